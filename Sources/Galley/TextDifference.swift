import Anthology

/// What changed between two texts, to the character, in runs that an editor reads as one change: an island of one or two
/// characters that stayed between two changes belongs to the change (Myers, "An O(ND) Difference Algorithm", 1986).
func difference(from before: String, to after: String) -> [Emendation.Run] {
  if before == after && before.utf8.elementsEqual(after.utf8) {
    return before.isEmpty ? [] : [Emendation.Run(.same, before)]
  }
  let (old, new) = (Array(before.unicodeScalars), Array(after.unicodeScalars))
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
  let (a, b) = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
  var runs = Runs()
  runs.add(.same, old[..<head])
  if a.isEmpty || b.isEmpty || a.count + b.count > longest {
    runs.add(.cut, a)
    runs.add(.added, b)
  } else {
    add(Array(a), Array(b), to: &runs)
  }
  runs.add(.same, old[(old.count - tail)...])
  return joined(runs.all).map { Emendation.Run($0.kind, text($0.scalars)) }
}

/// Two texts longer than this together are two texts, and not one that was changed.
private let longest = 6000

/// How many characters that stayed make an island between two changes.
private let island = 2

private struct Runs {
  var all: [(kind: Emendation.Run.Kind, scalars: [Unicode.Scalar])] = []

  mutating func add(_ kind: Emendation.Run.Kind, _ scalars: some Sequence<Unicode.Scalar>) {
    let scalars = Array(scalars)
    if scalars.isEmpty { return }
    if let last = all.last, last.kind == kind {
      all[all.count - 1].scalars += scalars
    } else {
      all.append((kind, scalars))
    }
  }
}

private func add(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar], to runs: inout Runs) {
  var (gone, come) = ([Bool](repeating: false, count: old.count), [Bool](repeating: false, count: new.count))
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, _, _): gone[offset] = true
    case .insert(let offset, _, _): come[offset] = true
    }
  }
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if i < old.count, gone[i] {
      runs.add(.cut, [old[i]])
      i += 1
    } else if j < new.count, come[j] {
      runs.add(.added, [new[j]])
      j += 1
    } else {
      runs.add(.same, [old[i]])
      (i, j) = (i + 1, j + 1)
    }
  }
}

/// Changes with nothing but an island between them as one: first what went, then what came.
private func joined(
  _ runs: [(kind: Emendation.Run.Kind, scalars: [Unicode.Scalar])]
) -> [(kind: Emendation.Run.Kind, scalars: [Unicode.Scalar])] {
  var out = Runs()
  var (cut, added): ([Unicode.Scalar], [Unicode.Scalar]) = ([], [])
  for (place, run) in runs.enumerated() {
    let isBetween = place > 0 && place + 1 < runs.count
    switch run.kind {
    case .cut: cut += run.scalars
    case .added: added += run.scalars
    case .same where isBetween && run.scalars.count <= island && !cut.isEmpty && !added.isEmpty:
      cut += run.scalars
      added += run.scalars
    case .same:
      out.add(.cut, cut)
      out.add(.added, added)
      (cut, added) = ([], [])
      out.add(.same, run.scalars)
    }
  }
  out.add(.cut, cut)
  out.add(.added, added)
  return out.all
}

private func text(_ scalars: [Unicode.Scalar]) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

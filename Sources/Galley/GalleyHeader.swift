import Anthology

/// The lines of a front matter with what has changed between two forms of a galley, and everything else as the editor wrote it:
/// order, style and comments.
///
/// - Parameters:
///   - lines: of the front matter as the file has it.
///   - old: the galley that they say.
///   - new: the galley that they should say.
func header(_ lines: [String], from old: Galley, to new: Galley) -> [String] {
  let changed = Set(
    Galley.Field.allCases.filter { !exactly(old.fields[$0], new.fields[$0]) || new.theirs[$0] != nil }.map(
      \.rawValue)
      + (old.figures.says(asMuchAs: new.figures) && !new.figures.contains { $0.theirs != nil }
        ? [] : ["figures"]))
  if changed.isEmpty && old.theirs.isEmpty { return lines }
  let written = frontMatter(of: new)
  guard let entries = headerEntries(lines), let fresh = headerEntries(written),
    !lines.contains(where: isConflictMark), !written.contains(where: isConflictMark)
  else { return written + comments(of: lines) }
  let order = Galley.Field.allCases.map(\.rawValue) + ["figures"]
  var out = entries
  for key in order where changed.contains(key) {
    let entry = fresh.first { $0.key == key }
    if let place = out.firstIndex(where: { $0.key == key }) {
      out[place].lines = (entry?.lines ?? []) + comments(of: out[place].lines)
    } else if let entry {
      let behind = order.drop { $0 != key }
      let place = out.firstIndex { behind.contains($0.key) } ?? out.endIndex
      out.insert(entry, at: place)
    }
  }
  return out.flatMap(\.lines)
}

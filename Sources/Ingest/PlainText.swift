import Anthology

/// The lines of a page in plain text, which is what it looks like: lines of newspaper columns.
/// - Parameter count: of the source's lines.
/// - Parameter line: one of them by its place; each is asked for once, in order.
func plainLines(_ count: Int, _ line: (Int) -> CleanLine) -> [Line] {
  var lines = Lines(room: count)
  for place in 0..<count {
    let line = line(place)
    lines.add(line.text, of: line)
  }
  return lines.all
}

/// Lines as they are gathered, with the gaps between them.
struct Lines {
  private(set) var all: [Line] = []
  private var gap = 0
  private var startsPage = false

  /// - Parameter room: for how many lines.
  init(room: Int) { all.reserveCapacity(room) }

  /// Adds the text of a line, or one to the gap where there is none.
  mutating func add(_ text: [Unicode.Scalar], of line: CleanLine, hint: Line.Hint = .none) {
    startsPage = startsPage || line.startsPage
    guard !text.isEmpty else {
      gap += 1
      return
    }
    all.append(
      Line(
        number: line.number, scalars: text, gap: gap, hint: hint, startsPage: startsPage, indent: line.indent)
    )
    (gap, startsPage) = (0, false)
  }

  /// Makes a heading of the line just added: a line of = stands under it.
  mutating func underlineLast() -> Bool {
    guard gap == 0, let last = all.last, last.hint == .none else { return false }
    all[all.count - 1].hint = .heading(level: 1)
    return true
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(scalars: Array(scalars))
  }
}

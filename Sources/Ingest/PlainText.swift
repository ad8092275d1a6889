import Anthology

/// The lines of a page in plain text, which is what it looks like: lines of newspaper columns.
/// - Parameter source: the text that the lines are of.
func plainLines(_ clean: [CleanLine], of source: String) -> [Line] {
  var lines = Lines(room: clean.count)
  for line in clean {
    // Most lines are as they were: a part of a text is a text, and need not be looked at again.
    let text = line.bytes.map { source.part($0) } ?? String(scalars: line.text)
    lines.add(text, line.text, of: line)
  }
  return lines.all
}

extension String {
  /// A part of the text's UTF-8 that begins and ends between two characters.
  fileprivate func part(_ bytes: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: bytes.count)])
  }
}

/// Lines as they are gathered, with the gaps between them.
struct Lines {
  private(set) var all: [Line] = []
  private var gap = 0
  private var startsPage = false

  /// - Parameter room: for how many lines.
  init(room: Int) { all.reserveCapacity(room) }

  /// Adds the text of a line, or one to the gap where there is none.
  /// - Parameter scalars: those of the text, where they are known.
  mutating func add(
    _ text: String, _ scalars: [Unicode.Scalar]? = nil, of line: CleanLine, hint: Line.Hint = .none
  ) {
    startsPage = startsPage || line.startsPage
    guard !text.isEmpty else {
      gap += 1
      return
    }
    all.append(
      Line(
        number: line.number, text: text, scalars: scalars, gap: gap, hint: hint, startsPage: startsPage,
        indent: line.indent)
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

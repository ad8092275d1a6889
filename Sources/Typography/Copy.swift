import Anthology

/// 稿: the text of a passage while it is being set, with the source line of each of its scalars.
struct Copy {
  private(set) var scalars: [Unicode.Scalar]
  private(set) var entries: [Ledger.Entry] = []
  private let spans: [SourceSpan]
  /// The lines, once the text has changed.
  private var changed: [Int]?

  init(_ passage: Passage) {
    scalars = Anthology.scalars(of: passage.text)
    spans = passage.spans
  }

  /// Found when they are asked for: most texts are left as they are.
  var lines: [Int] { changed ?? originalLines }

  private var originalLines: [Int] {
    var lines: [Int] = []
    lines.reserveCapacity(scalars.count)
    // A join may have put a space between two spans, so that the place is right to a few characters.
    var spans = spans[...]
    var line = spans.first?.line ?? 1
    var left = spans.popFirst()?.bytes.count ?? .max
    for scalar in scalars {
      while left <= 0, let span = spans.popFirst() {
        line = span.line
        left += span.bytes.count
      }
      lines.append(line)
      if !isSpace(scalar) || left > 0 { left -= UTF8.width(scalar) }
    }
    return lines
  }

  var text: String { String(scalars: scalars) }

  /// Makes the changes, which stand in the order of the text and do not overlap, and enters each in the ledger.
  mutating func apply(_ edits: [Edit]) {
    guard !edits.isEmpty else { return }
    let lines = lines
    var newScalars: [Unicode.Scalar] = []
    var newLines: [Int] = []
    newScalars.reserveCapacity(scalars.count)
    newLines.reserveCapacity(scalars.count)
    var at = 0
    for edit in edits {
      newScalars += scalars[at..<edit.range.lowerBound]
      newLines += lines[at..<edit.range.lowerBound]
      newScalars += edit.to
      let line = lines[edit.range.lowerBound]
      newLines += edit.to.map { _ in line }
      entries.append(
        Ledger.Entry(edit.reason, line: line, from: string(scalars[edit.range]), to: string(edit.to[...])))
      at = edit.range.upperBound
    }
    newScalars += scalars[at...]
    newLines += lines[at...]
    (scalars, changed) = (newScalars, newLines)
  }
}

/// One change to a text: what stands in a range becomes something else.
struct Edit: Equatable {
  var range: Range<Int>
  var to: [Unicode.Scalar]
  var reason: Ledger.Reason

  init(_ range: Range<Int>, to: [Unicode.Scalar], _ reason: Ledger.Reason) {
    self.range = range
    self.to = to
    self.reason = reason
  }
}

func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(scalars: scalars) }

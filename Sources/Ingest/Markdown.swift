import Anthology

/// The lines of a page in Markdown as layout models write it: a line is a block, or a part of one.
///
/// Parsed by hand, line by line: a CommonMark parser gives no source positions inside a line, so that what it takes
/// off could not be put into the ledger to the character, and a newspaper's words that nobody escaped (1. at a line
/// start, an indent of four spaces, a lone *) are not CommonMark. Numbers of ordered lists stay, for they are
/// the paper's.
func markdownLines(_ clean: [CleanLine], ledger: inout Ledger) -> [Line] {
  var lines = Lines(room: clean.count)
  var open: (mark: Unicode.Scalar, count: Int)?
  let comments = CommentRanges(clean)
  for (index, line) in clean.enumerated() {
    var block = MarkdownLine(line, comments: comments[index])
    if block.text.isEmpty {
      lines.add([], of: line)
      continue
    }
    if let fence = fence(block.text[...]) {
      if let inside = open {
        if inside.mark == fence.mark, fence.count >= inside.count, fence.info.isEmpty {
          open = nil
          block.drop(0..<block.text.count)
        }
      } else {
        // Layout models wrap a whole page in a fence: what says markdown, or nothing, is parsed on.
        block.drop(0..<block.text.count)
        if !["", "markdown", "md", "text", "txt"].contains(fence.info) { open = (fence.mark, fence.count) }
      }
    } else if open == nil {
      block.parse(after: &lines)
    }
    let text = block.finish(into: &ledger)
    lines.add(text, of: line, hint: block.hint)
  }
  return lines.all
}

/// One line of Markdown, and what is taken off it.
struct MarkdownLine {
  let number: Int
  let text: [Unicode.Scalar]
  private(set) var hint: Line.Hint = .none
  private var marks: [InlineMark]

  /// `comments` are the parts of the line that an HTML comment takes.
  init(_ line: CleanLine, comments: [Range<Int>]) {
    number = line.number
    text = line.text
    marks = comments.map { InlineMark(range: $0, kind: .markup) }
  }

  mutating func drop(_ range: Range<Int>, as kind: InlineMark.Kind = .markup) {
    if !range.isEmpty { marks.append(InlineMark(range: range, kind: kind)) }
  }

  /// Finds the marks of blocks at the start of the line, then those inside it.
  mutating func parse(after lines: inout Lines) {
    if marks.first?.range == 0..<text.count { return }
    var start = 0
    var end = text.count
    while start < end, isWhiteSpace(text[start]) { start += 1 }
    let rest = text[start...]
    if isThematicBreak(rest) { return drop(start..<end) }
    if rest.count >= 3, rest.allSatisfy({ $0 == "=" }), lines.underlineLast() { return drop(start..<end) }
    if isTableRule(rest) { return drop(start..<end) }
    while let length = quotationMark(text[start...]) {
      drop(start..<(start + length))
      hint = .quotation
      start += length
    }
    if let length = bullet(text[start...]) {
      drop(start..<(start + length))
      hint = .listItem
      start += length
    }
    if let heading = atxHeading(text[start...]) {
      drop(start..<heading.content.lowerBound)
      drop(heading.content.upperBound..<end)
      hint = .heading(level: heading.level)
      (start, end) = (heading.content.lowerBound, heading.content.upperBound)
    }
    if start == end { return }
    if let image = wholeImage(text[start..<end]) {
      if image.alt.isEmpty { return drop(start..<end, as: .image) }
      drop(start..<image.alt.lowerBound, as: .image)
      drop(image.alt.upperBound..<end, as: .image)
      hint = .image(path: String(text[image.path]))
      return
    }
    let inline = inlineMarks(text[start..<end])
    if hint == .none, let level = htmlHeadingLevel(text, inline) { hint = .heading(level: level) }
    marks += inline
    if text[start] == "|", text[end - 1] == "|" {
      for index in start..<end where text[index] == "|" {
        marks.append(InlineMark(range: index..<(index + 1), kind: .markup, replacement: [" "]))
      }
    }
  }

  /// The text that is left. What was taken off goes into the ledger, in the order of the line.
  func finish(into ledger: inout Ledger) -> [Unicode.Scalar] {
    guard !marks.isEmpty else { return text }
    var left: [Unicode.Scalar] = []
    left.reserveCapacity(text.count)
    var at = 0
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mark.range.lowerBound >= at {
      left += text[at..<mark.range.lowerBound]
      left += mark.replacement
      at = mark.range.upperBound
      ledger.note(
        mark.kind == .image ? .image : .markup, line: number, from: String(text[mark.range]),
        to: String(mark.replacement))
    }
    left += text[at...]
    return trimmed(left)
  }
}

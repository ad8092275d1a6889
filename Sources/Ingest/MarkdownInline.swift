/// Markup inside a line: a stretch of it that is no text.
struct InlineMark: Equatable {
  enum Kind: Equatable { case markup, image }

  var range: Range<Int>
  var kind: Kind
  /// What stands in its place: a character for an entity, a space for a tag that breaks the line.
  var replacement: [Unicode.Scalar] = []
}

/// Finds the markup inside a stretch of a line: escapes, code, tags, entities, pictures, links, emphasis.
///
/// What is not certainly markup is text: a lone * or _ or <. Each scalar is looked at a bounded number of times.
func inlineMarks(_ text: ArraySlice<Unicode.Scalar>) -> [InlineMark] {
  guard hasMarkupCharacter(text) else { return [] }
  var marks: [InlineMark] = []
  var emphasis = EmphasisPairs()
  var brackets: [Int] = []
  let code = CodeSpans(text)
  var index = text.startIndex
  while index < text.endIndex {
    var next = index + 1
    switch text[index] {
    case "\\":
      if next == text.endIndex {
        marks.append(InlineMark(range: index..<next, kind: .markup))
      } else if text[next].isASCIIPunctuation {
        marks.append(InlineMark(range: index..<next, kind: .markup))
        next += 1
      }
    case "`":
      let span = code.span(at: index)
      next = span.end
      if let close = span.close {
        marks.append(InlineMark(range: index..<span.opened, kind: .markup))
        marks.append(InlineMark(range: close..<span.end, kind: .markup))
      }
    case "<":
      if let tag = htmlTag(text[index...]) {
        marks.append(
          InlineMark(
            range: index..<tag.end, kind: tag.isImage ? .image : .markup, replacement: tag.breaks ? [" "] : []
          ))
        next = tag.end
      } else if let end = autolinkEnd(text[index...]) {
        marks.append(InlineMark(range: index..<next, kind: .markup))
        marks.append(InlineMark(range: (end - 1)..<end, kind: .markup))
        next = end
      }
    case "&":
      if let entity = entity(text[index...]) {
        marks.append(InlineMark(range: index..<entity.end, kind: .markup, replacement: entity.text))
        next = entity.end
      }
    case "!":
      if let image = imageRanges(text[index...]) {
        marks.append(InlineMark(range: index..<image.end, kind: .image))
        next = image.end
      }
    case "[": brackets.append(index)
    case "]":
      guard let open = brackets.popLast(), let target = linkTarget(text[next...]) else { break }
      marks.append(InlineMark(range: open..<(open + 1), kind: .markup))
      marks.append(InlineMark(range: index..<target.end, kind: .markup))
      next = target.end
    case "*", "_", "~":
      next = index + text[index...].prefix { $0 == text[index] }.count
      marks += emphasis.meet(index..<next, in: text)
    default: break
    }
    index = next
  }
  return marks
}

private func hasMarkupCharacter(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
  for scalar in text where scalar.value < 0x7F && scalar.isASCIIPunctuation { return true }
  return false
}

/// Runs of * _ ~ that belong together.
private struct EmphasisPairs {
  private struct Run: Hashable {
    var mark: Unicode.Scalar
    var length: Int
  }

  /// The last run of each kind that may open emphasis.
  private var open: [Run: Range<Int>] = [:]

  /// The marks of a pair, where this run closes one. A run between two Latin letters or digits is a product
  /// or a name, 3*4 and snake_case; one with white space on its inner side opens or closes nothing.
  mutating func meet(_ range: Range<Int>, in text: ArraySlice<Unicode.Scalar>) -> [InlineMark] {
    let run = Run(mark: text[range.lowerBound], length: range.count)
    guard range.count <= 3, run.mark != "~" || range.count == 2 else { return [] }
    let before = range.lowerBound > text.startIndex ? text[range.lowerBound - 1] : nil
    let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
    func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.isDigit || $0.isASCIILetter } ?? false }
    if range.count == 1 || run.mark == "_", isWord(before), isWord(after) { return [] }
    if let start = open[run], let before, !isWhiteSpace(before), start.upperBound < range.lowerBound {
      open[run] = nil
      return [InlineMark(range: start, kind: .markup), InlineMark(range: range, kind: .markup)]
    }
    if let after, !isWhiteSpace(after) { open[run] = range }
    return []
  }
}

/// Code between backquotes: a run of them opens, the next run of the same length closes.
private struct CodeSpans {
  private var runs: [Int: Range<Int>] = [:]
  /// For the start of each run, the next of the same length.
  private var closing: [Int: Range<Int>] = [:]

  init(_ text: ArraySlice<Unicode.Scalar>) {
    guard text.contains("`") else { return }
    var last: [Int: Range<Int>] = [:]
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == "`" else {
        index += 1
        continue
      }
      let run = index..<(index + text[index...].prefix { $0 == "`" }.count)
      if let before = last[run.count] { closing[before.lowerBound] = run }
      last[run.count] = run
      runs[index] = run
      index = run.upperBound
    }
  }

  /// The run at an index: where it ends, and where the run that closes it starts and ends. An escaped
  /// backquote shortens the run that it stands in; what is left of it is text.
  func span(at index: Int) -> (opened: Int, close: Int?, end: Int) {
    guard let run = runs[index] else { return (index + 1, nil, index + 1) }
    guard let close = closing[index] else { return (run.upperBound, nil, run.upperBound) }
    return (run.upperBound, close.lowerBound, close.upperBound)
  }
}

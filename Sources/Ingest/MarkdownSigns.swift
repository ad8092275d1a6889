/// Whether the ending of a file's name says Markdown.
func namesMarkdown(_ source: String) -> Bool {
  let name = source.lowercased()
  return [".md", ".markdown", ".mdown", ".mkd"].contains(where: name.hasSuffix)
}

/// Whether a source has any of the characters without which `looksLikeMarkdown` finds nothing: who gives that another sign adds its
/// character here.
func holdsMarkdownSigns(_ utf8: [UInt8]) -> Bool {
  utf8.withUnsafeBufferPointer { utf8 in "#`~<*!".utf8.contains { utf8.place(of: $0) != nil } }
}

/// Whether a page is Markdown by what stands in it, as layout models write it into `.txt` files too.
///
/// A heading or a picture is enough, for no newspaper prints either; tags and bold type are enough together.
func looksLikeMarkdown(_ lines: [CleanLine]) -> Bool {
  var evidence = 0
  for line in lines where evidence < 2 {
    guard let first = line.text.first else { continue }
    if first == "#", let heading = atxHeading(line.text[...]), heading.hasWords { evidence += 2 }
    if first == "`" || first == "~", fence(line.text[...]) != nil { evidence += 1 }
    evidence += inlineSigns(line.text)
  }
  return evidence >= 2
}

/// How strongly one line's inline markup says Markdown: 2 for a picture, 1 for a tag or a pair of `**`.
private func inlineSigns(_ text: [Unicode.Scalar]) -> Int {
  guard text.contains(where: { $0 == "<" || $0 == "*" || $0 == "!" }) else { return 0 }
  let marks = inlineMarks(text[...])
  if marks.contains(where: { $0.kind == .image }) { return 2 }
  return marks.contains { mark in
    text[mark.range].first == "<" || text[mark.range].elementsEqual("**".unicodeScalars)
  } ? 1 : 0
}

/// `#` to `######` and a space at the start of a line (CommonMark 0.31, section 4.2). Without the space it is
/// a topic, #营口#.
struct ATXHeading {
  var level: Int
  /// The heading's words, without the marks before and after them.
  var content: Range<Int>
  var hasWords: Bool
}

func atxHeading(_ text: ArraySlice<Unicode.Scalar>) -> ATXHeading? {
  let level = text.prefix { $0 == "#" }.count
  guard (1...6).contains(level) else { return nil }
  var start = text.startIndex + level
  guard start == text.endIndex || isWhiteSpace(text[start]) else { return nil }
  while start < text.endIndex, isWhiteSpace(text[start]) { start += 1 }
  var end = text.endIndex
  // A closing run of # stands after a space.
  let close = text[start...].reversed().prefix { $0 == "#" }.count
  if close > 0, close == end - start || isWhiteSpace(text[end - close - 1]) { end -= close }
  while end > start, isWhiteSpace(text[end - 1]) { end -= 1 }
  let hasWords = text[start..<end].contains { $0.properties.isAlphabetic }
  return ATXHeading(level: level, content: start..<end, hasWords: hasWords)
}

/// Three or more of the same of ` or ~, and what stands after them (section 4.5).
func fence(_ text: ArraySlice<Unicode.Scalar>) -> (mark: Unicode.Scalar, count: Int, info: String)? {
  guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
  let count = text.prefix { $0 == mark }.count
  let info = text.dropFirst(count)
  guard count >= 3, !info.contains("`") else { return nil }
  return (mark, count, String(trimmed(Array(info))).lowercased())
}

/// Three or more of the same of - * _ and nothing else but white space (section 4.1).
func isThematicBreak(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
  guard let mark = text.first, mark == "-" || mark == "*" || mark == "_" else { return false }
  var count = 0
  for scalar in text {
    if scalar == mark { count += 1 } else if !isWhiteSpace(scalar) { return false }
  }
  return count >= 3
}

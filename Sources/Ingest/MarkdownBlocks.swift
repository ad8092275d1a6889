/// The length of a quotation mark `>` with the spaces after it; nil where the line does not open with one.
///
/// A number after it makes it a greater-than sign.
func quotationMark(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
  guard text.first == ">" else { return nil }
  let spaces = text.dropFirst().prefix(while: isWhiteSpace).count
  if spaces == 0, let next = text.dropFirst().first, next.isDigit { return nil }
  return 1 + spaces
}

/// The length of a list's bullet `-`, `*` or `+` with the spaces after it; nil where the line opens with none.
///
/// A folio, - 3 -, is no list.
func bullet(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
  guard let mark = text.first, mark == "-" || mark == "*" || mark == "+" else { return nil }
  let spaces = text.dropFirst().prefix(while: isWhiteSpace).count
  guard spaces > 0, text.count > 1 + spaces else { return nil }
  if mark != "*", text.last == mark,
    text.dropFirst().dropLast().allSatisfy({ $0.isDigit || isWhiteSpace($0) })
  {
    return nil
  }
  return 1 + spaces
}

/// The row of a table that parts its head from its body: | --- | :-: |.
func isTableRule(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
  guard let first = text.first, first == "|" || first == "-" || first == ":", text.contains("|"),
    text.contains("-")
  else { return false }
  return text.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || isWhiteSpace($0) }
}

/// A line that is one picture and nothing else: where its alternative text and its path stand.
func wholeImage(_ text: ArraySlice<Unicode.Scalar>) -> (alt: Range<Int>, path: Range<Int>)? {
  guard text.first == "!", let image = imageRanges(text), image.end == text.endIndex else { return nil }
  return (image.alt, image.path)
}

/// The parts of each line that HTML comments take. A comment that is never closed is text.
struct CommentRanges {
  private var ranges: [Int: [Range<Int>]] = [:]

  subscript(line: Int) -> [Range<Int>] { ranges[line] ?? [] }

  init(_ lines: [CleanLine]) {
    // The places of all ends, so that the search for one never starts twice from the same place.
    let ends = lines.enumerated().flatMap { line, clean in
      Self.places(of: ["-", "-", ">"], in: clean.text).map { (line: line, at: $0) }
    }
    guard !ends.isEmpty else { return }
    var next = 0
    var closed = (line: 0, at: 0)
    for (line, clean) in lines.enumerated() {
      for start in Self.places(of: ["<", "!", "-", "-"], in: clean.text)
      where (line, start) >= (closed.line, closed.at) {
        while next < ends.count, (ends[next].line, ends[next].at) < (line, start + 4) { next += 1 }
        guard next < ends.count else { return }
        let end = (line: ends[next].line, at: ends[next].at + 3)
        if end.line == line {
          ranges[line, default: []].append(start..<end.at)
        } else {
          ranges[line, default: []].append(start..<clean.text.count)
          for inside in (line + 1)..<end.line { ranges[inside] = [0..<lines[inside].text.count] }
          ranges[end.line, default: []].append(0..<end.at)
        }
        closed = end
      }
    }
  }

  private static func places(of mark: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    guard text.count >= mark.count else { return [] }
    var places: [Int] = []
    for index in 0...(text.count - mark.count)
    where text[index] == mark[0] && text[index...].starts(with: mark) {
      places.append(index)
    }
    return places
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(value) && !isDigit && !isASCIILetter }
}

import Anthology

/// A source cut into lines, before anything is taken off them.
struct RawText {
  /// One line, blank ones too.
  struct RawLine {
    /// One-based, as an editor shows it.
    var number: Int
    var range: Range<Int>
    /// Whether a form feed stands before the text of this line, after that of the line before it.
    var startsPage = false
    /// Whether there is nothing in it about which anything is ever done.
    var isPlain = false
  }

  let scalars: [Unicode.Scalar]
  private(set) var lines: [RawLine] = []

  /// Cuts at CRLF, LF and CR, and at NEL, U+2028 and U+2029, which end a line for Xcode and Visual Studio too.
  ///
  /// A form feed is a page break. Between two stretches of text it ends the line as well (Unicode Standard Annex
  /// 14, class BK) and is counted as a line end then, for two lines never share a number.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var start = 0
    var startsPage = false
    var (hasFeed, isPlain) = (false, true)
    for (index, scalar) in scalars.enumerated() {
      // Nearly all scalars of a page, all of them plain, and none ends a line.
      if isCJK(scalar) { continue }
      guard Self.endsLine(scalar) else {
        if !Ingest.isPlain(scalar) { isPlain = false }
        if scalar == "\u{C}" { hasFeed = true }
        continue
      }
      if scalar == "\n", index > 0, scalars[index - 1] == "\r" {
        start = index + 1
        continue
      }
      add(start..<index, hasFeed: hasFeed, isPlain: isPlain, startsPage: &startsPage)
      (start, hasFeed, isPlain) = (index + 1, false, true)
    }
    add(start..<scalars.count, hasFeed: hasFeed, isPlain: isPlain, startsPage: &startsPage)
  }

  /// Adds one line, or as many as there are stretches of text between its form feeds.
  private mutating func add(_ range: Range<Int>, hasFeed: Bool, isPlain: Bool, startsPage: inout Bool) {
    guard hasFeed else {
      lines.append(
        RawLine(number: lines.count + 1, range: range, startsPage: startsPage, isPlain: isPlain))
      if startsPage, !scalars[range].allSatisfy(isWhiteSpace) { startsPage = false }
      return
    }
    var start = range.lowerBound
    var hasText = false
    var hasFeed = false
    for index in range where !isWhiteSpace(scalars[index]) || scalars[index] == "\u{C}" {
      if scalars[index] == "\u{C}" {
        hasFeed = true
      } else if hasFeed {
        if hasText {
          lines.append(RawLine(number: lines.count + 1, range: start..<index, startsPage: startsPage))
          start = index
        }
        startsPage = true
        (hasText, hasFeed) = (true, false)
      } else {
        hasText = true
      }
    }
    lines.append(RawLine(number: lines.count + 1, range: start..<range.upperBound, startsPage: startsPage))
    if hasText { startsPage = false }
    if hasFeed { startsPage = true }
  }

  /// The lines of more than a megabyte, and their length in UTF-8: no column is as long as that.
  var longLines: [(number: Int, byteCount: Int)] {
    let limit = 1 << 20
    // A scalar takes four bytes at most.
    return lines.filter { $0.range.count > limit / 4 }.map { line in
      (line.number, scalars[line.range].reduce(0) { $0 + UTF8.width($1) })
    }.filter { $0.byteCount > limit }
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// White space by Unicode's property White_Space, which zero-width space is not.
func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x21...0x84: false
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

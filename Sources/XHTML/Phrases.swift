internal import Markup

extension MarkupWriter {
  /// A heading's text as what its element holds.
  ///
  /// A heading of two phrases (深化改革 再创新局) carries a space where the paper broke the line. The space stays in the
  /// text; each phrase is a span, so that the style sheet can break there first.
  mutating func phrased(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      guard var end = endOfPhrase(in: utf8, from: 0) else { return inline(utf8) }
      var start = 0
      while true {
        element("span", .phrase) { $0.inline(part(of: utf8, start..<end)) }
        if end == utf8.count { return }
        self.text(" ")
        start = end + 1
        end = endOfPhrase(in: utf8, from: start) ?? utf8.count
      }
    }
  }
}

/// The next space that has something other than ASCII on both sides: a space between Latin words parts words, not phrases.
private func endOfPhrase(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var place = start + 1
  while place + 1 < utf8.count {
    if utf8[place] == UInt8(ascii: " "), utf8[place - 1] >= 0x80, utf8[place + 1] >= 0x80 { return place }
    place += 1
  }
  return nil
}

internal import Markup

/// A heading's text as the children of its element.
///
/// A heading of two phrases (深化改革 再创新局) carries a space where the paper broke the line. The space stays in the
/// text; each phrase is a span, so that the style sheet can break there first.
func phrased(_ text: String) -> [Node] {
  let phrases = phrases(of: text)
  if phrases.count < 2 { return inline(text) }
  var nodes: [Node] = []
  for phrase in phrases {
    if !nodes.isEmpty { nodes.append(.text(" ")) }
    nodes.append(.element(Element("span", ["class": StyleClass.phrase.rawValue], inline(phrase))))
  }
  return nodes
}

/// The text cut at each space that has something other than ASCII on both sides: a space between Latin words
/// parts words, not phrases.
private func phrases(of text: String) -> [String] {
  var text = text
  return text.withUTF8 { utf8 in
    var phrases: [String] = []
    var start = 0
    for place in utf8.indices
    where utf8[place] == UInt8(ascii: " ") && place > start && place + 1 < utf8.count
      && utf8[place - 1] >= 0x80 && utf8[place + 1] >= 0x80
    {
      phrases.append(decoded(utf8, start..<place))
      start = place + 1
    }
    phrases.append(decoded(utf8, start..<utf8.count))
    return phrases
  }
}

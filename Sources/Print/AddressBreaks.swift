internal import Markup

/// 网址断行: a text with `wbr` in its addresses, behind each mark that parts an address, as style guides have it for print.
/// Without them an address goes to a line of its own whole, and the line before it is spaced out over the measure.
///
/// An address is a run of ASCII without white space that has a slash and 20 characters or more.
func addressNodes(_ text: String) -> [Node] {
  var text = text
  return text.withUTF8 { utf8 in
    var nodes: [Node] = []
    var start = 0
    var place = 0
    while place < utf8.count {
      let end = utf8[place...].firstIndex { $0 <= 0x20 || $0 >= 0x7F } ?? utf8.count
      let run = UnsafeBufferPointer(rebasing: utf8[place..<end])
      if run.count >= 20 && run.contains(UInt8(ascii: "/")) {
        for offset in run.indices.dropFirst() where isMark(run[offset - 1]) && !isMark(run[offset]) {
          nodes.append(.text(String(decoding: utf8[start..<place + offset], as: UTF8.self)))
          nodes.append(.element(Element("wbr")))
          start = place + offset
        }
      }
      place = end + 1
    }
    nodes.append(.text(String(decoding: utf8[start...], as: UTF8.self)))
    return nodes
  }
}

private func isMark(_ byte: UInt8) -> Bool { "/?&=#.-_:".utf8.contains(byte) }

internal import Markup

/// A text as the children of its paragraph: the text itself, with —— and …… held together.
///
/// CLREQ 3.1.6.3 (破折号, 省略号): the two cells of these marks are not parted by a line's end. Engines that follow
/// UAX 14 keep them together by themselves; a span says it to those that do not, and adds no character.
func inline(_ text: String) -> [Node] {
  guard mayHoldMarks(text) else { return text.isEmpty ? [] : [.text(text)] }
  var text = text
  return text.withUTF8 { utf8 in
    var nodes: [Node] = []
    var start = 0
    var place = 0
    while place < utf8.count {
      let length = unbreakableLength(utf8, at: place)
      if length == 0 {
        place += 1
        continue
      }
      if start < place { nodes.append(.text(decoded(utf8, start..<place))) }
      let mark = decoded(utf8, place..<place + length)
      nodes.append(.element(Element("span", ["class": StyleClass.nobreak.rawValue], text: mark)))
      place += length
      start = place
    }
    if start < utf8.count { nodes.append(.text(decoded(utf8, start..<utf8.count))) }
    return nodes
  }
}

/// Whether a text has a mark that is held together, or may have one.
private func mayHoldMarks(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { utf8 in
    utf8.indices.contains { unbreakableLength(utf8, at: $0) > 0 }
  } ?? true
}

/// How many bytes a run of two or more U+2014 or U+2026 takes that begins here; 0 where none does.
private func unbreakableLength(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
  // E2 80 94 and E2 80 A6.
  guard utf8[place] == 0xE2, place + 5 < utf8.count, utf8[place + 1] == 0x80 else { return 0 }
  let last = utf8[place + 2]
  guard last == 0x94 || last == 0xA6 else { return 0 }
  var end = place + 3
  while end + 2 < utf8.count, utf8[end] == 0xE2, utf8[end + 1] == 0x80, utf8[end + 2] == last { end += 3 }
  return end - place > 3 ? end - place : 0
}

func decoded(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
  String(decoding: UnsafeBufferPointer(rebasing: utf8[range]), as: UTF8.self)
}

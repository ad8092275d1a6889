internal import Markup

extension MarkupWriter {
  /// A text as what its paragraph holds: the text itself, with —— and …… held together.
  ///
  /// CLREQ 3.1.6.3 (破折号, 省略号): the two cells of these marks are not parted by a line's end. Engines that follow
  /// UAX 14 keep them together by themselves; a span says it to those that do not, and adds no character.
  mutating func inline(_ text: String) {
    var text = text
    text.withUTF8 { inline($0) }
  }

  mutating func inline(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let mark = nextMark(in: utf8, from: start) {
      if start < mark.lowerBound { text(part(of: utf8, start..<mark.lowerBound)) }
      element("span", .nobreak) { $0.text(part(of: utf8, mark)) }
      start = mark.upperBound
    }
    if start < utf8.count { text(part(of: utf8, start..<utf8.count)) }
  }
}

/// The next run of two or more U+2014 or U+2026.
private func nextMark(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
  let bytes = UnsafeRawBufferPointer(utf8)
  var place = start
  let ones: UInt64 = 0x0101_0101_0101_0101
  while place &+ 5 < bytes.count {
    if place &+ 35 <= bytes.count, !hasTwoMarks(bytes, in: place) {
      place &+= 32
      continue
    }
    if place &+ 8 <= bytes.count {
      // Eight bytes at a time: one that is E2 leaves its first bit set, and hardly any is.
      let loaded = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let others = UInt64(littleEndian: loaded) ^ (ones &* 0xE2)
      let found = (others &- ones) & ~others & (ones &* 0x80)
      place &+= found.trailingZeroBitCount / 8
      if found == 0 { continue }
    }
    let length = unbreakableLength(utf8, at: place)
    if length > 0 { return place..<place + length }
    place &+= 1
  }
  return nil
}

/// Whether two characters that begin with E2 may stand side by side, the first of them in the 32 bytes from here on.
@inline(__always)
private func hasTwoMarks(_ bytes: UnsafeRawBufferPointer, in place: Int) -> Bool {
  let ones = SIMD4<UInt64>(repeating: 0x0101_0101_0101_0101)
  @inline(__always) func areE2(from place: Int) -> SIMD4<UInt64> {
    let others = bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self) ^ (ones &* 0xE2)
    return (others &- ones) & ~others
  }
  let found = areE2(from: place) & areE2(from: place &+ 3)
  return (found[0] | found[1] | found[2] | found[3]) & 0x8080_8080_8080_8080 != 0
}

/// How many bytes a run of two or more U+2014 or U+2026 takes that begins here; 0 where none does.
private func unbreakableLength(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
  // E2 80 94 and E2 80 A6.
  guard place + 5 < utf8.count, utf8[place] == 0xE2, utf8[place + 1] == 0x80 else { return 0 }
  let last = utf8[place + 2]
  guard last == 0x94 || last == 0xA6 else { return 0 }
  var end = place + 3
  while end + 2 < utf8.count, utf8[end] == 0xE2, utf8[end + 1] == 0x80, utf8[end + 2] == last { end += 3 }
  return end - place > 3 ? end - place : 0
}

func part(of utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(rebasing: utf8[range])
}

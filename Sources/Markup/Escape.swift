extension Bytes {
  mutating func appendEscaped(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { appendEscaped($0, inAttribute: inAttribute) }
  }

  /// Appends a text with what XML reads as markup written as references.
  ///
  /// A character that XML 1.0 (2.2, Char) has no place for becomes U+FFFD. CR, and in attributes tab and LF, are
  /// written as references, since a parser would otherwise turn them into something else (2.11, 3.3.3). Runs
  /// that need nothing are copied whole.
  mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    var start = 0
    var place = 0
    while place < utf8.count {
      let plain = isPlainAndLong(utf8, from: place) ? longStretch : isPlain(utf8, from: place) ? stretch : 0
      if plain > 0 {
        place &+= plain
        continue
      }
      for at in place..<min(place + stretch, utf8.count) where mayNeedMore(utf8[at]) {
        if let reference = reference(for: utf8[at], inAttribute: inAttribute) {
          append(UnsafeBufferPointer(rebasing: utf8[start..<at]))
          append(reference)
          start = at + 1
        } else if utf8[at] == 0xBF && isNoncharacter(utf8, around: at) {
          append(UnsafeBufferPointer(rebasing: utf8[start..<at - 1]))
          append("\u{FFFD}")
          // Its last byte may be BF again, but no EF stands before that.
          start = at + 2
        }
      }
      place &+= stretch
    }
    append(UnsafeBufferPointer(rebasing: utf8[start...]))
  }
}

/// So many bytes are looked at in one step, where there are as many and one more, and where not.
private let longStretch = 32
private let stretch = 8

/// Whether a long stretch has nothing that is written otherwise, as nearly all text has that is long enough.
@inline(__always)
private func isPlainAndLong(_ utf8: UnsafeBufferPointer<UInt8>, from place: Int) -> Bool {
  if place &+ longStretch >= utf8.count { return false }
  let all = UnsafeRawBufferPointer(utf8)
  let bytes = all.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
  let next = all.loadUnaligned(fromByteOffset: place &+ 1, as: SIMD4<UInt64>.self)
  let ones = SIMD4(repeating: ones)
  // As with the short ones.
  @inline(__always) func less(than limit: UInt64, _ bytes: SIMD4<UInt64>) -> SIMD4<UInt64> {
    (bytes &- ones &* limit) & ~bytes
  }
  let quotes = less(than: 1, (bytes | ones &* 0x04) ^ (ones &* 0x26))
  let angles = less(than: 1, (bytes | ones &* 0x02) ^ (ones &* 0x3E))
  // The second and the third byte of U+FFFE and U+FFFF, which stand together in hardly any other character.
  let noncharacters = less(than: 1, bytes ^ (ones &* 0xBF)) & less(than: 1, (next | ones) ^ (ones &* 0xBF))
  let found = less(than: 0x20, bytes) | quotes | angles | noncharacters
  return (found[0] | found[1] | found[2] | found[3]) & 0x8080_8080_8080_8080 == 0
}

/// Whether a whole stretch has nothing that is written otherwise, as nearly all have. The last one goes over that before it.
@inline(__always)
private func isPlain(_ utf8: UnsafeBufferPointer<UInt8>, from place: Int) -> Bool {
  let last = utf8.count &- stretch
  guard last >= 0 else { return false }
  let bytes = UnsafeRawBufferPointer(utf8)
    .loadUnaligned(fromByteOffset: min(place, last), as: UInt64.self)
  // A byte that is less than what is taken from it has its first bit set then, and had not before. Nearly all text has none up to
  // ">", nor one that may be the second of U+FFFE and U+FFFF.
  func less(than limit: UInt64, _ bytes: UInt64) -> UInt64 { (bytes &- ones &* limit) & ~bytes }
  let isSecond = less(than: 1, bytes ^ (ones &* 0xBF))
  if (less(than: 0x3F, bytes) | isSecond) & (ones &* 0x80) == 0 { return true }
  // Of each two that are looked for here, one has a bit more: "\"" and "&", "<" and ">".
  let quotes = less(than: 1, (bytes | ones &* 0x04) ^ (ones &* 0x26))
  let angles = less(than: 1, (bytes | ones &* 0x02) ^ (ones &* 0x3E))
  return (less(than: 0x20, bytes) | quotes | angles | isSecond) & (ones &* 0x80) == 0
}

private let ones: UInt64 = 0x0101_0101_0101_0101

/// The same of one byte: a bit for each of the first 64 says whether it is control, "\"", "&", "<" or ">".
@inline(__always)
private func mayNeedMore(_ byte: UInt8) -> Bool {
  let special: UInt64 = 0x5000_0044_FFFF_FFFF
  return byte < 0x40 ? special &>> UInt64(byte) & 1 == 1 : byte == 0xBF
}

/// What to write instead of this byte; nil for what stands as it is.
@inline(__always)
private func reference(for byte: UInt8, inAttribute: Bool) -> StaticString? {
  // Everything above ">" is letters, or part of a longer character.
  if byte > UInt8(ascii: ">") { return nil }
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\""): return inAttribute ? "&quot;" : nil
  case UInt8(ascii: "\t"): return inAttribute ? "&#9;" : nil
  case UInt8(ascii: "\n"): return inAttribute ? "&#10;" : nil
  case UInt8(ascii: "\r"): return "&#13;"
  case 0..<0x20: return "\u{FFFD}"
  default: return nil
  }
}

/// Whether the second byte of U+FFFE or U+FFFF stands here: EF BF BE, EF BF BF.
private func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, around place: Int) -> Bool {
  place > 0 && place + 1 < utf8.count && utf8[place - 1] == 0xEF && utf8[place + 1] >= 0xBE
}

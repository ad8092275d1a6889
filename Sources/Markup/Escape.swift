func appendEscaped(_ text: String, inAttribute: Bool, to bytes: inout [UInt8]) {
  var text = text
  text.withUTF8 { appendEscaped($0, inAttribute: inAttribute, to: &bytes) }
}

/// Appends a text with what XML reads as markup written as references.
///
/// A character that XML 1.0 (2.2, Char) has no place for becomes U+FFFD. CR, and in attributes tab and LF, are
/// written as references, since a parser would otherwise turn them into something else (2.11, 3.3.3). Runs
/// that need nothing are copied whole.
func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to bytes: inout [UInt8]) {
  var start = 0
  var place = 0
  while place < utf8.count {
    let end = min(place + stretch, utf8.count)
    if end - place == stretch && isPlain(utf8, from: place) {
      place = end
      continue
    }
    while place < end {
      let byte = utf8[place]
      if let reference = reference(for: byte, inAttribute: inAttribute) {
        bytes.append(contentsOf: utf8[start..<place])
        bytes.append(
          contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
        place += 1
        start = place
      } else if byte == 0xBF && isNoncharacter(utf8, around: place) {
        bytes.append(contentsOf: utf8[start..<place - 1])
        bytes.append(contentsOf: "\u{FFFD}".utf8)
        place += 2
        start = place
      } else {
        place += 1
      }
    }
  }
  bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
}

/// So many bytes are looked at in one step.
private let stretch = 16

/// Whether a stretch has nothing that is written otherwise, nor the second byte of U+FFFE and U+FFFF; as nearly all have not.
@inline(__always)
private func isPlain(_ utf8: UnsafeBufferPointer<UInt8>, from place: Int) -> Bool {
  let bytes = UnsafeRawBufferPointer(utf8)
  var found: UInt8 = 0
  for offset in 0..<stretch {
    let byte = bytes[place &+ offset]
    // Not "or", which goes byte by byte.
    found |= byte < 0x20 ? 1 : 0
    found |= byte == UInt8(ascii: "&") ? 1 : 0
    found |= byte == UInt8(ascii: "<") ? 1 : 0
    found |= byte == UInt8(ascii: ">") ? 1 : 0
    found |= byte == UInt8(ascii: "\"") ? 1 : 0
    found |= byte == 0xBF ? 1 : 0
  }
  return found == 0
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

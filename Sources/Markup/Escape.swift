/// Appends `text` with what XML reads as markup written as references.
///
/// A character that XML 1.0 (2.2, Char) has no place for becomes U+FFFD. CR, and in attributes tab and LF, are
/// written as references, since a parser would otherwise turn them into something else (2.11, 3.3.3). Runs
/// that need nothing are copied whole.
func appendEscaped(_ text: String, inAttribute: Bool, to bytes: inout [UInt8]) {
  var text = text
  text.withUTF8 { utf8 in
    var start = 0
    var place = 0
    while place < utf8.count {
      let byte = utf8[place]
      guard let reference = reference(for: byte, inAttribute: inAttribute) else {
        if byte == 0xEF && isNoncharacter(utf8, at: place) {
          bytes.append(contentsOf: utf8[start..<place])
          bytes.append(contentsOf: "\u{FFFD}".utf8)
          place += 3
          start = place
        } else {
          place += 1
        }
        continue
      }
      bytes.append(contentsOf: utf8[start..<place])
      bytes.append(contentsOf: reference.utf8Start, count: reference.utf8CodeUnitCount)
      place += 1
      start = place
    }
    bytes.append(contentsOf: utf8[start...])
  }
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

/// U+FFFE or U+FFFF: EF BF BE, EF BF BF.
private func isNoncharacter(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
  place + 2 < utf8.count && utf8[place + 1] == 0xBF && utf8[place + 2] >= 0xBE
}

extension [UInt8] {
  fileprivate mutating func append(contentsOf start: UnsafePointer<UInt8>, count: Int) {
    append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }
}

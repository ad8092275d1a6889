/// Text as Markdown writes it, so that a Markdown editor shows it as it is and `unescaped` gives it back (CommonMark 0.31,
/// 2.4 and 2.5), with the marks of notes at their places.
func escaped(_ text: String, _ references: [GalleyReference] = []) -> String {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + 8)
  let numberEnd = endOfListNumber(bytes)
  var marks = references[...]
  func mark(upTo place: Int) {
    while let first = marks.first, first.offset <= place {
      out += Array("[^\(first.name)]".utf8)
      marks = marks.dropFirst()
    }
  }
  var start = 0
  // What an editor may have meant for a sign, or for an indent, is written as a reference where the text has it.
  if let sign = wideSign(bytes[...]) {
    mark(upTo: 0)
    out += Array("&#\(sign.value);".utf8)
    start = 3
  }
  for place in start..<bytes.count {
    let byte = bytes[place]
    mark(upTo: place)
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    let isEdge = place == 0 || place == bytes.count - 1
    switch byte {
    case 0..<0x20, 0x7F: out += Array("&#\(byte);".utf8)
    case 0x20 where isEdge: out += Array("&#32;".utf8)
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"): out += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "[") where next == UInt8(ascii: "^"): out += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "<") where isLetter(next) || opensTag.contains(next):
      out += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "&") where isLetter(next) || next == UInt8(ascii: "#"):
      out += [UInt8(ascii: "\\"), byte]
    case _ where place == 0 && opensBlock.contains(byte) || place == numberEnd:
      out += [UInt8(ascii: "\\"), byte]
    default: out.append(byte)
    }
  }
  mark(upTo: bytes.count)
  return String(decoding: out, as: UTF8.self)
}

/// The text that `escaped` wrote, or that an editor wrote by the same rules, and the marks of notes in it.
func unescaped(_ bytes: ArraySlice<UInt8>) -> (text: String, references: [GalleyReference]) {
  guard
    bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "[") })
  else { return (String(decoding: bytes, as: UTF8.self), []) }
  var (out, references): ([UInt8], [GalleyReference]) = ([], [])
  out.reserveCapacity(bytes.count)
  var rest = bytes
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "\\"), let next = rest.first, isPunctuation(next) {
      out.append(next)
      rest = rest.dropFirst()
    } else if byte == UInt8(ascii: "&"), let (scalar, length) = characterReference(rest) {
      out += UTF8.encode(scalar).map(Array.init) ?? []
      rest = rest.dropFirst(length)
    } else if byte == UInt8(ascii: "["), let name = noteName(rest) {
      references.append(GalleyReference(offset: out.count, name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(name.count + 2)
    } else {
      out.append(byte)
    }
  }
  return (String(decoding: out, as: UTF8.self), references)
}

/// The name of a note behind the `[` of its mark: `1` of `^1]`; nil where there is none. It holds no space.
func noteName(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
  guard bytes.first == UInt8(ascii: "^") else { return nil }
  let name = bytes.dropFirst().prefix(64).prefix {
    $0 > 0x20 && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[")
  }
  return !name.isEmpty && bytes.dropFirst(1 + name.count).first == UInt8(ascii: "]") ? name : nil
}

/// A full-width character at the start of a line that looks like a sign of Markdown, or like an indent: ＃ ＞ ｜ and U+3000.
func wideSign(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let first = bytes.first, first == 0xE3 || first == 0xEF else { return nil }
  return ["\u{3000}", "＃", "＞", "｜"].first { bytes.starts(with: String($0).utf8) }
}

/// What stands at the beginning of a line that is no paragraph.
private let opensBlock = Set("#>-+|[=~_<:!".utf8)
private let opensTag = Set("/!?<".utf8)

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x7E).contains(byte) && !isLetter(byte) && !isDigit(byte)
}

/// Where the point behind the number of a list's item stands: `1. `, `2) `.
private func endOfListNumber(_ bytes: [UInt8]) -> Int? {
  let end = bytes.prefix(9).prefix(while: isDigit).count
  guard end > 0, end < bytes.count, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[end]) else {
    return nil
  }
  return end + 1 == bytes.count || bytes[end + 1] == 0x20 ? end : nil
}

/// A decimal character reference behind its `&`, and how long it is.
private func characterReference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
  guard bytes.first == UInt8(ascii: "#") else { return nil }
  let digits = bytes.dropFirst().prefix(8).prefix(while: isDigit)
  guard !digits.isEmpty, bytes.dropFirst(1 + digits.count).first == UInt8(ascii: ";"),
    let scalar = UInt32(String(decoding: digits, as: UTF8.self)).flatMap(Unicode.Scalar.init)
  else { return nil }
  return (scalar, digits.count + 2)
}

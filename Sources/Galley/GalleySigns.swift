import Anthology

/// Which role the sign at the start of a line gives it, what stands behind the sign, and the name of a note.
func role(of bytes: ArraySlice<UInt8>) -> (Block.Role, ArraySlice<UInt8>, noteName: String?) {
  let next = bytes.dropFirst().first
  switch bytes.first {
  case UInt8(ascii: "#"):
    let rest = bytes.drop { $0 == UInt8(ascii: "#") }
    return rest.isEmpty || isSpace(rest) ? (.subhead, rest, nil) : (.paragraph, bytes, nil)
  case UInt8(ascii: ">"): return (.quotation, bytes.dropFirst(), nil)
  case UInt8(ascii: "|"): return (.verse, bytes.dropFirst(), nil)
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
    return isSpace(bytes.dropFirst()) ? (.listItem, bytes.dropFirst(), nil) : (.paragraph, bytes, nil)
  case UInt8(ascii: "[") where next == UInt8(ascii: "^"):
    guard let name = noteName(bytes.dropFirst()),
      case let rest = bytes.dropFirst(name.count + 3), rest.first == UInt8(ascii: ":")
    else { return (.paragraph, bytes, nil) }
    return (.note, rest.dropFirst(), String(decoding: name, as: UTF8.self))
  default: return (.paragraph, bytes, nil)
  }
}

/// Whether a space stands first: one of an English keyboard, a tab, or the wide one of a Chinese input method.
private func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.first == 0x20 || bytes.first == 0x09 || bytes.starts(with: [0xE3, 0x80, 0x80])
}

/// What looks like a sign of Markdown in a line and is none here, so that the book would print it: `##小标题` without a space,
/// full-width ＃ ＞ ｜, a rule `---`, a fence of code, `**` around words. nil where there is none. Where a page has such
/// characters, `escaped` has written them another way.
func doubtfulSign(_ bytes: ArraySlice<UInt8>) -> String? {
  switch bytes.first {
  case UInt8(ascii: "#"):
    let rest = bytes.drop { $0 == UInt8(ascii: "#") }
    if !rest.isEmpty && !isSpace(rest) { return String(decoding: bytes[..<rest.startIndex], as: UTF8.self) }
  case 0xEF: if let sign = wideSign(bytes) { return String(sign) }
  case UInt8(ascii: "`"), UInt8(ascii: "~"):
    let fence = bytes.prefix(3)
    if fence.count == 3, fence.allSatisfy({ $0 == bytes.first }) {
      return String(decoding: fence, as: UTF8.self)
    }
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
    let signs = bytes.filter { $0 != 0x20 && $0 != 0x09 }
    if signs.count > 2, signs.allSatisfy({ $0 == bytes.first }) {
      return String(decoding: bytes, as: UTF8.self)
    }
  default: break
  }
  guard let first = place(of: [UInt8(ascii: "*"), UInt8(ascii: "*")], in: bytes) else { return nil }
  return first > bytes.startIndex && bytes[first - 1] == UInt8(ascii: "\\") ? nil : "**"
}

extension GalleyReader {
  /// `![caption](photo.jpg)`, or with both, `![what it shows](photo.jpg "caption")`; nil for what is no picture.
  func figure(of bytes: ArraySlice<UInt8>, _ number: Int) -> GalleyFigure? {
    guard bytes.starts(with: Array("![".utf8)), bytes.last == UInt8(ascii: ")"),
      let end = place(of: Array("](".utf8), in: bytes)
    else { return nil }
    let words = unescaped(trimmed(bytes[(bytes.startIndex + 2)..<end])).text
    var target = trimmed(bytes[(end + 2)...].dropLast())
    var figure = GalleyFigure(id: "", caption: words)
    if target.last == UInt8(ascii: "\""), let quote = target.dropLast().lastIndex(of: UInt8(ascii: "\"")) {
      figure.caption = unescaped(target[(quote + 1)...].dropLast()).text
      figure.alternative = words
      target = trimmed(target[..<quote])
    }
    if target.isEmpty || target.contains(UInt8(ascii: "\"")) { return nil }
    figure.image = String(decoding: target, as: UTF8.self)
    figure.line = number
    return figure
  }
}

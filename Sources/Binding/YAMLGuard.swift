/// What a hostile or broken YAML file could cost, looked at before it is parsed.
///
/// The parser recurses into nested nodes and hashes the keys of a map, aliases written out; so nesting and
/// aliases are bounded by the text itself, with limits no book of any size comes near.
enum YAMLGuard {
  static let longest = 1 << 20
  static let deepest = 50
  static let mostAliases = 16

  /// What is too much in the text, with its one-based line, or nil.
  static func refusal(of text: String) -> (line: Int, reason: String)? {
    var text = text
    return text.withUTF8 { refusal(of: $0) }
  }

  private static func refusal(of utf8: UnsafeBufferPointer<UInt8>) -> (line: Int, reason: String)? {
    if utf8.count > longest { return (1, "more than \(longest) bytes") }
    var (line, depth, run, anchors, aliases) = (1, 0, 0, 0, 0)
    var before = UInt8(ascii: "\n")
    var inComment = false
    for place in utf8.indices.dropLast() {
      let (byte, next) = (utf8[place], utf8[place + 1])
      defer { before = byte }
      if byte == UInt8(ascii: "\n") {
        (line, run, inComment) = (line + 1, 0, false)
        continue
      }
      if inComment { continue }
      let startsToken = isBoundary(before)
      switch byte {
      case UInt8(ascii: "#") where startsToken: inComment = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        run = startsToken && isSpace(next) ? run + 1 : 0
      case UInt8(ascii: "&") where startsToken && !isSpace(next): anchors += 1
      case UInt8(ascii: "*") where startsToken && !isSpace(next): aliases += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: run = 0
      }
      if depth > deepest || run > deepest { return (line, "nested more than \(deepest) deep") }
      if anchors > 0 && aliases > mostAliases { return (line, "more than \(mostAliases) aliases") }
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Whether a token may start after this byte.
  private static func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"): true
    default: isSpace(byte)
    }
  }
}

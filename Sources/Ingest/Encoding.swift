/// 字符编码: a character set by the name that the C library's iconv has for it.
struct Encoding: Equatable {
  var name: String

  static let utf8 = Encoding(name: "UTF-8")
  static let utf16LittleEndian = Encoding(name: "UTF-16LE")
  static let utf16BigEndian = Encoding(name: "UTF-16BE")
  static let utf32LittleEndian = Encoding(name: "UTF-32LE")
  static let utf32BigEndian = Encoding(name: "UTF-32BE")
  /// 国标码: holds GBK and GB 2312 whole.
  static let gb18030 = Encoding(name: "GB18030")

  private init(name: String) { self.name = name }

  /// The encoding that a user means, or nil where the name cannot be one.
  ///
  /// UTF-16 and UTF-32 without a byte order are read from `bytes`: by their byte order mark, else by evidence,
  /// else big end first (RFC 2781, section 4.3).
  init?(named name: String, of bytes: [UInt8]) {
    // iconv gives a meaning of its own to "/" ("//TRANSLIT") and to the empty name (the locale's).
    guard !name.isEmpty, name.utf8.count <= 40,
      name.utf8.allSatisfy({ isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A || $0 == 0x5F })
    else { return nil }
    let key = String(decoding: name.utf8.filter(isAlphanumeric).map { $0 | 0x20 }, as: UTF8.self)
    switch key {
    case "utf8", "utf8sig", "utf8bom", "unicode": self = .utf8
    case "gb18030", "gbk", "gb2312", "gb", "cp936", "ms936", "windows936", "euccn": self = .gb18030
    case "utf16le", "ucs2le", "unicodelittle": self = .utf16LittleEndian
    case "utf16be", "ucs2be", "unicodebig": self = .utf16BigEndian
    case "utf16", "ucs2":
      self = .marked(bytes) ?? UTF16Evidence(bytes).encoding ?? .utf16BigEndian
    case "utf32le", "ucs4le": self = .utf32LittleEndian
    case "utf32be", "ucs4be": self = .utf32BigEndian
    case "utf32", "ucs4": self = .marked(bytes) ?? .utf32BigEndian
    case "big5", "cp950", "windows950": self.name = "BIG5"
    default: self.name = name
    }
  }

  /// The encoding that a byte order mark at the start of a file names (Unicode, section 23.8; GB 18030-2022).
  static func marked(_ bytes: [UInt8]) -> Encoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32LittleEndian }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32BigEndian }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030 }
    return nil
  }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

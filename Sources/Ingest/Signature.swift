/// What kind of file the first bytes say this is, where it is one that people take for text by mistake.
func signature(of bytes: [UInt8]) -> String? {
  func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes.starts(with: $0) }
  }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "PNG" }
  if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "JPEG" }
  if starts("GIF87a") || starts("GIF89a") { return "GIF" }
  if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
    return "TIFF"
  }
  if starts("RIFF"), bytes.count >= 12, bytes[8..<12].elementsEqual("WEBP".utf8) { return "WebP" }
  if starts("%PDF-") { return "PDF" }
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
    return zipKind(bytes)
  }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return "DOC" }
  if bytes.starts(with: [0x1F, 0x8B]) { return "gzip" }
  if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return "xz" }
  if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return "7z" }
  if starts("Rar!") { return "RAR" }
  if starts("{\\rtf") { return "RTF" }
  return nil
}

/// EPUB and the office formats are ZIP files: the names of their first entries tell them apart.
private func zipKind(_ bytes: [UInt8]) -> String {
  let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
  if head.contains("application/epub+zip") { return "EPUB" }
  if head.contains("word/") { return "DOCX" }
  if head.contains("xl/") { return "XLSX" }
  if head.contains("ppt/") { return "PPTX" }
  if head.contains("opendocument") { return "ODF" }
  return "ZIP"
}

/// Whether control characters are too many for a text: more than one in twenty.
///
/// A few in a short text are a flaw and not a format: text stays text with fewer than eight of them, unless
/// they are a third of it.
func looksBinary(_ bytes: [UInt8]) -> Bool {
  let controls = bytes.withUnsafeBytes(controlCount)
  return controls * 3 > bytes.count || controls >= 8 && controls * 20 > bytes.count
}

/// Eight bytes at a time; one by one only where one of the eight is no character of a word.
private func controlCount(_ bytes: UnsafeRawBufferPointer) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  var count = 0
  func add(_ range: Range<Int>) {
    for byte in bytes[range]
    where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D || byte == 0x7F {
      count += 1
    }
  }
  var place = 0
  while place &+ 8 <= bytes.count {
    let eight = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    // A first bit is left where a byte is less than 20, and where one is 7F.
    let (low, deletes) = ((eight &- ones &* 0x20) & ~eight, eight ^ ones &* 0x7F)
    if (low | (deletes &- ones) & ~deletes) & (ones << 7) != 0 { add(place..<place + 8) }
    place &+= 8
  }
  add(place..<bytes.count)
  return count
}

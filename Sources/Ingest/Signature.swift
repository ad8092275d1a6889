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
  let controls = bytes.withUnsafeBufferPointer(controlCount)
  return controls * 3 > bytes.count || controls >= 8 && controls * 20 > bytes.count
}

/// In stretches that a byte can count, so that the compiler looks at many at once.
private func controlCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let stretch = 224
  var count = 0
  for start in stride(from: 0, to: bytes.count, by: stretch) {
    var some: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: bytes[start..<min(start + stretch, bytes.count)]) {
      // No tab, line feed, form feed or carriage return. Numbers and not truths, for which the compiler would leap.
      let (low, deletes): (UInt8, UInt8) = (byte < 0x20 ? 1 : 0, byte == 0x7F ? 1 : 0)
      let (noTab, noFeed): (UInt8, UInt8) = (byte &- 0x09 > 1 ? 1 : 0, byte &- 0x0C > 1 ? 1 : 0)
      some &+= low & noTab & noFeed | deletes
    }
    count += Int(some)
  }
  return count
}

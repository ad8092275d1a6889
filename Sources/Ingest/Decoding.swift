import Anthology

/// A source as text.
struct Decoded {
  /// Well-formed UTF-8.
  var utf8: [UInt8]
  /// The same, character by character.
  var scalars: [Unicode.Scalar]
  var findings: [Finding] = []
}

/// Turns the bytes of a source into text: UTF-8, UTF-16 or GB18030 by evidence, or what the user names.
///
/// The order of evidence: a byte order mark; NUL bytes where UTF-16 has them; UTF-8, which other text is next
/// to never by chance; UTF-16 without a mark; GB18030. What is none of these is bad UTF-8.
///
/// - Parameters:
///   - bytes: the whole source.
///   - file: what findings call it.
///   - name: the encoding that the user names, or nil.
/// - Returns: the text, and what was guessed.
/// - Throws: `emptyFile`, `notText`, `unknownEncoding`, `badEncoding`.
func decode(_ bytes: [UInt8], file: String, encoding name: String?) throws(Refusal) -> Decoded {
  if bytes.isEmpty { throw Refusal(.input, [Finding(.emptyFile, file: file)]) }
  if let kind = signature(of: bytes) { throw Refusal(.input, [Finding(.notText, file: file, kind)]) }
  if let name {
    guard let encoding = Encoding(named: name, of: bytes), let text = Conversion(bytes, from: encoding.name)
    else { throw Refusal(.usage, [Finding(.unknownEncoding, file: file, name)]) }
    return try accept(text, as: encoding, confidence: nil, file: file)
  }
  if let encoding = Encoding.marked(bytes), let text = Conversion(bytes, from: encoding.name) {
    return try accept(text, as: encoding, confidence: nil, file: file)
  }
  if nulCount(bytes) * 4 >= bytes.count {
    let utf16 = UTF16Evidence(bytes)
    // A few bytes may fit by chance; many, cut off at the end, do not.
    if let encoding = utf16.encoding, let text = Conversion(bytes, from: encoding.name),
      text.badOffset == nil || bytes.count > 32
    {
      return try accept(text, as: encoding, confidence: utf16.share, file: file)
    }
  }
  guard let utf8 = Conversion(bytes, from: Encoding.utf8.name) else {
    throw Refusal(.usage, [Finding(.unknownEncoding, file: file, Encoding.utf8.name)])
  }
  // A file cut off in its last character is UTF-8 still: nothing else has so many well-formed sequences.
  if utf8.badOffset == nil || utf8.isTruncated && utf8.utf8.contains(where: { $0 >= 0x80 }) {
    return try accept(utf8, as: .utf8, confidence: nil, file: file)
  }
  let utf16 = UTF16Evidence(bytes)
  if let encoding = utf16.encoding, let text = Conversion(bytes, from: encoding.name), text.badOffset == nil {
    return try accept(text, as: encoding, confidence: utf16.share, file: file)
  }
  if looksBinary(bytes) { throw Refusal(.input, [Finding(.notText, file: file, "data")]) }
  let gb18030 = GB18030Evidence(bytes)
  if gb18030.isLikely, let text = Conversion(bytes, from: Encoding.gb18030.name) {
    return try accept(text, as: .gb18030, confidence: gb18030.share, file: file)
  }
  return try accept(utf8, as: .utf8, confidence: nil, file: file)
}

/// The text, where all of it could be read and it is text. `confidence` is of the guess; nil where the encoding was
/// certain.
private func accept(
  _ conversion: Conversion, as encoding: Encoding, confidence: Double?, file: String
) throws(Refusal) -> Decoded {
  if let offset = conversion.badOffset {
    throw Refusal(.input, [Finding(.badEncoding, file: file, encoding.name, String(offset))])
  }
  if looksBinary(conversion.utf8) { throw Refusal(.input, [Finding(.notText, file: file, "data")]) }
  var decoded = Decoded(
    utf8: conversion.utf8,
    scalars: conversion.known ?? scalars(of: String(decoding: conversion.utf8, as: UTF8.self)))
  if let confidence {
    decoded.findings.append(Finding(.encodingGuessed, file: file, encoding.name, confidence: confidence))
  }
  let nuls = nulCount(conversion.utf8)
  if nuls > 0 { decoded.findings.append(Finding(.nulBytes, file: file, String(nuls))) }
  return decoded
}

private func nulCount(_ bytes: [UInt8]) -> Int {
  bytes.withUnsafeBufferPointer { bytes in bytes.holds("\0") ? bytes.count { $0 == 0 } : 0 }
}

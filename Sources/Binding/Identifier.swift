/// The identifier of a book as its editor writes it: an ISBN with or without hyphens, or a UUID, with or
/// without `urn:isbn:`, `ISBN` or `urn:uuid:` before it.
///
/// - Returns: `urn:isbn:…` or `urn:uuid:…`.
/// - Throws: what is wanted instead.
func parseIdentifier(_ text: String) throws(WantedInstead) -> String {
  let plain = text.lowercased()
  let bare = dropping(["urn:isbn:", "urn:uuid:", "isbn:", "isbn"], from: plain).trimmed
  if let uuid = canonicalUUID(bare) { return "urn:uuid:" + uuid }
  let digits = bare.filter { $0 != "-" && $0 != " " }
  guard digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "x") }) else {
    throw WantedInstead(.identifier)
  }
  switch digits.utf8.count {
  case 10, 13:
    guard isISBN(digits) else { throw WantedInstead(.isbnCheckDigit) }
    return "urn:isbn:" + digits.uppercased()
  default: throw WantedInstead(.identifier)
  }
}

/// A value that will not do, by what would.
struct WantedInstead: Error {
  var wanted: Wanted
  init(_ wanted: Wanted) { self.wanted = wanted }
}

/// Whether the check digit of an ISBN-10 or ISBN-13 without hyphens is right (ISO 2108, annex C).
package func isISBN(_ digits: String) -> Bool {
  let values = digits.utf8.enumerated().map { place, byte in
    switch byte {
    case 48...57: Int(byte) - 48
    case UInt8(ascii: "X"), UInt8(ascii: "x"): place == 9 && digits.utf8.count == 10 ? 10 : -1
    default: -1
    }
  }
  guard !values.contains(-1) else { return false }
  switch values.count {
  case 10: return values.enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element } % 11 == 0
  case 13:
    guard values[0...2] == [9, 7, 8] || values[0...2] == [9, 7, 9] else { return false }
    return values.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? 1 : 3) * $1.element } % 10 == 0
  default: return false
  }
}

/// A UUID in lower case, or nil where the text is none: 8-4-4-4-12 hexadecimal digits (RFC 9562, section 4).
private func canonicalUUID(_ text: String) -> String? {
  let groups = text.split(separator: "-", omittingEmptySubsequences: false)
  guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12],
    groups.joined().utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
  else { return nil }
  return text
}

private func dropping(_ prefixes: [String], from text: String) -> String {
  for prefix in prefixes where text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
  return text
}

/// A name-based UUID, version 5 (RFC 9562, section 5.5): the same name gives the same UUID, always.
///
/// The namespace is this project's own, so that no other program's names meet ours.
package func uuid5(_ name: String) -> String {
  let namespace: [UInt8] = [
    0x6b, 0x1f, 0x3c, 0x0e, 0x52, 0x7d, 0x4a, 0x96, 0x9d, 0x31, 0x2e, 0x8a, 0x74, 0xc5, 0x0b, 0xd8,
  ]
  return uuid5(name, namespace: namespace)
}

/// The same in another namespace of 16 bytes.
package func uuid5(_ name: String, namespace: [UInt8]) -> String {
  var bytes = Array(sha1(namespace + Array(name.utf8)).prefix(16))
  bytes[6] = bytes[6] & 0x0F | 0x50
  bytes[8] = bytes[8] & 0x3F | 0x80
  let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
  return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
}

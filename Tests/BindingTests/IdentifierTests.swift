import Testing

@testable import Binding

/// The messages of FIPS 180 and RFC 3174, and the lengths around the padding's edge.
@Test(arguments: [
  ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
  ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
  ),
  (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
  (String(repeating: "a", count: 56), "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
  (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
])
func digestsAreThoseOfTheStandard(message: String, digest: String) {
  let hex = sha1(Array(message.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  #expect(hex == digest)
}

/// RFC 9562, appendix A.4.
@Test func namesGiveTheUUIDOfTheStandard() {
  let dns: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]
  #expect(uuid5("www.example.com", namespace: dns) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
}

@Test(arguments: [
  ("0-306-40615-2", "urn:isbn:0306406152"),
  ("080442957x", "urn:isbn:080442957X"),
  ("978-0-306-40615-7", "urn:isbn:9780306406157"),
  ("ISBN: 978 0 306 40615 7", "urn:isbn:9780306406157"),
  ("urn:isbn:9780306406157", "urn:isbn:9780306406157"),
  ("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
  ("urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
])
func identifiersAreWrittenOneWay(text: String, urn: String) throws {
  #expect(try parseIdentifier(text) == urn)
}

@Test(arguments: [
  ("0-306-40615-3", Wanted.isbnCheckDigit), ("978-0-306-40615-8", .isbnCheckDigit),
  ("977-0-306-40615-7", .isbnCheckDigit), ("x804429575", .isbnCheckDigit), ("97803064061", .identifier),
  ("6ba7b810-9dad-11d1-80b4-00c04fd430cg", .identifier), ("", .identifier), ("http://a.b", .identifier),
])
func wrongIdentifiersSayWhatIsWanted(text: String, wanted: Wanted) {
  let error = #expect(throws: WantedInstead.self) { try parseIdentifier(text) }
  #expect(error?.wanted == wanted)
}

@Test(arguments: [
  (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_751_069_045, "2025-06-28T00:04:05Z"),
  (-1, "1969-12-31T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
  (-62_135_596_800, "0001-01-01T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
])
func epochsAreInstants(seconds: Int, text: String) {
  #expect(instant(epoch: seconds) == text)
  #expect(instant(text) == text)
}

@Test func epochsOutsideTheCalendarAreNone() {
  #expect(instant(epoch: 253_402_300_800) == nil)
  #expect(instant(epoch: .min) == nil)
}

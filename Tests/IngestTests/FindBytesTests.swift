import TestSupport
import Testing

@testable import Ingest

@Suite struct FindBytesTests {
  /// Few different bytes, so that words begin often and seldom stand whole.
  private static let bytes: [UInt8] = [0x0D, 0xC2, 0x85, 0xE2, 0x80, 0xA8, 0xA9]

  @Test func whatIsFoundIsThere() {
    var random = FixedRandom(seed: 8)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        FindBytesTests.bytes.randomElement(using: &random) ?? 0
      }
      for word in ["\r", "\u{85}", "\u{2028}", "\u{2029}"] as [StaticString] {
        let letters = word.withUTF8Buffer { Array($0) }
        let stands = text.indices.contains { text[$0...].starts(with: letters) }
        #expect(text.withUnsafeBufferPointer { $0.holds(word) } == stands, "\(text) \(word)")
      }
      for byte in FindBytesTests.bytes {
        #expect(text.withUnsafeBufferPointer { $0.place(of: byte) } == text.firstIndex(of: byte))
      }
    }
  }
}

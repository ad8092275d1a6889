import Anthology
import TestSupport
import Testing

/// Text to its Unicode scalars and back, as the library does it.
struct ScalarsTests {
  @Test func scalarsAreThoseOfTheLibrary() {
    var random = FixedRandom(seed: 11)
    let edges: [UInt32] = [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x1_0000, 0x10_FFFF]
    for _ in 0..<1000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        let value: UInt32
        switch Int.random(in: 0...3, using: &random) {
        case 0: value = .random(in: 0...0x7F, using: &random)
        case 1: value = .random(in: 0x4E00...0x9FFF, using: &random)
        case 2: value = edges.randomElement(using: &random) ?? 0
        default: value = .random(in: 0...0x10_FFFF, using: &random)
        }
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      let expected = Array(text.unicodeScalars)
      #expect(scalars(of: text) == expected)
      #expect(Array(String(scalars: expected).utf8) == Array(text.utf8))
      let slice = expected[(expected.count / 3)...]
      #expect(Array(String(scalars: slice).utf8) == slice.flatMap { Array($0.utf8) })
    }
  }

  @Test func wellFormedBytesAreThoseOfTheLibrary() {
    var random = FixedRandom(seed: 12)
    // First bytes, bytes that go on, and the edges of what may follow which.
    let bytes: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF,
      0xF0, 0xF1, 0xF4, 0xF5, 0xF8, 0xFF,
    ]
    var wellFormed = 0
    for _ in 0..<4000 {
      var text = Array("营aé😀\u{D7FF}\u{FFFD}".utf8.suffix(.random(in: 0...18, using: &random)))
      for _ in 0..<Int.random(in: 0...2, using: &random) where !text.isEmpty {
        text[.random(in: text.indices, using: &random)] = bytes.randomElement(using: &random) ?? 0
      }
      let expected = String(validating: text, as: UTF8.self).map { Array($0.unicodeScalars) }
      #expect(scalars(validating: text) == expected, "\(text)")
      if expected != nil { wellFormed += 1 }
    }
    #expect((500...2500).contains(wellFormed))
    for value in stride(from: UInt32(0), through: 0x10_FFFF, by: 613) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // Where another character stands behind it, and where none does.
      #expect(scalars(validating: Array(scalar.utf8)) == [scalar])
      #expect(scalars(validating: Array(scalar.utf8) + [0x41]) == [scalar, "A"])
    }
  }

  @Test func bytesOfUTF8AreCounted() {
    let text = Array("营口a—é😀".unicodeScalars)
    for start in 0...text.count {
      for end in start...text.count {
        let lengths = (text[..<start], text[start..<end])
        let bytes = utf8Range(of: start..<end, in: text)
        #expect(bytes.lowerBound == lengths.0.reduce(0) { $0 + UTF8.width($1) })
        #expect(bytes.count == lengths.1.reduce(0) { $0 + UTF8.width($1) })
      }
    }
  }
}

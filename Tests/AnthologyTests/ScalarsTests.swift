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
}

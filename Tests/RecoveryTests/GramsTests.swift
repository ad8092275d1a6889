import TestSupport
import Testing

@testable import Recovery

/// Likeness by pairs of characters, against the same in sets.
struct GramsTests {
  @Test func runsAndCoverageAreThoseOfSets() {
    var random = FixedRandom(seed: 31)
    for turn in 0..<12 {
      // Every third page has a character beyond the first plane, whose pairs take more bits.
      let letters = Array("营口振兴建设发展，。 A7".unicodeScalars) + (turn % 3 == 0 ? ["\u{20BB7}"] : [])
      let texts = (0..<12).map { _ in
        (0..<Int.random(in: 0...40, using: &random)).map { _ in letters.randomElement(using: &random) ?? "。" }
      }
      let grams = Grams(texts)
      let sets = texts.map { Set(Grams.pairs($0)) }
      for (from, end) in [(0, 3), (3, 6), (5, 12), (11, 12)] {
        let held = sets[from..<end].reduce(into: Set<UInt64>()) { $0.formUnion($1) }
        #expect(grams.squares(from..<end).map(\.pair) == held.sorted())
        let run = grams.run(from..<end)
        #expect(abs(grams.likeness(run, run) - (held.isEmpty ? 0 : 1)) < 1e-12)
        let isRight = texts.map { text in
          let words = grams.words(Grams.pairs(text))
          let whole = grams.coverage(of: words, in: from..<end)
          let again = grams.coverage(of: words, grams.ahead(of: words, from: from), before: end)
          return whole == again && (whole > 0) == Grams.pairs(text).contains(where: held.contains)
        }
        #expect(!isRight.contains(false))
      }
    }
  }
}

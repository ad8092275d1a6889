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
      let documents = DocumentGrams(grams)
      let sets = texts.map { Set(Grams.pairs($0)) }
      for (from, end) in [(0, 3), (3, 6), (5, 12), (11, 12)] {
        let held = sets[from..<end].reduce(into: Set<UInt64>()) { $0.formUnion($1) }
        #expect(documents.squares(from..<end).map(\.pair) == held.sorted())
        let run = documents.run(from..<end)
        #expect(abs(documents.likeness(run, run) - (held.isEmpty ? 0 : 1)) < 1e-12)
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
  private func texts(_ count: Int, _ random: inout FixedRandom) -> [[Unicode.Scalar]] {
    let letters = Array("营口振兴建设发展，。 A7\u{20BB7}".unicodeScalars)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...30, using: &random)).map { _ in letters.randomElement(using: &random) ?? "。" }
    }
  }

  /// The likeness on both sides of each place is that of the runs there, to the last bit.
  @Test(arguments: [0, 1, 2, 3, 4, 5, 9, 30]) func likenessAcrossIsThatOfRuns(count: Int) {
    var random = FixedRandom(seed: 7)
    let grams = Grams(texts(count, &random))
    let documents = DocumentGrams(grams)
    let across = (0..<count).dropFirst().map { place in
      documents.likeness(
        documents.run(max(0, place - 3)..<place), documents.run(place..<min(count, place + 3)))
    }
    #expect(grams.likenessAcross() == across)
  }

  /// Pairs without some documents, and pairs of what is asked alone, are those that are counted anew.
  @Test func partsOfWhatWasCountedAreAsCountedAnew() {
    var random = FixedRandom(seed: 8)
    for _ in 0..<10 {
      let texts = texts(12, &random)
      let dropped: Set<Int> = [0, 4, 5, 11]
      let kept = texts.indices.filter { !dropped.contains($0) }.map { texts[$0] }
      let (less, anew) = (Grams(texts).without(dropped), Grams(kept))
      let (lessHeld, anewHeld) = (DocumentGrams(less), DocumentGrams(anew))
      #expect(lessHeld.squares(0..<8).map(\.pair) == anewHeld.squares(0..<8).map(\.pair))
      #expect(lessHeld.squares(2..<5).map(\.square) == anewHeld.squares(2..<5).map(\.square))
      #expect(less.likenessAcross() == anew.likenessAcross())
      let asked = Grams(documents: texts.map { [$0] }, asked: [kept[0], kept[1]])
      for text in kept.prefix(2) {
        let pairs = Grams.pairs(text)
        #expect(
          (0..<12).map { asked.coverage(ofSorted: pairs, in: $0..<$0 + 1) }
            == (0..<12).map { Grams(texts).coverage(ofSorted: pairs, in: $0..<$0 + 1) })
      }
    }
  }
}

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
        #expect(documents.squares(from..<end).map { grams.pairs.code($0.pair) } == held.sorted())
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

  /// What documents have of a text is the same where there are few and where there are many.
  @Test(arguments: [7, 40, 41, 90]) func coveragesAreThoseOfEachDocument(count: Int) {
    var random = FixedRandom(seed: 9)
    let texts = texts(count, &random)
    let grams = Grams(texts)
    for text in texts.prefix(12) {
      let words = grams.words(Grams.pairs(text))
      let asked = [count - 1, 0, count / 2]
      let each = asked.map { grams.coverage(of: words, in: $0..<$0 + 1) }
      #expect(grams.coverages(of: words, in: asked) == each)
    }
    #expect(grams.coverages(of: grams.words([UInt64]()), in: [0, 1]) == [0, 0])
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

  /// Some elements of a page, and several that are read as one, are as texts that are counted by themselves.
  @Test func elementsAreAsTextsThatAreCountedAlone() {
    var random = FixedRandom(seed: 8)
    for _ in 0..<10 {
      let texts = texts(12, &random)
      let sheet = sheet(texts.map { (.paragraph, text($0), 0) })
      let kept = [1, 2, 3, 6, 7, 8, 9, 10]
      let (some, alone) = (sheet.grams(of: kept), Grams(kept.map { texts[$0] }))
      #expect(some.likenessAcross() == alone.likenessAcross())
      let documents = [[4, 5], [11, 0], [2], [1, 3, 6]]
      let (grams, words) = sheet.grams(of: documents, asked: [0, 1, 7])
      let whole = Grams(documents.map { $0.flatMap { texts[$0] } })
      for (element, words) in zip([0, 1, 7], words) {
        let pairs = Grams.pairs(texts[element])
        let coverages = documents.indices.map { whole.coverage(ofSorted: pairs, in: $0..<$0 + 1) }
        #expect(grams.coverages(of: words, in: [0, 1, 2, 3]) == coverages)
        #expect(documents.indices.map { grams.coverage(of: words, in: $0..<$0 + 1) } == coverages)
        let all = Array(kept.indices)
        let said = alone.coverages(of: alone.words(pairs), in: all)
        #expect(some.coverages(of: some.words(sheet.pairs(of: element)), in: all) == said)
        #expect(some.coverages(of: some.words(pairs), in: all) == said)
      }
    }
  }
}

extension PagePairs {
  /// The characters of a pair as `Grams.pairs` has them.
  fileprivate func code(_ pair: Int32) -> UInt64 {
    let place = Int(places(of: Int(pair))[Int(edges[Int(pair)])])
    return UInt64(text[place - 1].value) << 32 | UInt64(text[place].value)
  }
}

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
          let ahead = grams.coverage(of: words, grams.ahead(of: words, from: from), before: end)
          let behind = grams.coverage(of: words, grams.behind(of: words, before: end), from: from)
          return whole == ahead && whole == behind
            && (whole > 0) == Grams.pairs(text).contains(where: held.contains)
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
    let texts = texts(count, &random)
    let documents = DocumentGrams(Grams(texts))
    let across = (0..<count).dropFirst().map { place in
      documents.likeness(
        documents.run(max(0, place - 3)..<place), documents.run(place..<min(count, place + 3)))
    }
    #expect(self.across(texts) == across)
  }

  private func across(_ texts: [[Unicode.Scalar]]) -> [Double] {
    let pairs = PagePairs(texts)
    let documents = (-1..<Int32(texts.count)).map(\.self)
    return LikenessAcross(pairs, PairOwners(lines: pairs), documents: documents, count: texts.count).all
  }

  /// A paragraph repeats another that is longer, or as long and stands before it, and holds four fifths of its pairs.
  @Test func repeatsAreThoseOfSets() {
    var random = FixedRandom(seed: 10)
    var found = 0
    for _ in 0..<20 {
      var texts = texts(10, &random).map { $0 + $0.reversed() }
      for _ in 0..<6 {
        let text = texts.randomElement(using: &random) ?? []
        texts.append(Array(text.dropFirst(Int.random(in: 0...12, using: &random))))
      }
      texts.shuffle(using: &random)
      let sheet = sheet(texts.map { (.paragraph, text($0), 0) })
      let owners = sheet.owners
      let kept = texts.indices.filter { $0 % 5 != 2 }
      var repeats = Repeats(sheet.pairs, owners, documents: owners.documents(kept))
      let sets = kept.map { Set(sheet.pairs(of: $0, owners)) }
      // A long paragraph may hold what many say, and is counted for the first alone.
      var counted: [Int] = []
      for except in [[], [0, 3, 7]] as [Set<Int>] {
        for (number, element) in kept.enumerated() {
          let own = sets[number]
          let isRepeated = kept.indices.contains { other in
            other != number && !except.contains(other) && own.count >= 6
              && (sets[other].count, number) > (own.count, other)
              && sets[other].intersection(own).count * 10 >= own.count * 8
          }
          found += isRepeated ? 1 : 0
          let says = repeats.repeats(number, sheet.pairs(of: element, owners), except: except) {
            counted.append($0)
            return sets[$0].count
          }
          #expect(says == isRepeated)
        }
      }
      #expect(Set(counted).count == counted.count)
    }
    #expect(found > 20)
  }

  /// Each pair stands in the element that it stood in when captions were found and furniture was taken out.
  @Test func ownersAreThoseOfTheElements() throws {
    let page = page([
      "营口日报 2025年6月28日 星期六", "春天来了河边栽下千棵树", "本报记者 张三", "　　春天来了，河边栽下了千棵树，村里的人都说这是好事。",
      "　　到了夏天，树荫下坐满了乘凉的人。", "", "图为村民在河边栽树。 本报记者 李四 摄", "责任编辑：王五", "3版",
    ])
    let (sheet, _, furniture) = readSheet(page)
    let anew = PairOwners(sheet.elements, sheet.rows, sheet.pairs)
    #expect(!furniture.isEmpty && sheet.elements.contains { $0.kind == .caption })
    for element in sheet.elements.indices {
      #expect(sheet.pairs(of: element, sheet.owners) == sheet.pairs(of: element, anew))
    }
  }

  /// A caption that was read as a paragraph with a byline behind it has the pairs of both.
  @Test func ownersOfACaptionAreThoseOfItsBylineToo() throws {
    var sheet = sheet([
      (.display, "春天来了河边栽下千棵树", 0), (.paragraph, "图为村民在河边栽树。（本报记者 李四）", 0),
      (.paragraph, "到了夏天，树荫下坐满了乘凉的人，孩子们在水边玩，老人们在树下说起从前的事，都说这些年变化真大。", 0),
      (.paragraph, "到了秋天，树荫下坐满了乘凉的人，孩子们在水边玩，老人们在树下说起从前的事，都说这些年变化真大。", 0),
    ])
    for element in sheet.elements.indices { sheet.elements[element].takeSignature() }
    try #require(sheet.elements[1].signature != nil)
    sheet.pairOwners = PairOwners(sheet.elements, sheet.rows, sheet.pairs)
    let before = sheet.pairs(of: 1, sheet.owners)
    sheet.findCaptions()
    #expect(sheet.elements[1].kind == .caption && sheet.elements[1].signature == nil)
    let anew = PairOwners(sheet.elements, sheet.rows, sheet.pairs)
    #expect(sheet.pairs(of: 1, sheet.owners) == sheet.pairs(of: 1, anew))
    #expect(sheet.pairs(of: 1, sheet.owners).count > before.count)
  }

  /// Some elements of a page, and several that are read as one, are as texts that are counted by themselves.
  @Test func elementsAreAsTextsThatAreCountedAlone() {
    var random = FixedRandom(seed: 8)
    for _ in 0..<10 {
      let texts = texts(12, &random)
      let sheet = sheet(texts.map { (.paragraph, text($0), 0) })
      let kept = [1, 2, 3, 6, 7, 8, 9, 10]
      let owners = sheet.owners
      let some = sheet.grams(of: kept, saying: Array(texts.indices))
      let alone = Grams(kept.map { texts[$0] })
      let across = LikenessAcross(
        sheet.pairs, owners, documents: owners.documents(kept), count: kept.count)
      #expect(across.all == self.across(kept.map { texts[$0] }))
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
        #expect(some.coverages(of: some.words(sheet.pairs(of: element, owners)), in: all) == said)
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

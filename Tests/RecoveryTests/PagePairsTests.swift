import TestSupport
import Testing

@testable import Recovery

/// The pairs of a page, against the same in dictionaries.
@Suite struct PagePairsTests {
  private func lines(_ random: inout FixedRandom, _ letters: String) -> [[Unicode.Scalar]] {
    let letters = Array(letters.unicodeScalars)
    return (0..<Int.random(in: 0...30, using: &random)).map { _ in
      (0..<Int.random(in: 0...20, using: &random)).map { _ in letters.randomElement(using: &random) ?? "。" }
    }
  }

  /// Marks, letters, digits of both widths, rare Han characters before and behind them, and characters of the second plane.
  @Test(arguments: ["营口振兴，A7", "营口 振。兴", "々〇豈\u{FA29}７9z\u{24F}，", "营\u{20BB7}\u{323AF}\u{1F600}口\u{20000} "])
  func pairsAreThoseOfADictionary(letters: String) {
    var random = FixedRandom(seed: 3)
    for _ in 0..<40 {
      let lines = lines(&random, letters)
      let pairs = PagePairs(lines)
      let text = lines.map { $0.filter { !$0.isSpace } }
      #expect(pairs.text == text.flatMap(\.self))
      #expect(
        pairs.starts == text.indices.map { text[..<$0].reduce(0) { $0 + $1.count } } + [pairs.text.count])
      var places: [[UInt32]: [Int]] = [:]
      for place in pairs.text.indices.dropFirst() {
        let (first, second) = (pairs.text[place - 1], pairs.text[place])
        guard first.makesPairs, second.makesPairs else { continue }
        places[[first.value, second.value], default: []].append(place)
      }
      let sorted = places.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
      #expect(pairs.count == sorted.count)
      var numbers = [Int32](repeating: -1, count: pairs.text.count)
      for (number, pair) in sorted.enumerated() {
        #expect(pairs.places(of: number).map(Int.init) == places[pair])
        for place in places[pair] ?? [] { numbers[place] = Int32(number) }
      }
      #expect(pairs.numbers == numbers)
      for first in letters.unicodeScalars {
        for second in letters.unicodeScalars {
          #expect(pairs.number(first, second) == sorted.firstIndex(of: [first.value, second.value]))
        }
      }
      #expect(pairs.number("没", "有") == nil)
    }
  }

  /// Of Han characters inside lines, with no space between.
  @Test func cohesionCountsInsideLines() {
    var random = FixedRandom(seed: 4)
    for _ in 0..<40 {
      let texts = lines(&random, "营口振，A７ 兴")
      let rows = texts.map { row(text($0)) }
      let cohesion = Cohesion(rows: rows)
      var counts: [String: Int] = [:]
      for text in texts {
        for (a, b) in zip(text, text.dropFirst()) where a.isHan && b.isHan {
          counts["\(a)\(b)", default: 0] += 1
        }
      }
      for row in texts.indices.dropFirst() {
        // No line of a page begins or ends with a space.
        guard texts[row - 1].last?.isSpace == false, texts[row].first?.isSpace == false else { continue }
        #expect(cohesion.strength(before: row) == cohesion.strength(rows[row - 1].scalars, rows[row].scalars))
      }
      for a in "营口振，A７ 兴".unicodeScalars {
        for b in "营口振，A７ 兴".unicodeScalars { #expect(cohesion.count(a, b) == counts["\(a)\(b)"] ?? 0) }
      }
      let known = texts.map { text in
        let pairs = zip(text, text.dropFirst()).filter { $0.isHan && $1.isHan }
        return (pairs.count { counts["\($0)\($1)"] ?? 0 > 1 }, pairs.count)
      }
      let rates = texts.indices.map { row in
        let near = known[max(0, row - 2)...min(known.count - 1, row + 2)]
        return min(0.9, Double(near.reduce(1) { $0 + $1.0 }) / Double(near.reduce(3) { $0 + $1.1 }))
      }
      #expect(cohesion.rates(reach: 2) == rates)
    }
  }
}

import Recovery
import TestSupport
import Testing

@testable import Trials

@Suite struct TextTests {
  /// The plain table of Wagner and Fischer, to hold the bit-parallel one to.
  private func plainDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        (corner, row[j + 1]) = (row[j + 1], min(corner + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1))
      }
    }
    return row[b.count]
  }

  @Test func distanceIsThatOfThePlainTable() {
    var random = FixedRandom(seed: 3)
    let letters = Array("一二三四".unicodeScalars)
    for _ in 0..<200 {
      let (a, b) = (Int.random(in: 0...200, using: &random), Int.random(in: 0...200, using: &random))
      let one = (0..<a).map { _ in letters[Int.random(in: 0..<4, using: &random)] }
      let two = (0..<b).map { _ in letters[Int.random(in: 0..<4, using: &random)] }
      #expect(editDistance(one, two) == plainDistance(one, two))
    }
  }

  @Test func pairingTakesTheBestSumAndNotTheBestPair() {
    #expect(pairing([[0.9, 0.8], [0.8, 0.1]]) == [1, 0])
    #expect(pairing([[0.2], [0.7]]) == [nil, 0])
    #expect(pairing([[0.2, 0.7, 0.1]]) == [1])
    #expect(pairing([]) == [])
  }

  @Test func placesAreCarriedAlongTheAlignment() {
    let alignment = Alignment(scalars("甲乙丙丁"), scalars("子甲乙丑丁"))
    #expect([1, 2, 3, 4].map(alignment.end) == [2, 3, nil, 5])
  }

  @Test func foldingKeepsWordsAndDropsStyle() {
    #expect(folded("“甲 乙”——Ａ，\u{200B}。") == "\"甲乙\"--A,.")
  }

  @Test func aTableOfWeightsIsReadAsItIsPrinted() throws {
    let table = try weightTable("    .joins: 1.25,\n    .starts: -3.0,\n")
    #expect(table[Feature.joins.rawValue] == 1.25)
    #expect(table[Feature.starts.rawValue] == -3)
    #expect(table[Feature.display.rawValue] == Weights.table[Feature.display.rawValue])
    #expect(throws: (any Error).self) { try weightTable(".noSuchFeature: 1,") }
  }

  @Test func noFeatureIsInTwoGroupsOfEvidence() {
    let all = EvidenceGroup.all.flatMap(\.features)
    #expect(Set(all).count == all.count)
    #expect(EvidenceGroup.all.allSatisfy { !$0.features.isEmpty })
  }
}

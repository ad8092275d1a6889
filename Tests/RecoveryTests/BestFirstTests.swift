import TestSupport
import Testing

@testable import Recovery

@Suite struct BestFirstTests {
  @Test func placesComeAsTheyAreSorted() {
    var random = FixedRandom(seed: 6)
    for count in 0..<200 {
      // Few values, so that many are equal.
      let scores = (0..<count).map { _ in Double(Int.random(in: 0...count / 3, using: &random)) }
      let sorted = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      #expect(Array(IteratorSequence(BestFirst(scores))) == sorted)
    }
  }
}

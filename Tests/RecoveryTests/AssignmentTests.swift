import TestSupport
import Testing

@testable import Recovery

@Suite struct AssignmentTests {
  private func total(_ scores: [[Double]], _ columns: [Int]) -> Double {
    zip(scores, columns).reduce(0) { $0 + $1.0[$1.1] }
  }

  private func best(_ scores: [[Double]], _ row: Int, _ taken: Set<Int>) -> Double {
    guard row < scores.count else { return 0 }
    return scores[row].indices.filter { !taken.contains($0) }
      .map { scores[row][$0] + best(scores, row + 1, taken.union([$0])) }.max() ?? 0
  }

  @Test func isTheBestOfAll() {
    var random = FixedRandom(seed: 3)
    for _ in 0..<200 {
      let rows = Int.random(in: 1...5, using: &random)
      let columns = Int.random(in: rows...6, using: &random)
      let scores = (0..<rows).map { _ in (0..<columns).map { _ in Double.random(in: -9...9, using: &random) }
      }
      let found = Assignment.exact(scores)
      let pairs = scores.enumerated().flatMap { row, line in
        line.enumerated().map { Assignment.Pair(row: row, column: $0, score: $1) }
      }
      #expect(Set(found).count == rows)
      #expect(abs(total(scores, found) - best(scores, 0, [])) < 1e-9)
      let greedy = Assignment.greedy(pairs, rows: rows, columns: columns)
      #expect(Set(greedy).count == rows && greedy.allSatisfy { (0..<columns).contains($0) })
    }
  }

  @Test func nothing() { #expect(Assignment.best([], rows: 0, columns: 3).isEmpty) }

  @Test func greedyTakesTheBestFirst() {
    let pairs = [(0, 0, 3.0), (0, 1, 5), (1, 1, 4), (1, 0, -1)].map {
      Assignment.Pair(row: $0.0, column: $0.1, score: $0.2)
    }
    #expect(Assignment.greedy(pairs, rows: 3, columns: 4) == [1, 0, 2])
    #expect(Assignment.best(pairs, rows: 2, columns: 2) == [0, 1])
  }
}

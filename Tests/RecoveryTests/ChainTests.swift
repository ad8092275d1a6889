import Platform
import TestSupport
import Testing

@testable import Recovery

@Suite struct ChainTests {
  /// The best way, and how sure it is, are those among all ways, gone through one by one.
  @Test func readingsAreThoseAmongAllWays() {
    var random = FixedRandom(seed: 31)
    for round in 0..<60 {
      let evidence = Evidence(rows: lines(4, &random), isFlowed: round % 4 == 0)
      let chain = Chain(evidence)
      let ways = allWays(evidence)
      guard let best = ways.max(by: { $0.score < $1.score }) else { continue }
      #expect(chain.states == best.states)
      let all = ways.reduce(0) { $0 + exp($1.score - best.score) }
      for row in chain.states.indices {
        func share(_ isMeant: (State) -> Bool) -> Double {
          ways.reduce(0) { isMeant($1.states[row]) ? $0 + exp($1.score - best.score) : $0 } / all
        }
        #expect(abs(chain.certainty[row] - share { $0 == chain.states[row] }) < 1e-9)
        #expect(abs(chain.begins[row] - share(\.begins)) < 1e-9)
      }
    }
  }

  /// However long a page is and whatever the weights, each certainty is one: products of odds are kept where numbers have room for them.
  @Test(arguments: [1.0, -1, 30, 400])
  func longPagesKeepWithinNumbers(factor: Double) {
    var random = FixedRandom(seed: 5)
    let chain = Chain(
      Evidence(rows: lines(2000, &random), isFlowed: false), weights: Weights.table.map { $0 * factor })
    #expect(chain.states.count == 2000)
    #expect(chain.certainty.allSatisfy { (0...1.000_000_1).contains($0) })
    #expect(chain.begins.allSatisfy { (0...1.000_000_1).contains($0) })
  }

  @Test func aPageWithoutLinesHasNoReading() {
    #expect(Chain(Evidence(rows: [], isFlowed: false)).states.isEmpty)
  }

  private func lines(_ count: Int, _ random: inout FixedRandom) -> [Row] {
    let pieces = [
      "营口振兴纪实", "本报记者 王利明", "近年来，我市不断优化营商环境，为企业发展", "助力乡村振兴。", "一、抓项目", "5月4日",
      "他说：“今年要多种树。”", "（下转第2版）", "海风吹过", "2025年", "以“匠心”守护匠心的故事每天都在这里上演着",
    ]
    return (0..<count).map { _ in
      let parts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      return row(parts.joined(), gap: Int.random(in: 0...1, using: &random))
    }
  }

  /// All ways through the states that are open, with the sum of their evidence.
  private func allWays(_ evidence: Evidence) -> [(states: [State], score: Double)] {
    var ways: [(states: [State], score: Double)] = [([], 0)]
    let last = evidence.rows.count - 1
    for index in evidence.rows.indices {
      ways = ways.flatMap { way in
        State.allCases.filter { evidence.allows(index, $0) && (index > 0 || $0.begins) }.compactMap { state in
          if let before = way.states.last, before.goesOn == state.begins { return nil }
          var score = Score(weights: Weights.table)
          evidence.line(index, state, into: &score)
          if let before = way.states.last { evidence.pause(index, before, state, into: &score) }
          return (way.states + [state], way.score + score.total - (index == last && state.goesOn ? 6 : 0))
        }
      }
    }
    return ways
  }
}

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

  /// On a long page the readings are those that sums of logs give: products of odds are kept where numbers have room for them.
  @Test(arguments: [1.0, -1])
  func longPagesAreReadAsInLogs(factor: Double) {
    var random = FixedRandom(seed: 5)
    let weights = Weights.table.map { $0 * factor }
    let evidence = Evidence(rows: lines(2000, &random), isFlowed: false)
    let chain = Chain(evidence, weights: weights)
    let shares = sharesInLogs(evidence, weights)
    for row in evidence.rows.indices {
      let begun = State.allCases.reduce(0) { $1.begins ? $0 + shares[row][$1.rawValue] : $0 }
      #expect(abs(chain.certainty[row] - shares[row][chain.states[row].rawValue]) < 1e-9)
      #expect(abs(chain.begins[row] - begun) < 1e-9)
      #expect(chain.certainty[row] > 0)
    }
  }

  /// Whatever the weights, each certainty is one.
  @Test(arguments: [30.0, 400])
  func heavyEvidenceKeepsWithinNumbers(factor: Double) {
    var random = FixedRandom(seed: 5)
    let chain = Chain(
      Evidence(rows: lines(2000, &random), isFlowed: false), weights: Weights.table.map { $0 * factor })
    #expect(chain.states.count == 2000)
    #expect(chain.certainty.allSatisfy { (0...1).contains($0) })
    #expect(chain.begins.allSatisfy { (0...1).contains($0) })
  }

  /// Some way goes through each page: what looks like the rest of a byline may begin something behind a jump line.
  @Test func aWayGoesBehindEachJumpLine() {
    let rows = [
      "近年来，营口市不断优化营商环境，为企业", "（上接第1版《真的？是的》）", "本报记者 张三 摄", "发展提供有力保障。",
    ].map { row($0) }
    let chain = Chain(Evidence(rows: rows, isFlowed: false))
    #expect(chain.states[1] == .furniture && chain.states[2].begins)
    #expect(chain.certainty.allSatisfy { $0 > 0.1 })
    var random = FixedRandom(seed: 3)
    for _ in 0..<200 {
      let evidence = Evidence(rows: lines(6, &random), isFlowed: false)
      #expect(Chain(evidence).certainty.allSatisfy { $0 > 0 })
    }
  }

  /// Of two readings that are as good, the one whose states come first is taken, however their odds are rounded.
  @Test func equalReadingsAreToldByTheirStates() {
    for before in ["春天来了", "海风吹过河岸", "助力乡村振兴"] {
      let rows = ["日新月异。", before, "李 芳", "李 芳", before].map { row($0) }
      let evidence = Evidence(rows: rows, isFlowed: false)
      let ways = allWays(evidence)
      guard let top = ways.map(\.score).max() else { continue }
      let best = ways.filter { $0.score > top - 1e-9 }.map { $0.states.map(\.rawValue) }
      let first = best.min { $0.reversed().lexicographicallyPrecedes($1.reversed()) }
      #expect(Chain(evidence).states.map(\.rawValue) == first)
    }
  }

  /// Eights put states and sides together as `State` does.
  @Test func eightsAreInTheOrderOfTheStates() {
    let states = Eight(3, 5, 7, 11, 13, 17, 19, 23)
    for side in State.Side.allCases {
      let (before, after) = (
        State.allCases.filter { $0.before == side }, State.allCases.filter { $0.after == side }
      )
      #expect(states.leaving[side.rawValue] == before.reduce(0) { $0 + states[$1.rawValue] })
      #expect(states.bestLeaving[side.rawValue] == before.map { states[$0.rawValue] }.max())
      #expect(states.entering[side.rawValue] == after.reduce(0) { $0 + states[$1.rawValue] })
    }
    for state in State.allCases {
      #expect(states.entered[state.rawValue] == states[state.after.rawValue])
      #expect(states.left[state.rawValue] == states[state.before.rawValue])
      #expect(Eight.beginnings[state.rawValue] == (state.begins ? 1 : 0))
    }
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

  /// How likely each state of each row is, by sums of logs.
  private func sharesInLogs(_ evidence: Evidence, _ weights: [Double]) -> [[Double]] {
    let rows = evidence.rows.count
    func open(_ row: Int) -> [State] {
      State.allCases.filter { evidence.allows(row, $0) && (row > 0 || $0.begins) }
    }
    func line(_ row: Int, _ state: State) -> Double {
      var score = Score(weights: weights)
      evidence.line(row, state, into: &score)
      return score.total - (row == rows - 1 && state.goesOn ? 6 : 0)
    }
    func pause(_ row: Int, _ before: State, _ after: State) -> Double {
      guard before.goesOn != after.begins else { return -.infinity }
      var score = Score(weights: weights)
      evidence.pause(row, before, after, into: &score)
      return score.total
    }
    func sum(_ values: [Double]) -> Double {
      let top = values.max() ?? -.infinity
      return top == -.infinity ? top : top + log(values.reduce(0) { $0 + exp($1 - top) })
    }
    var forward = [[Double]](repeating: .init(repeating: -.infinity, count: State.count), count: rows)
    var backward = forward
    for row in 0..<rows {
      for state in open(row) {
        let ways =
          row == 0 ? [0] : open(row - 1).map { forward[row - 1][$0.rawValue] + pause(row, $0, state) }
        forward[row][state.rawValue] = sum(ways) + line(row, state)
      }
    }
    for row in (0..<rows).reversed() {
      for state in open(row) {
        backward[row][state.rawValue] =
          row == rows - 1
          ? 0
          : sum(
            open(row + 1).map {
              pause(row + 1, state, $0) + line(row + 1, $0) + backward[row + 1][$0.rawValue]
            })
      }
    }
    return (0..<rows).map { row in
      let all = sum(zip(forward[row], backward[row]).map { $0 + $1 })
      return zip(forward[row], backward[row]).map { exp($0 + $1 - all) }
    }
  }
}

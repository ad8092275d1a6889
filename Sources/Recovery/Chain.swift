import Foundation

/// The reading of a whole page at once: a chain over its lines in which each state has its evidence from
/// the line, each pair of states from the break between them, and the best path and the certainty of each
/// decision come from the same sums (Viterbi, forward-backward).
struct Chain {
  let states: [State]
  /// For each line, how likely the state that was chosen is, 0...1.
  let certainty: [Double]
  /// For each line, how likely it is that something begins at it, 0...1.
  let begins: [Double]

  init(_ evidence: Evidence, weights: [Double] = Weights.table) {
    let scores = ChainScores(evidence, weights: weights)
    guard let way = ChainWay(scores) else {
      (states, certainty, begins) = ([], [], [])
      return
    }
    let count = ChainScores.count
    let rows = evidence.rows.count
    let (sides, leaving) = (State.Side.allCases, State.Side.leaving)
    let (goneOn, begun) = (ChainWay.goneOn, ChainWay.begun)
    var backward = [Double](repeating: 0, count: count)
    var previous = backward
    var sure = [Double](repeating: 0, count: rows)
    var starts = sure
    for row in (0..<rows).reversed() {
      let here = row * count
      let open = scores.open[row]
      for state in open where state.begins || state == way.states[row] {
        let share = exp(min(0, way.forward[here + state.rawValue] + backward[state.rawValue] - way.total))
        if state == way.states[row] { sure[row] = share }
        if state.begins { starts[row] += share }
      }
      guard row > 0 else { break }
      for index in 0..<count { previous[index] = ChainScores.impossible }
      for before in sides {
        let from = scores.open[row - 1].intersection(leaving[before.rawValue])
        if from.isEmpty { continue }
        let to = open.intersection(before == .inside ? goneOn : begun)
        let total = to.logSum {
          scores.breaks[scores.place(row, before, $0.after)] + scores.emissions[here + $0.rawValue]
            + backward[$0.rawValue]
        }
        guard let total else { continue }
        for state in from { previous[state.rawValue] = total }
      }
      swap(&backward, &previous)
    }
    states = way.states
    certainty = sure
    begins = starts.map { min(1, $0) }
  }
}

/// The best way through the states of all lines, and the sums over all ways to each.
private struct ChainWay {
  let states: [State]
  /// Row by row, one value a state: the log of the sum over all ways that end in it; and the log of the sum of all ways.
  let forward: [Double]
  let total: Double

  /// The states behind which a paragraph goes on, and those behind which it does not; and the states that go on with one, and
  /// those that do not.
  static let goingOn = StateSet(State.allCases.filter(\.goesOn))
  static let ended = StateSet(State.allCases.filter { !$0.goesOn })
  static let goneOn = StateSet(State.allCases.filter { !$0.begins })
  static let begun = StateSet(State.allCases.filter(\.begins))

  /// - Returns: nil for no lines.
  init?(_ scores: ChainScores) {
    let count = ChainScores.count
    let rows = scores.open.count
    guard rows > 0 else { return nil }
    let (sides, entering) = (State.Side.allCases, State.Side.entering)
    let (goingOn, ended) = (ChainWay.goingOn, ChainWay.ended)
    // What is not reached stays impossible.
    var best = [Double](repeating: ChainScores.impossible, count: rows * count)
    var back = [State](repeating: .first, count: rows * count)
    var forward = best
    for to in scores.open[0] {
      best[to.rawValue] = scores.emissions[to.rawValue]
      forward[to.rawValue] = scores.emissions[to.rawValue]
    }
    for row in 1..<max(rows, 1) {
      let (here, before) = (row * count, (row - 1) * count)
      let (open, behind) = (scores.open[row], scores.open[row - 1])
      for after in sides {
        let to = open.intersection(entering[after.rawValue])
        if to.isEmpty { continue }
        let ways = behind.intersection(after == .inside ? goingOn : ended)
        var top = (score: ChainScores.impossible, from: State.first)
        for from in ways {
          let score = best[before + from.rawValue] + scores.breaks[scores.place(row, from.before, after)]
          if score > top.score { top = (score, from) }
        }
        let total = ways.logSum {
          forward[before + $0.rawValue] + scores.breaks[scores.place(row, $0.before, after)]
        }
        for state in to {
          let emission = scores.emissions[here + state.rawValue]
          back[here + state.rawValue] = top.from
          best[here + state.rawValue] = top.score + emission
          if let total { forward[here + state.rawValue] = total + emission }
        }
      }
    }
    let last = (rows - 1) * count
    var state = State.allCases.max { best[last + $0.rawValue] < best[last + $1.rawValue] } ?? .first
    var path = [State](repeating: state, count: rows)
    for row in stride(from: rows - 1, to: 0, by: -1) {
      state = back[row * count + state.rawValue]
      path[row - 1] = state
    }
    (states, self.forward) = (path, forward)
    total = logSum(Array(forward[last...]))
  }
}

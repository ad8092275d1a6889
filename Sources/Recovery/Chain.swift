import Platform

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
    let rows = evidence.rows.count
    let (sides, leaving) = (State.Side.allCases, State.Side.leaving)
    let (goneOn, begun) = (StateSet.goneOn, StateSet.begun)
    // The log of the sum over all ways on from each state of a row.
    let backward = Grid(rows: rows, width: ChainScores.count, of: ChainScores.impossible)
    for state in State.allCases { backward[rows - 1, state.rawValue] = 0 }
    var sure = [Double](repeating: 0, count: rows)
    var starts = sure
    for row in (0..<rows).reversed() {
      let (open, chosen) = (scores.open[row], way.states[row])
      for state in open where state.begins || state == chosen {
        let share = exp(
          min(0, way.forward[row, state.rawValue] + backward[row, state.rawValue] - way.total))
        if state == chosen { sure[row] = share }
        if state.begins { starts[row] += share }
      }
      guard row > 0 else { break }
      let behind = scores.open[row - 1]
      for before in sides {
        let from = behind.intersection(leaving[before.rawValue])
        if from.isEmpty { continue }
        let to = open.intersection(before == .inside ? goneOn : begun)
        let total = to.logSum {
          scores.breaks[row, ChainScores.pair(before, $0.after)] + scores.emissions[row, $0.rawValue]
            + backward[row, $0.rawValue]
        }
        guard let total else { continue }
        for state in from { backward[row - 1, state.rawValue] = total }
      }
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
  let forward: Grid<Double>
  let total: Double

  /// - Returns: nil for no lines.
  init?(_ scores: ChainScores) {
    let rows = scores.open.count
    guard rows > 0 else { return nil }
    let (sides, entering) = (State.Side.allCases, State.Side.entering)
    let (goingOn, ended) = (StateSet.goingOn, StateSet.ended)
    // What is not reached stays impossible.
    let best = Grid(rows: rows, width: ChainScores.count, of: ChainScores.impossible)
    let forward = Grid(rows: rows, width: ChainScores.count, of: ChainScores.impossible)
    let back = Grid(rows: rows, width: ChainScores.count, of: UInt8(State.first.rawValue))
    for to in scores.open[0] {
      best[0, to.rawValue] = scores.emissions[0, to.rawValue]
      forward[0, to.rawValue] = scores.emissions[0, to.rawValue]
    }
    for row in 1..<max(rows, 1) {
      let (open, behind) = (scores.open[row], scores.open[row - 1])
      for after in sides {
        let to = open.intersection(entering[after.rawValue])
        if to.isEmpty { continue }
        let ways = behind.intersection(after == .inside ? goingOn : ended)
        var top = (score: ChainScores.impossible, from: State.first)
        for from in ways {
          let score = best[row - 1, from.rawValue] + scores.breaks[row, ChainScores.pair(from.before, after)]
          if score > top.score { top = (score, from) }
        }
        let total = ways.logSum {
          forward[row - 1, $0.rawValue] + scores.breaks[row, ChainScores.pair($0.before, after)]
        }
        for state in to {
          let emission = scores.emissions[row, state.rawValue]
          back[row, state.rawValue] = UInt8(top.from.rawValue)
          best[row, state.rawValue] = top.score + emission
          if let total { forward[row, state.rawValue] = total + emission }
        }
      }
    }
    let last = rows - 1
    var state = State.allCases.max { best[last, $0.rawValue] < best[last, $1.rawValue] } ?? .first
    var path = [State](repeating: state, count: rows)
    for row in stride(from: last, to: 0, by: -1) {
      state = State(rawValue: Int(back[row, state.rawValue])) ?? .first
      path[row - 1] = state
    }
    total = logSum(State.allCases.map { forward[last, $0.rawValue] })
    states = path
    self.forward = forward
  }
}

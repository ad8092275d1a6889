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
    let rows = scores.open.count
    // The log of the sum over all ways on from each state of a row.
    let backward = Grid(rows: rows, width: State.count, of: ChainScores.impossible)
    for state in State.allCases { backward[rows - 1, state.rawValue] = 0 }
    var sure = [Double](repeating: 0, count: rows)
    var starts = sure
    var ways = Ways()
    for row in (0..<rows).reversed() {
      let (open, chosen, here) = (scores.open[row], way.states[row], backward.start(of: row))
      for state in open where state.begins || state == chosen {
        let place = here &+ state.rawValue
        let share = exp(min(0, way.forward[place] + backward[place] - way.total))
        if state == chosen { sure[row] = share }
        if state.begins { starts[row] += share }
      }
      guard row > 0 else { break }
      let (behind, pauses) = (scores.open[row - 1], scores.breaks.start(of: row))
      for before in behind.sidesBefore {
        let pauses = pauses &+ ChainScores.place(before, .inside)
        ways.removeAll()
        for state in open.intersection(before == .inside ? .goneOn : .begun) {
          let place = here &+ state.rawValue
          ways.add(scores.breaks[pauses &+ state.after.rawValue] + scores.emissions[place] + backward[place])
        }
        guard let total = ways.logSum() else { continue }
        for state in behind.intersection(before.leaving) { backward[row - 1, state.rawValue] = total }
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
    // What is not reached stays impossible.
    let best = Grid(rows: rows, width: State.count, of: ChainScores.impossible)
    let forward = Grid(rows: rows, width: State.count, of: ChainScores.impossible)
    let from = Grid(rows: rows, width: State.count, of: UInt8(State.first.rawValue))
    for to in scores.open[0] {
      best[0, to.rawValue] = scores.emissions[0, to.rawValue]
      forward[0, to.rawValue] = scores.emissions[0, to.rawValue]
    }
    var ways = Ways()
    for row in 1..<max(rows, 1) {
      let (open, behind) = (scores.open[row], scores.open[row - 1])
      let (here, back, pauses) = (best.start(of: row), best.start(of: row - 1), scores.breaks.start(of: row))
      for after in open.sidesAfter {
        var top = (score: ChainScores.impossible, from: State.first.rawValue)
        ways.removeAll()
        for state in behind.intersection(after == .inside ? .goingOn : .ended) {
          let pause = scores.breaks[pauses &+ ChainScores.place(state.before, after)]
          let score = best[back &+ state.rawValue] + pause
          if score > top.score { top = (score, state.rawValue) }
          ways.add(forward[back &+ state.rawValue] + pause)
        }
        let total = ways.logSum()
        for state in open.intersection(after.entering) {
          let place = here &+ state.rawValue
          from[place] = UInt8(truncatingIfNeeded: top.from)
          best[place] = top.score + scores.emissions[place]
          if let total { forward[place] = total + scores.emissions[place] }
        }
      }
    }
    let last = rows - 1
    var state = State.allCases.max { best[last, $0.rawValue] < best[last, $1.rawValue] } ?? .first
    var path = [State](repeating: state, count: rows)
    for row in stride(from: last, to: 0, by: -1) {
      state = State(rawValue: Int(from[row, state.rawValue])) ?? .first
      path[row - 1] = state
    }
    total = logSum(State.allCases.map { forward[last, $0.rawValue] })
    states = path
    self.forward = forward
  }
}

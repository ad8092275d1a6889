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

  /// The score of what cannot be.
  private static let impossible = -1e9

  init(_ evidence: Evidence, weights: [Double] = Weights.table) {
    let all = State.allCases
    let count = all.count
    let rows = evidence.rows
    guard !rows.isEmpty else {
      (states, certainty, self.begins) = ([], [], [])
      return
    }
    let impossible = Chain.impossible
    let goesOn = all.map(\.goesOn)
    let begins = all.map(\.begins)
    // Emissions and transitions, once; row-major.
    var emissions = [Double](repeating: impossible, count: rows.count * count)
    var breaks = [Double](repeating: impossible, count: rows.count * count * count)
    var before = all
    var score = Score(weights: weights)
    for row in rows.indices {
      let here = all.filter { evidence.allows(row, $0) }
      for to in here {
        score.total = 0
        evidence.line(row, to, into: &score)
        emissions[row * count + to.rawValue] = score.total
        guard row > 0 else { continue }
        for from in before where goesOn[from.rawValue] != begins[to.rawValue] {
          score.total = 0
          evidence.pause(row, from, to, into: &score)
          breaks[(row * count + from.rawValue) * count + to.rawValue] = score.total
        }
      }
      before = here
    }
    // A page begins with a beginning and ends with an end.
    for to in all where !to.begins { emissions[to.rawValue] = impossible }
    for state in all where state.goesOn { emissions[(rows.count - 1) * count + state.rawValue] -= 6 }

    var best = Array(emissions[0..<count])
    var back = [UInt8](repeating: 0, count: rows.count * count)
    var forward = Array(emissions[0..<count])
    var forwards = forward
    forwards.reserveCapacity(emissions.count)
    var sums = [Double](repeating: 0, count: count)
    for row in 1..<max(rows.count, 1) {
      var nextBest = [Double](repeating: impossible, count: count)
      var nextForward = nextBest
      for to in 0..<count {
        for from in 0..<count {
          let weight = breaks[(row * count + from) * count + to]
          let score = best[from] + weight
          if score > nextBest[to] {
            nextBest[to] = score
            back[row * count + to] = UInt8(from)
          }
          sums[from] = forward[from] + weight
        }
        nextBest[to] += emissions[row * count + to]
        nextForward[to] = logSum(sums) + emissions[row * count + to]
      }
      (best, forward) = (nextBest, nextForward)
      forwards += forward
    }
    var state = best.indices.max { best[$0] < best[$1] } ?? 0
    var path = [Int](repeating: state, count: rows.count)
    for row in stride(from: rows.count - 1, to: 0, by: -1) {
      state = Int(back[row * count + state])
      path[row - 1] = state
    }
    let total = logSum(forward)
    var backward = [Double](repeating: 0, count: count)
    var sure = [Double](repeating: 0, count: rows.count)
    var starts = sure
    for row in rows.indices.reversed() {
      for index in 0..<count {
        let share = exp(min(0, forwards[row * count + index] + backward[index] - total))
        if index == path[row] { sure[row] = share }
        if begins[index] { starts[row] += share }
      }
      guard row > 0 else { break }
      var previous = [Double](repeating: impossible, count: count)
      for from in 0..<count {
        for to in 0..<count {
          sums[to] = breaks[(row * count + from) * count + to] + emissions[row * count + to] + backward[to]
        }
        previous[from] = logSum(sums)
      }
      backward = previous
    }
    states = path.map { all[$0] }
    certainty = sure
    self.begins = starts.map { min(1, $0) }
  }
}

/// The log of a sum of exponentials.
func logSum(_ values: [Double]) -> Double {
  var top = -Double.infinity
  for value in values where value > top { top = value }
  var sum = 0.0
  // The exponential of anything less is 0.
  for value in values where value - top > -746 { sum += exp(value - top) }
  return top + log(sum)
}

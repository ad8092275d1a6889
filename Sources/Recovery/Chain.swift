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
    let count = ChainScores.count
    let rows = evidence.rows.count
    guard rows > 0 else {
      (states, certainty, self.begins) = ([], [], [])
      return
    }
    // Row-major; what is not reached stays impossible.
    var best = [Double](repeating: ChainScores.impossible, count: rows * count)
    var back = [UInt8](repeating: 0, count: rows * count)
    var forward = best
    for to in scores.open[0] {
      best[to] = scores.emissions[to]
      forward[to] = scores.emissions[to]
    }
    var sums = [Double](repeating: 0, count: count)
    for row in 1..<max(rows, 1) {
      let (here, before) = (row * count, (row - 1) * count)
      for to in scores.open[row] {
        var used = 0
        var top = ChainScores.impossible
        for from in scores.open[row - 1].intersection(scores.preceding[to]) {
          let weight = scores.breaks[(here + from) * count + to]
          if best[before + from] + weight > top {
            top = best[before + from] + weight
            back[here + to] = UInt8(from)
          }
          sums[used] = forward[before + from] + weight
          used += 1
        }
        best[here + to] = top + scores.emissions[here + to]
        if used > 0 { forward[here + to] = logSum(sums[..<used]) + scores.emissions[here + to] }
      }
    }
    let last = (rows - 1) * count
    var state = (0..<count).max { best[last + $0] < best[last + $1] } ?? 0
    var path = [Int](repeating: state, count: rows)
    for row in stride(from: rows - 1, to: 0, by: -1) {
      state = Int(back[row * count + state])
      path[row - 1] = state
    }
    let total = logSum(forward[last...])
    var backward = [Double](repeating: 0, count: count)
    var sure = [Double](repeating: 0, count: rows)
    var starts = sure
    let begins = State.allCases.map(\.begins)
    for row in (0..<rows).reversed() {
      let here = row * count
      for index in scores.open[row] {
        let share = exp(min(0, forward[here + index] + backward[index] - total))
        if index == path[row] { sure[row] = share }
        if begins[index] { starts[row] += share }
      }
      guard row > 0 else { break }
      var previous = [Double](repeating: ChainScores.impossible, count: count)
      for from in scores.open[row - 1] {
        var used = 0
        for to in scores.open[row].intersection(scores.following[from]) {
          sums[used] =
            scores.breaks[(here + from) * count + to] + scores.emissions[here + to] + backward[to]
          used += 1
        }
        if used > 0 { previous[from] = logSum(sums[..<used]) }
      }
      backward = previous
    }
    states = path.map { State.allCases[$0] }
    certainty = sure
    self.begins = starts.map { min(1, $0) }
  }
}

/// The log of a sum of exponentials.
func logSum(_ values: [Double]) -> Double { logSum(values[...]) }

func logSum(_ values: ArraySlice<Double>) -> Double {
  var top = -Double.infinity
  for value in values where value > top { top = value }
  if values.count == 1 { return top }
  var sum = 0.0
  // The exponential of 0 is 1, and of anything less than this 0.
  for value in values where value - top > -746 { sum += value == top ? 1 : exp(value - top) }
  return top + log(sum)
}

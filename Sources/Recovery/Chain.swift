/// The reading of a whole page at once: a chain over its lines in which each state has its evidence from
/// the line, each pair of states from the break between them, and the best path and the certainty of each
/// decision come from the same products (Viterbi, forward-backward).
struct Chain {
  let states: [State]
  /// For each line, how likely the state that was chosen is, 0...1.
  let certainty: [Double]
  /// For each line, how likely it is that something begins at it, 0...1.
  let begins: [Double]

  init(_ evidence: Evidence, weights: [Double] = Weights.table) {
    let odds = ChainOdds(evidence, weights: weights)
    let way = ChainWay(odds)
    states = way.states
    var certainty = [Double](repeating: 0, count: states.count)
    var begins = certainty
    // For each side before the break behind the row, the sum over all ways on from it, up to a factor.
    var onward = Eight(repeating: 1)
    for row in states.indices.reversed() {
      let shares = way.forward.eight(at: way.forward.start(of: row)) * onward.left
      let all = shares.sum()
      // Nothing is known of a row that no way goes through from end to end.
      certainty[row] = all > 0 ? shares[states[row].rawValue] / all : 0
      begins[row] = all > 0 ? (shares * Eight.beginnings).sum() / all : 0.5
      guard row > 0 else { break }
      let coming = (odds.line(row) * onward.left).entering
      onward = .zero
      for before in odds.open[row - 1].sidesBefore {
        onward[before.rawValue] = (odds.break(row, before) * coming).sum()
      }
      onward = onward.scaled(or: Eight(repeating: 1))
    }
    (self.certainty, self.begins) = (certainty, begins)
  }
}

/// What each line of a page is worth in each state, and each break in each pair of states; and which are to be thought of.
struct ChainScores {
  /// Row by row, one value a state.
  private(set) var emissions: [Double]
  /// Row by row, one value for each state before the break, and of those for each state behind it.
  private(set) var breaks: [Double]
  /// The states that are open to each row.
  private(set) var open: [StateSet]

  static let count = State.allCases.count
  /// For each state, the states that may follow it, since what goes on is followed by what does not begin; and those that
  /// it may follow.
  let following = State.allCases.map { from in StateSet(State.allCases.filter { from.goesOn != $0.begins }) }
  let preceding = State.allCases.map { to in StateSet(State.allCases.filter { $0.goesOn != to.begins }) }
  /// The score of what cannot be.
  static let impossible = -1e9

  init(_ evidence: Evidence, weights: [Double]) {
    let count = ChainScores.count
    let rows = evidence.rows.count
    emissions = [Double](repeating: ChainScores.impossible, count: rows * count)
    breaks = [Double](repeating: ChainScores.impossible, count: rows * count * count)
    open = [StateSet](repeating: StateSet(), count: rows)
    let all = State.allCases
    var score = Score(weights: weights)
    for row in 0..<rows {
      // Lines go on in the same way, whichever they are.
      var joined: Double?
      for to in all where evidence.allows(row, to) {
        open[row].insert(to)
        score.total = 0
        evidence.line(row, to, into: &score)
        emissions[row * count + to.rawValue] = score.total
        guard row > 0 else { continue }
        for from in open[row - 1].intersection(preceding[to.rawValue]) {
          let place = (row * count + from) * count + to.rawValue
          if let joined, all[from].goesOn {
            breaks[place] = joined
            continue
          }
          score.total = 0
          evidence.pause(row, all[from], to, into: &score)
          breaks[place] = score.total
          if all[from].goesOn { joined = score.total }
        }
      }
    }
    guard rows > 0 else { return }
    // A page begins with a beginning and ends with an end.
    for to in all where !to.begins { emissions[to.rawValue] = ChainScores.impossible }
    for state in all where state.goesOn { emissions[(rows - 1) * count + state.rawValue] -= 6 }
  }
}

/// Some states, by their numbers, ascending.
struct StateSet: Sequence, IteratorProtocol {
  private var bits: UInt8 = 0

  init() {}

  init(_ states: [State]) { for state in states { insert(state) } }

  mutating func insert(_ state: State) { bits |= 1 << UInt8(state.rawValue) }

  func intersection(_ other: StateSet) -> StateSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return bits.trailingZeroBitCount
  }
}

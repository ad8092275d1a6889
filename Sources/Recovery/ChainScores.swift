/// What each line of a page is worth in each state, and each break between each pair of sides; and which states are to be
/// thought of.
struct ChainScores {
  /// Row by row, one value a state.
  private(set) var emissions: [Double]
  /// Row by row, one value for each side before the break, and of those for each side behind it.
  private(set) var breaks: [Double]
  /// The states that are open to each row.
  private(set) var open: [StateSet]

  static let count = State.allCases.count
  static let sideCount = State.Side.allCases.count
  /// The score of what cannot be.
  static let impossible = -1e9

  /// Where the value of a break stands among `breaks`.
  func place(_ row: Int, _ before: State.Side, _ after: State.Side) -> Int {
    (row * ChainScores.sideCount + before.rawValue) * ChainScores.sideCount + after.rawValue
  }

  init(_ evidence: Evidence, weights: [Double]) {
    let (count, sides) = (ChainScores.count, State.Side.allCases)
    let (leaving, entering) = (State.Side.leaving, State.Side.entering)
    let rows = evidence.rows.count
    emissions = [Double](repeating: ChainScores.impossible, count: rows * count)
    breaks = [Double](repeating: ChainScores.impossible, count: rows * sides.count * sides.count)
    open = [StateSet](repeating: StateSet(), count: rows)
    let all = State.allCases
    var score = Score(weights: weights)
    for row in 0..<rows {
      var states = StateSet()
      for state in all where evidence.allows(row, state) {
        states.insert(state)
        score.total = 0
        evidence.line(row, state, into: &score)
        emissions[row * count + state.rawValue] = score.total
      }
      open[row] = states
      guard row > 0 else { continue }
      for before in sides where !open[row - 1].intersection(leaving[before.rawValue]).isEmpty {
        for after in sides where (before == .inside) == (after == .inside) {
          guard !states.intersection(entering[after.rawValue]).isEmpty else { continue }
          score.total = 0
          evidence.pause(row, before.from, after.to, into: &score)
          breaks[place(row, before, after)] = score.total
        }
      }
    }
    guard rows > 0 else { return }
    // A page begins with a beginning and ends with an end.
    for to in all where !to.begins { emissions[to.rawValue] = ChainScores.impossible }
    for state in all where state.goesOn { emissions[(rows - 1) * count + state.rawValue] -= 6 }
  }
}

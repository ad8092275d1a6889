/// What each line of a page is worth in each state, and each break between each pair of sides; and which states are to be
/// thought of.
struct ChainScores {
  /// Row by row, one value a state.
  let emissions: Grid<Double>
  /// Row by row, one value for each side before the break, and of those for each side behind it: `pair`.
  let breaks: Grid<Double>
  /// The states that are open to each row.
  private(set) var open: [StateSet]

  static let count = State.allCases.count
  static let sideCount = State.Side.allCases.count
  /// The score of what cannot be.
  static let impossible = -1e9

  /// Where the value of a break stands in its row of `breaks`.
  @inline(__always)
  static func pair(_ before: State.Side, _ after: State.Side) -> Int {
    before.rawValue &* sideCount &+ after.rawValue
  }

  init(_ evidence: Evidence, weights: [Double]) {
    let sides = State.Side.allCases
    let (leaving, entering) = (State.Side.leaving, State.Side.entering)
    let rows = evidence.rows.count
    emissions = Grid(rows: rows, width: ChainScores.count, of: ChainScores.impossible)
    breaks = Grid(rows: rows, width: sides.count * sides.count, of: ChainScores.impossible)
    open = [StateSet](repeating: StateSet(), count: rows)
    var score = Score(weights: weights)
    for row in 0..<rows {
      let states = evidence.open(row)
      for state in states {
        score.total = 0
        evidence.line(row, state, into: &score)
        emissions[row, state.rawValue] = score.total
      }
      open[row] = states
      guard row > 0 else { continue }
      let behind = open[row - 1]
      for before in sides where !behind.intersection(leaving[before.rawValue]).isEmpty {
        for after in sides where (before == .inside) == (after == .inside) {
          guard !states.intersection(entering[after.rawValue]).isEmpty else { continue }
          score.total = 0
          evidence.pause(row, before.from, after.to, into: &score)
          breaks[row, ChainScores.pair(before, after)] = score.total
        }
      }
    }
    guard rows > 0 else { return }
    // A page begins with a beginning and ends with an end.
    for to in State.allCases where !to.begins { emissions[0, to.rawValue] = ChainScores.impossible }
    for state in State.allCases where state.goesOn { emissions[rows - 1, state.rawValue] -= 6 }
  }
}

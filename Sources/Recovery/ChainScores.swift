/// What each line of a page is worth in each state, and each break between each pair of sides; and which states are to be
/// thought of.
struct ChainScores {
  /// Row by row, one value a state that is open to it.
  let emissions: Grid<Double>
  /// Row by row, one value for each side before the break, and of those for each side behind it: `place`. Only sides of states that
  /// are open have one.
  let breaks: Grid<Double>
  /// The states that are open to each row.
  let open: [StateSet]

  /// The score of what cannot be.
  static let impossible = -1e9

  /// Where the value of a break stands in its row of `breaks`.
  @inline(__always)
  static func place(_ before: State.Side, _ after: State.Side) -> Int {
    before.rawValue &* State.Side.count &+ after.rawValue
  }

  init(_ evidence: Evidence, weights: [Double]) {
    let rows = evidence.rows.count
    emissions = Grid(rows: rows, width: State.count)
    breaks = Grid(rows: rows, width: State.Side.count * State.Side.count)
    var open: [StateSet] = []
    open.reserveCapacity(rows)
    var score = Score(weights: weights)
    for row in 0..<rows {
      var states = evidence.open(row)
      // A page begins with a beginning.
      if row == 0 { states.subtract(.goneOn) }
      let here = emissions.start(of: row)
      for state in states {
        score.total = 0
        evidence.line(row, state, into: &score)
        emissions[here &+ state.rawValue] = score.total
      }
      open.append(states)
      guard row > 0 else { continue }
      let pauses = breaks.start(of: row)
      for before in open[row - 1].sidesBefore {
        for after in states.sidesAfter where (before == .inside) == (after == .inside) {
          score.total = 0
          evidence.pause(row, before.from, after.to, into: &score)
          breaks[pauses &+ ChainScores.place(before, after)] = score.total
        }
      }
    }
    self.open = open
    // And it ends with an end.
    for state in open.last ?? StateSet() where state.goesOn { emissions[rows - 1, state.rawValue] -= 6 }
  }
}

import Platform

/// How likely each line of a page is in each state, and each break between each pair of sides, as multiples of anything that all
/// states of a line have in common; and which states are to be thought of.
struct ChainOdds {
  /// Row by row, one value a state; 0 for what is not open.
  let lines: Grid<Double>
  /// Row by row, for each side before the break one value for each side behind it, in eights (`Eight`); 0 for what is not open.
  let breaks: Grid<Double>
  /// The states that are open to each row.
  let open: [StateSet]

  init(_ evidence: Evidence, weights: [Double]) {
    let rows = evidence.rows.count
    lines = Grid(rows: rows, width: State.count, of: 0)
    breaks = Grid(rows: rows, width: State.Side.count * Eight.scalarCount, of: 0)
    var open: [StateSet] = []
    open.reserveCapacity(rows)
    var odds = Odds(weights: weights)
    for row in 0..<rows {
      var states = evidence.open(row)
      // A page begins with a beginning.
      if row == 0 { states.subtract(.goneOn) }
      let here = lines.start(of: row)
      for state in states {
        evidence.line(row, state, into: &odds)
        lines[here &+ state.rawValue] = odds.take()
      }
      open.append(states)
      guard row > 0 else { continue }
      for before in open[row - 1].sidesBefore {
        let pauses = ChainOdds.place(breaks.start(of: row), before)
        for after in states.sidesAfter.meeting(before) {
          evidence.pause(row, before.from, after.to, into: &odds)
          breaks[pauses &+ after.rawValue] = odds.take()
        }
      }
    }
    self.open = open
    // And it ends with an end.
    for state in open.last ?? StateSet() where state.goesOn { lines[rows - 1, state.rawValue] *= exp(-6) }
  }

  /// One value a state.
  @inline(__always)
  func line(_ row: Int) -> Eight { lines.eight(at: lines.start(of: row)) }

  /// For the break before a row, one value for each side behind it.
  @inline(__always)
  func `break`(_ row: Int, _ before: State.Side) -> Eight {
    breaks.eight(at: ChainOdds.place(breaks.start(of: row), before))
  }

  @inline(__always)
  func `break`(_ row: Int, _ before: State.Side, _ after: State.Side) -> Double {
    breaks[ChainOdds.place(breaks.start(of: row), before) &+ after.rawValue]
  }

  @inline(__always)
  private static func place(_ start: Int, _ before: State.Side) -> Int {
    start &+ before.rawValue &* Eight.scalarCount
  }
}

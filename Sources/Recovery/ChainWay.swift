/// The best way through the states of all lines, and the sums over all ways to each.
struct ChainWay {
  let states: [State]
  /// Row by row, one value a state: the sum over all ways that end in it, up to a factor of the row's.
  let forward: Grid<Double>

  init(_ odds: ChainOdds) {
    let rows = odds.open.count
    forward = Grid(rows: rows, width: State.count)
    // The same for the best way to each.
    let best = Grid<Double>(rows: rows, width: State.count)
    var (sums, tops) = (Eight(repeating: 1), Eight(repeating: 1))
    for row in 0..<rows {
      if row > 0 {
        let (all, top) = (sums.leaving, tops.bestLeaving)
        (sums, tops) = (.zero, .zero)
        for before in odds.open[row - 1].sidesBefore {
          let pauses = odds.break(row, before)
          sums += all[before.rawValue] * pauses
          let ways = top[before.rawValue] * pauses
          tops.replace(with: ways, where: ways .> tops)
        }
        (sums, tops) = (sums.entered, tops.entered)
      }
      sums = (sums * odds.line(row)).scaled(or: Eight(odds.open[row]))
      tops = (tops * odds.line(row)).scaled(or: Eight(odds.open[row]))
      forward.put(sums, at: forward.start(of: row))
      best.put(tops, at: best.start(of: row))
    }
    var path = [State](repeating: State(rawValue: tops.top) ?? .first, count: rows)
    for row in stride(from: rows - 1, to: 0, by: -1) {
      path[row - 1] = ChainWay.before(path[row], row, odds, best)
    }
    states = path
  }

  /// The state before one of a row on the best way to it.
  private static func before(_ state: State, _ row: Int, _ odds: ChainOdds, _ best: Grid<Double>) -> State {
    let after = state.after
    var (top, source) = (0.0, State?.none)
    for before in odds.open[row - 1].intersection(after == .inside ? .goingOn : .ended) {
      let way = best[row - 1, before.rawValue] * odds.break(row, before.before, after)
      if Eight.isBetter(way, than: top) { (top, source) = (way, before) }
    }
    // Where no way comes from there, the page is read anew behind it.
    return source ?? State(rawValue: best.eight(at: best.start(of: row - 1)).top) ?? .first
  }
}

/// 分栏: which lines of a page stand in one column, where they were read across the columns, row by row.
///
/// Lines are taken in drawing order. Each goes on in a column that is open or begins one; columns that stand side by side
/// come in turn, so the column that was touched as long ago as the one before is the likely one. The most likely columns
/// as a whole are found by a beam search, linear in lines.
struct ColumnBeam {
  /// Columns that are kept open; more do not stand side by side on a newspaper page.
  private static let most = 10
  private static let width = 120

  private struct State {
    var score: Double
    /// Last lines of the open columns, the latest first.
    var open: [Int]
    /// How long ago the column of the line before had been touched, in columns.
    var turn: Int
    var trail: Int
  }

  private struct Step {
    var back: Int
    /// The line that this one goes on from; -1 for none.
    var from: Int
  }

  /// - Returns: the lines of each column, in drawing order, ordered by their first lines.
  static func columns(_ links: LineLinks) -> [[Int]] {
    let count = links.rows.count
    let abreast = ColumnsAbreast(links).shares
    var steps: [Step] = []
    var beam = [State(score: 0, open: [], turn: 0, trail: -1)]
    for row in 0..<count {
      if links.isBarrier[row] { for place in beam.indices { beam[place].open = [] } }
      let scores = (1...LineLinks.reach).map { row >= $0 ? links.score(row - $0, row) : 0 }
      var next: [State] = []
      next.reserveCapacity(beam.count * (most + 1))
      for state in beam {
        var fresh = state
        fresh.score += links.beginsInside(row) ? links.weights.startsInside : 0
        grow(&fresh, row, from: -1, at: nil, &steps)
        next.append(fresh)
        for (place, tail) in state.open.enumerated() where row - tail <= LineLinks.reach {
          var score = scores[row - tail - 1] + links.weights.link + links.weights.skip * Double(place)
          if place == state.turn { score += links.weights.turn }
          if place < ColumnsAbreast.most { score += links.weights.abreast * abreast[row][place] }
          guard score > -3 else { continue }
          var joined = state
          joined.score += score
          joined.turn = place
          grow(&joined, row, from: tail, at: place, &steps)
          next.append(joined)
        }
      }
      beam = best(next)
    }
    return chains(steps, from: beam.first?.trail ?? -1, count: count)
  }

  private static func grow(_ state: inout State, _ row: Int, from: Int, at place: Int?, _ steps: inout [Step])
  {
    if let place { state.open.remove(at: place) }
    state.open.insert(row, at: 0)
    if state.open.count > most { state.open.removeLast() }
    steps.append(Step(back: state.trail, from: from))
    state.trail = steps.count - 1
  }

  private static func best(_ states: [State]) -> [State] {
    struct Key: Hashable {
      var open: [Int]
      var turn: Int
    }
    var seen: Set<Key> = []
    var out: [State] = []
    for state in states.sorted(by: { ($0.score, -$0.trail) > ($1.score, -$1.trail) }) {
      guard seen.insert(Key(open: state.open, turn: state.turn)).inserted else { continue }
      out.append(state)
      if out.count == width { break }
    }
    return out
  }

  private static func chains(_ steps: [Step], from last: Int, count: Int) -> [[Int]] {
    var from = [Int](repeating: -1, count: count)
    var at = last
    for row in stride(from: count - 1, through: 0, by: -1) {
      from[row] = steps[at].from
      at = steps[at].back
    }
    var column = [Int](repeating: -1, count: count)
    var out: [[Int]] = []
    for row in 0..<count {
      if from[row] >= 0 {
        column[row] = column[from[row]]
        out[column[row]].append(row)
      } else {
        column[row] = out.count
        out.append([row])
      }
    }
    return out
  }
}

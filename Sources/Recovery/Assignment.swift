/// 一一对应: rows given to columns so that the sum of their scores is the greatest.
enum Assignment {
  /// The largest problem that is solved exactly; the time grows with the cube.
  static let mostExact = 200

  struct Pair {
    var row: Int
    var column: Int
    var score: Double
  }

  /// - Parameter pairs: what is worth anything; other pairs are worth 0. Rows are no more than columns.
  /// - Returns: the column of each row, no column twice.
  static func best(_ pairs: [Pair], rows: Int, columns: Int) -> [Int] {
    guard rows <= mostExact else { return greedy(pairs, rows: rows, columns: columns) }
    var scores = [[Double]](repeating: [Double](repeating: 0, count: columns), count: rows)
    for pair in pairs { scores[pair.row][pair.column] = pair.score }
    return exact(scores)
  }

  /// Shortest augmenting paths with potentials (Kuhn 1955, Jonker and Volgenant 1987).
  static func exact(_ scores: [[Double]]) -> [Int] {
    let (rows, columns) = (scores.count, scores.first?.count ?? 0)
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var columnPotential = [Double](repeating: 0, count: columns + 1)
    /// The row that holds a column, one-based; 0 for none. Column 0 holds the row that looks for one.
    var holder = [Int](repeating: 0, count: columns + 1)
    for row in 1..<(rows + 1) {
      var slack = [Double](repeating: .infinity, count: columns + 1)
      var from = [Int](repeating: 0, count: columns + 1)
      var isReached = [Bool](repeating: false, count: columns + 1)
      var column = 0
      holder[0] = row
      repeat {
        isReached[column] = true
        let here = holder[column]
        var (next, least) = (0, Double.infinity)
        for other in 1...columns where !isReached[other] {
          let cost = -scores[here - 1][other - 1] - rowPotential[here] - columnPotential[other]
          if cost < slack[other] { (slack[other], from[other]) = (cost, column) }
          if slack[other] < least { (least, next) = (slack[other], other) }
        }
        for other in 0...columns {
          if isReached[other] {
            rowPotential[holder[other]] += least
            columnPotential[other] -= least
          } else {
            slack[other] -= least
          }
        }
        column = next
      } while holder[column] != 0
      while column != 0 {
        holder[column] = holder[from[column]]
        column = from[column]
      }
    }
    var out = [Int](repeating: 0, count: rows)
    for column in 0..<columns where holder[column + 1] > 0 { out[holder[column + 1] - 1] = column }
    return out
  }

  /// The best pairs first, each row and column once; then the rows that are left with the columns that are left.
  static func greedy(_ pairs: [Pair], rows: Int, columns: Int) -> [Int] {
    var out = [Int](repeating: -1, count: rows)
    var isTaken = [Bool](repeating: false, count: columns)
    for pair in pairs.sorted(by: { ($0.score, -$0.row, -$0.column) > ($1.score, -$1.row, -$1.column) })
    where pair.score > 0 && out[pair.row] < 0 && !isTaken[pair.column] {
      out[pair.row] = pair.column
      isTaken[pair.column] = true
    }
    var free = (0..<columns).filter { !isTaken[$0] }[...]
    for row in 0..<rows where out[row] < 0 { out[row] = free.popFirst() ?? 0 }
    return out
  }
}

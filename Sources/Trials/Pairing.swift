/// The best one-to-one pairing of rows and columns by their sum: the Hungarian algorithm.
/// - Parameter matrix: values 0...1, by row and column.
/// - Returns: for each row its column, nil for rows that are left over.
func pairing(_ matrix: [[Double]]) -> [Int?] {
  let columns = matrix.first?.count ?? 0
  let n = max(matrix.count, columns)
  guard n > 0, columns > 0 else { return matrix.map { _ in nil } }
  func cost(_ row: Int, _ column: Int) -> Double {
    1 - (row < matrix.count && column < columns ? matrix[row][column] : 0)
  }
  var u = [Double](repeating: 0, count: n + 1)
  var v = u
  var match = [Int](repeating: 0, count: n + 1)
  for row in 1...n {
    match[0] = row
    var column = 0
    var low = [Double](repeating: .infinity, count: n + 1)
    var used = [Bool](repeating: false, count: n + 1)
    var way = [Int](repeating: 0, count: n + 1)
    repeat {
      used[column] = true
      let at = match[column]
      var delta = Double.infinity
      var next = 0
      for other in 1...n where !used[other] {
        let now = cost(at - 1, other - 1) - u[at] - v[other]
        if now < low[other] { (low[other], way[other]) = (now, column) }
        if low[other] < delta { (delta, next) = (low[other], other) }
      }
      for other in 0...n {
        if used[other] {
          u[match[other]] += delta
          v[other] -= delta
        } else {
          low[other] -= delta
        }
      }
      column = next
    } while match[column] != 0
    while column != 0 {
      match[column] = match[way[column]]
      column = way[column]
    }
  }
  var found = [Int?](repeating: nil, count: matrix.count)
  for column in 1...n where match[column] - 1 < matrix.count && column - 1 < columns {
    found[match[column] - 1] = column - 1
  }
  return found
}

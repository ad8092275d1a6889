extension Grams {
  /// For each document but the first, how alike the three before it and the three from it on are, as `likeness` has it; one pass
  /// over the pairs, since most stand in one document and are shared by none.
  func likenessAcross() -> [Double] {
    let reach = 3
    guard count > 1 else { return [] }
    // The sums of squares from each place on, which are those before the place that is as far behind it, and on both sides of each; with
    // room for what lies beyond the ends.
    var sums = [Double](repeating: 0, count: count + 2 * reach)
    var shared = sums
    let squares = rarities.map { $0 * $0 }
    sums.withUnsafeMutableBufferPointer { sums in
      shared.withUnsafeMutableBufferPointer { shared in
        holders.withUnsafeBufferPointer { holders in
          var start = 0
          for end in starts.dropFirst() where Int(end) > start {
            let square = squares[Int(end) &- start]
            var last = -reach
            for place in start..<Int(end) {
              let holder = Int(holders[place]) &+ reach
              if holder &- last >= 2 * reach {
                // Most stand far from the one before, or alone.
                for step in 0..<reach { sums[holder &- step] += square }
              } else {
                let first = max(last, holder &- reach) &+ 1
                add(square, to: sums, from: first, through: holder)
                add(square, to: shared, from: first, through: min(holder, last &+ reach))
              }
              last = holder
            }
            start = Int(end)
          }
        }
      }
    }
    return (1..<count).map { place in
      let norm = (sums[place] * sums[place + reach]).squareRoot()
      return norm > 0 ? shared[place + reach] / norm : 0
    }
  }

  @inline(__always)
  private func add(
    _ value: Double, to sums: UnsafeMutableBufferPointer<Double>, from start: Int, through end: Int
  ) {
    var place = start
    while place <= end {
      sums[place] += value
      place &+= 1
    }
  }
}

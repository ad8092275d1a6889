extension Grams {
  /// For each document but the first, how alike the three before it and the three from it on are, as `likeness` has it; one pass
  /// over the pairs, since most stand in one document and are shared by none.
  func likenessAcross() -> [Double] {
    let reach = 3
    guard count > 1 else { return [] }
    // The sums of squares before each place, from it on, and on both sides; with room for what lies beyond the ends.
    var before = [Double](repeating: 0, count: count + 2 * reach)
    var (behind, shared) = (before, before)
    let squares = rarities.map { $0 * $0 }
    before.withUnsafeMutableBufferPointer { before in
      behind.withUnsafeMutableBufferPointer { behind in
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
                  for step in 0..<reach {
                    behind[holder &- step] += square
                    before[holder &+ step &+ 1] += square
                  }
                } else {
                  add(square, to: behind, from: max(last, holder &- reach) &+ 1, through: holder)
                  add(square, to: before, from: max(holder, last &+ reach) &+ 1, through: holder &+ reach)
                  add(
                    square, to: shared, from: max(last, holder &- reach) &+ 1,
                    through: min(holder, last &+ reach))
                }
                last = holder
              }
              start = Int(end)
            }
          }
        }
      }
    }
    return (1 + reach..<count + reach).map { place in
      let norm = (before[place] * behind[place]).squareRoot()
      return norm > 0 ? shared[place] / norm : 0
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

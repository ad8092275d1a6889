/// For each document but the first, how alike the three before it and the three from it on are, as `DocumentGrams.likeness` has it; one
/// pass over the places of all pairs, since most pairs stand in one place and are shared by none.
struct LikenessAcross {
  let all: [Double]

  private typealias Sums = UnsafeMutableBufferPointer<Double>

  private static let reach = 3

  /// - Parameter documents: for each owner, and for none, the document that it is, -1 where it is none; ascending.
  /// - Parameter count: of the documents.
  init(_ pairs: PagePairs, _ owners: PairOwners, documents: [Int32], count: Int) {
    guard count > 1 else {
      all = []
      return
    }
    let reach = LikenessAcross.reach
    let squares = Grams.rarities(of: count, most: count).map { $0 * $0 }
    // Where the sums of each document stand, with room for what lies beyond the first and the last; and for what is none, behind all.
    let none = count + 3 * reach
    let slots = documents.map { $0 < 0 ? none : Int($0) + reach }
    // The sums of squares from each place on, which are those before the place that is as far behind it, and on both sides of each.
    var sums = [Double](repeating: 0, count: none + 1)
    var shared = sums
    sums.withUnsafeMutableBufferPointer { sums in
      shared.withUnsafeMutableBufferPointer { shared in
        slots.withUnsafeBufferPointer { slots in
          LikenessAcross.add(pairs, owners.all, slots, none, squares, sums, shared)
        }
      }
    }
    all = (1..<count).map { place in
      let norm = (sums[place] * sums[place + reach]).squareRoot()
      return norm > 0 ? shared[place + reach] / norm : 0
    }
  }

  private static func add(
    _ pairs: PagePairs, _ owners: [Int32], _ slots: UnsafeBufferPointer<Int>, _ none: Int,
    _ squares: [Double],
    _ sums: Sums, _ shared: Sums
  ) {
    let single = squares[1]
    withUnsafeTemporaryAllocation(of: Int.self, capacity: squares.count) { holders in
      pairs.places.withUnsafeBufferPointer { places in
        owners.withUnsafeBufferPointer { owners in
          var index = 0
          // The first edge ends nothing.
          for end in pairs.edges {
            if Int(end) &- index == 1 {
              let holder = slots[Int(owners[Int(places[index])])]
              index &+= 1
              for step in 0..<reach { sums[holder &- step] += single }
              continue
            }
            var (count, last) = (0, 0)
            while index < Int(end) {
              let holder = slots[Int(owners[Int(places[index])])]
              index &+= 1
              guard holder > last, holder < none else { continue }
              holders[count] = holder
              count &+= 1
              last = holder
            }
            let square = squares[count]
            last = -reach
            for holder in holders[..<count] {
              if holder &- last >= 2 * reach {
                // Most stand far from the one before.
                for step in 0..<reach { sums[holder &- step] += square }
              } else {
                for step in 0..<reach where holder &- step > last {
                  sums[holder &- step] += square
                  if holder &- step <= last &+ reach { shared[holder &- step] += square }
                }
              }
              last = holder
            }
          }
        }
      }
    }
  }
}

/// Between which cells the steps of a lattice lead, for each choice: the pairs of masks that use none of its units.
///
/// Near the start only masks that few articles use up can have been come to, and near the end only those go on to the end whose
/// rest few articles use up: of the pairs of a choice these stand first, in one of two orders.
struct LatticePairs {
  /// The pairs of a choice by how few articles use them up, and again by how few use up the rest behind its steps; one choice behind the
  /// other.
  private(set) var all: [UInt16] = []
  private var used: [Levels] = []
  private var left: [Levels] = []

  /// Where the pairs of a choice stand in one order.
  private struct Levels {
    /// Those of so many articles at the most end here; the last are all.
    var ends: [Int] = []
    var start: Int

    func range(_ articles: Int) -> Range<Int> { start..<ends[min(articles, ends.count - 1)] }
  }

  init(_ lattice: Lattice) {
    let least = lattice.leastArticles()
    let articles = (0..<lattice.masks / 2).map { min(least[2 * $0], least[2 * $0 + 1]) }
    let byArticles = (0...(articles.max() ?? 0)).map { count in
      articles.indices.filter { articles[$0] == count }
    }
    all.reserveCapacity(2 * lattice.choices * articles.count)
    for bits in lattice.bits {
      let units = bits >> 1
      used.append(Levels(start: all.count))
      for pairs in byArticles {
        for pair in pairs where pair & units == 0 { all.append(UInt16(pair)) }
        used[used.count - 1].ends.append(all.count)
      }
      left.append(Levels(start: all.count))
      for rests in byArticles {
        // What is not in a pair is left of it.
        for rest in rests where rest & units == 0 { all.append(UInt16((articles.count - 1 - rest) & ~units)) }
        left[left.count - 1].ends.append(all.count)
      }
    }
  }

  /// Calls `body` for each place to which a choice leads from another, with the pairs between which it does, as places in `all`.
  @inline(__always)
  func forEachEnd(_ lattice: Lattice, from: Int, _ choice: Int, _ body: (_ end: Int, Range<Int>) -> Void) {
    let (used, left) = (used[choice].range(from), left[choice])
    var end = from &+ 1
    while lattice.places &- end >= left.ends.count {
      body(end, used)
      end &+= 1
    }
    while end <= lattice.places {
      let left = left.range(lattice.places &- end)
      body(end, left.count < used.count ? left : used)
      end &+= 1
    }
  }
}

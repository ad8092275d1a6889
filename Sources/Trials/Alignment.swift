/// Where places of one text stand in another: along the longest run that the two have in common, and along the longest
/// on both sides of it, and so on (Ratcliff and Obershelp 1988).
struct Alignment {
  private var runs: [(a: Int, b: Int, count: Int)] = []

  init(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) {
    if a == b {
      runs = [(0, 0, a.count)]
      return
    }
    let places = Dictionary(grouping: b.indices) { b[$0] }
    var lengths = [Int](repeating: 0, count: b.count + 1)
    var open = [(0..<a.count, 0..<b.count)]
    while let (left, right) = open.popLast() {
      var best = (a: left.lowerBound, b: right.lowerBound, count: 0)
      // For each place of b, how long the run is that ends at it and at the line of a before.
      var previous: [(Int, Int)] = []
      for i in left {
        var now: [(Int, Int)] = []
        for j in places[a[i]] ?? [] where right.contains(j) {
          now.append((j, (j > right.lowerBound ? lengths[j] : 0) + 1))
        }
        for (j, _) in previous { lengths[j + 1] = 0 }
        for (j, count) in now {
          lengths[j + 1] = count
          if count > best.count { best = (i - count + 1, j - count + 1, count) }
        }
        previous = now
      }
      for (j, _) in previous { lengths[j + 1] = 0 }
      guard best.count > 0 else { continue }
      runs.append(best)
      open.append((left.lowerBound..<best.a, right.lowerBound..<best.b))
      open.append(((best.a + best.count)..<left.upperBound, (best.b + best.count)..<right.upperBound))
    }
    runs.sort { $0.a < $1.a }
  }

  /// Where the end of a stretch of the first text stands in the second; nil where nothing there is the same.
  func end(_ place: Int) -> Int? {
    runs.first { $0.a < place && place <= $0.a + $0.count }.map { $0.b + place - $0.a }
  }
}

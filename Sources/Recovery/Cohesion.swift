/// Whether the characters on both sides of a break go together elsewhere on the page.
struct Cohesion {
  let pairs: PagePairs
  /// For each pair of Han characters how often it stands inside the lines, with no space in it; 0 for others.
  private let counts: [Int32]

  /// An association this strong counts in full.
  private static let full = 0.4

  init(rows: [Row]) {
    let pairs = PagePairs(rows: rows)
    self.pairs = pairs
    var counts = pairs.hanCounts()
    func leaveOut(_ place: Int) {
      let pair = Int(pairs.numbers[place])
      if pair >= 0, counts[pair] > 0 { counts[pair] -= 1 }
    }
    for (start, end) in zip(pairs.starts, pairs.starts.dropFirst()) where start < end { leaveOut(start) }
    for place in pairs.behindSpaces { leaveOut(place) }
    self.counts = counts
  }

  /// How strongly the last character before a break and the first behind it are associated on this page,
  /// 0...1: their pair's count against the geometric mean of their own.
  func strength(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Double {
    guard let last = before.last, let first = after.first else { return 0 }
    return strength(count(last, first), last, first)
  }

  /// The same for the break before a row, which is not the first.
  func strength(before row: Int) -> Double {
    let place = pairs.starts[row]
    guard place < pairs.starts[row + 1] else { return 0 }
    let pair = Int(pairs.numbers[place])
    return pair < 0 ? 0 : strength(Int(counts[pair]), pairs.text[place - 1], pairs.text[place])
  }

  private func strength(_ count: Int, _ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Double {
    if count == 0 { return 0 }
    let single = Double(pairs.count(of: last) * pairs.count(of: first)).squareRoot()
    return min(1, Double(count) / single / Cohesion.full)
  }

  /// How often a pair stands inside the lines of the page.
  func count(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Int {
    pairs.number(a, b).map { Int(counts[$0]) } ?? 0
  }

  /// Whether the last character of the line before a row, which is not empty, and its first stand together inside the lines of the page.
  func isKnown(before row: Int) -> Bool {
    let pair = pairs.numbers[pairs.starts[row]]
    return pair >= 0 && counts[Int(pair)] > 0
  }

  /// The share of the pairs inside a line that stand on the page once more, 0...1.
  func share(_ line: [Unicode.Scalar]) -> Double {
    let pairs = zip(line, line.dropFirst()).filter { $0.isHan && $1.isHan }
    return pairs.isEmpty ? 0 : Double(pairs.count { count($0, $1) > 1 }) / Double(pairs.count)
  }

  /// For each row, the share of the pairs inside the lines around it that stand on the page more than once; 0...0.9.
  func rates(reach: Int) -> [Double] {
    var sums: [(known: Int, all: Int)] = [(0, 0)]
    sums.reserveCapacity(pairs.starts.count)
    pairs.numbers.withUnsafeBufferPointer { numbers in
      counts.withUnsafeBufferPointer { counts in
        var sum = (known: 0, all: 0)
        var spaces = pairs.behindSpaces[...]
        for (start, end) in zip(pairs.starts, pairs.starts.dropFirst()) {
          var place = start &+ 1
          while place < end {
            let pair = Int(numbers[place])
            place &+= 1
            guard pair >= 0 else { continue }
            sum.all &+= counts[pair] > 0 ? 1 : 0
            sum.known &+= counts[pair] > 1 ? 1 : 0
          }
          while let space = spaces.first, space < end {
            let pair = Int(numbers[space])
            spaces.removeFirst()
            guard pair >= 0 else { continue }
            sum.all &-= counts[pair] > 0 ? 1 : 0
            sum.known &-= counts[pair] > 1 ? 1 : 0
          }
          sums.append(sum)
        }
      }
    }
    return sums.indices.dropLast().map { index in
      let (low, high) = (sums[max(0, index - reach)], sums[min(sums.count - 1, index + reach + 1)])
      return min(0.9, (Double(high.known - low.known) + 1) / (Double(high.all - low.all) + 3))
    }
  }
}

/// Whether the characters on both sides of a break go together elsewhere on the page.
struct Cohesion {
  /// How often each character of the usual block stands on the page, from U+4E00 on; those outside it apart.
  private var singles = [Int32](repeating: 0, count: 0x5200)
  private var rare = CountTable()
  private var pairs: CountTable

  /// An association this strong counts in full.
  private static let full = 0.4

  init(rows: [Row]) {
    let count = rows.reduce(0) { $0 + $1.scalars.count }
    // Of the pairs of a page more than half are different ones.
    pairs = CountTable(expected: count / 2)
    let longest = rows.reduce(1) { max($0, $1.scalars.count) }
    var beyond: [UInt64] = []
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: longest) { keys in
      for row in rows {
        let count = singles.withUnsafeMutableBufferPointer {
          Cohesion.add(row.scalars, to: $0, pairs: keys, beyond: &beyond)
        }
        pairs.add(UnsafeBufferPointer(rebasing: keys[..<count]))
      }
    }
    beyond.withUnsafeBufferPointer { rare.add($0) }
  }

  /// Counts the characters of a line, and writes the keys of its pairs down.
  /// - Parameters:
  ///   - pairs: has room for as many as the line has characters.
  ///   - beyond: takes the characters that are none of the usual ones.
  /// - Returns: how many pairs there are.
  private static func add(
    _ line: [Unicode.Scalar], to singles: UnsafeMutableBufferPointer<Int32>,
    pairs: UnsafeMutableBufferPointer<UInt64>, beyond: inout [UInt64]
  ) -> Int {
    var count = 0
    var last: Unicode.Scalar?
    for scalar in line {
      guard scalar.isHan else {
        last = nil
        continue
      }
      let place = Cohesion.place(scalar)
      if singles.indices.contains(place) {
        singles[place] &+= 1
      } else {
        beyond.append(UInt64(scalar.value))
      }
      if let last {
        pairs.initializeElement(at: count, to: key(last, scalar))
        count &+= 1
      }
      last = scalar
    }
    return count
  }

  private func single(_ scalar: Unicode.Scalar) -> Int {
    let place = Cohesion.place(scalar)
    return singles.indices.contains(place) ? Int(singles[place]) : rare[UInt64(scalar.value)]
  }

  /// How strongly the last character before a break and the first behind it are associated on this page,
  /// 0...1: their pair's count against the geometric mean of their own.
  func strength(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Double {
    guard let last = before.last, let first = after.first else { return 0 }
    let count = count(last, first)
    if count == 0 { return 0 }
    let single = Double(single(last) * single(first)).squareRoot()
    return min(1, Double(count) / single / Cohesion.full)
  }

  /// How often a pair stands inside the lines of the page.
  func count(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Int { pairs[Cohesion.key(a, b)] }

  /// The share of the pairs inside a line that stand on the page once more, 0...1.
  func share(_ line: [Unicode.Scalar]) -> Double {
    let pairs = zip(line, line.dropFirst()).filter { $0.isHan && $1.isHan }
    return pairs.isEmpty ? 0 : Double(pairs.count { count($0, $1) > 1 }) / Double(pairs.count)
  }

  /// For each row, the share of the pairs inside the lines around it that stand on the page more than once; 0...0.9.
  func rates(_ rows: [Row], reach: Int) -> [Double] {
    var sums: [(known: Double, all: Double)] = [(0, 0)]
    sums.reserveCapacity(rows.count + 1)
    for row in rows {
      var (known, all) = (0, 0)
      row.scalars.withUnsafeBufferPointer { scalars in
        var last: Unicode.Scalar?
        for scalar in scalars {
          let next = scalar.isHan ? scalar : nil
          if let last, let next {
            all += 1
            known += count(last, next) > 1 ? 1 : 0
          }
          last = next
        }
      }
      let before = sums[sums.count - 1]
      sums.append((before.known + Double(known), before.all + Double(all)))
    }
    return rows.indices.map { index in
      let (low, high) = (sums[max(0, index - reach)], sums[min(rows.count, index + reach + 1)])
      return min(0.9, (high.known - low.known + 1) / (high.all - low.all + 3))
    }
  }

  /// Where a Han character stands among the usual ones.
  private static func place(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value) &- 0x4E00 }

  private static func key(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt64 {
    UInt64(a.value) << 21 | UInt64(b.value)
  }
}

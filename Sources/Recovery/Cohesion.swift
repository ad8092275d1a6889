/// Whether the characters on both sides of a break go together elsewhere on the page.
struct Cohesion {
  private var singles: [Unicode.Scalar: Int] = [:]
  private var pairs: [UInt64: Int] = [:]

  /// An association this strong counts in full.
  private static let full = 0.4

  init(rows: [Row]) {
    for row in rows {
      var last: Unicode.Scalar?
      for scalar in row.scalars {
        guard scalar.isHan else {
          last = nil
          continue
        }
        singles[scalar, default: 0] += 1
        if let last { pairs[Cohesion.key(last, scalar), default: 0] += 1 }
        last = scalar
      }
    }
  }

  /// How strongly the last character before a break and the first behind it are associated on this page,
  /// 0...1: their pair's count against the geometric mean of their own.
  func strength(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Double {
    guard let last = before.last, let first = after.first, let count = pairs[Cohesion.key(last, first)] else {
      return 0
    }
    let single = Double((singles[last] ?? 1) * (singles[first] ?? 1)).squareRoot()
    return min(1, Double(count) / single / Cohesion.full)
  }

  private static func key(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt64 {
    UInt64(a.value) << 32 | UInt64(b.value)
  }
}

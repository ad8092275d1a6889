import Foundation

/// The log of a sum of exponentials of a few numbers: as many as a line has states.
struct LogSum {
  private var values = SIMD8<Double>(repeating: 0)
  private var count = 0
  private var top = -Double.infinity

  var isEmpty: Bool { count == 0 }

  mutating func clear() { (count, top) = (0, -.infinity) }

  mutating func add(_ value: Double) {
    values[count] = value
    count += 1
    if value > top { top = value }
  }

  var total: Double {
    if count == 1 { return top }
    var sum = 0.0
    for index in 0..<count { sum += share(values[index], of: top) }
    return top + log(sum)
  }
}

/// The log of a sum of exponentials.
func logSum(_ values: [Double]) -> Double {
  var top = -Double.infinity
  for value in values where value > top { top = value }
  if values.count == 1 { return top }
  var sum = 0.0
  for value in values { sum += share(value, of: top) }
  return top + log(sum)
}

/// The exponential of 0 is 1, and of anything less than this 0.
private func share(_ value: Double, of top: Double) -> Double {
  value == top ? 1 : value - top > -746 ? exp(value - top) : 0
}

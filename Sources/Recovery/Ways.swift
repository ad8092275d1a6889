import Platform

/// Some ways by the logs of how likely they are: no more than there are states.
struct Ways: ~Copyable {
  private let values: UnsafeMutablePointer<Double>
  private var count = 0
  private var top = -Double.infinity

  init() { values = .allocate(capacity: State.count) }

  deinit { values.deallocate() }

  mutating func removeAll() { (count, top) = (0, -.infinity) }

  @inline(__always)
  mutating func add(_ value: Double) {
    assert(count < State.count)
    values[count] = value
    count &+= 1
    if value > top { top = value }
  }

  /// The log of the sum of the exponentials; nil for no ways.
  @inline(__always)
  func logSum() -> Double? {
    if count <= 1 { return count == 0 ? nil : top }
    var sum = 0.0
    for place in 0..<count { sum += share(values[place], of: top) }
    return top + log(sum)
  }
}

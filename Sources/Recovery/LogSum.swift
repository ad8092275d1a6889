import Platform

/// The log of a sum of exponentials, of values that are found by their numbers; each is asked for twice.
@inline(__always)
func logSum(_ range: Range<Int>, _ value: (Int) -> Double) -> Double {
  var top = -Double.infinity
  for number in range { top = max(top, value(number)) }
  if range.count == 1 { return top }
  var sum = 0.0
  for number in range { sum += share(value(number), of: top) }
  return top + log(sum)
}

/// The exponential of 0 is 1, and of anything less than this 0.
@inline(__always)
func share(_ value: Double, of top: Double) -> Double {
  value == top ? 1 : value - top > -746 ? exp(value - top) : 0
}

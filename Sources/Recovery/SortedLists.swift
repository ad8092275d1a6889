// Ascending lists without doubles, as sets.

/// What stands in either list. Both lists move on without a branch, since which of them does is a matter of chance.
func merged(_ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>) -> [Int32] {
  [Int32](unsafeUninitializedCapacity: max(1, a.count + b.count)) { out, count in
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
          let (left, right) = (a[i], b[j])
          out[count] = min(left, right)
          count &+= 1
          i &+= left <= right ? 1 : 0
          j &+= right <= left ? 1 : 0
        }
        for rest in [a[i...], b[j...]] {
          for pair in rest {
            out[count] = pair
            count &+= 1
          }
        }
      }
    }
  }
}

extension [Int32] {
  /// Where a number stands in an ascending list; nil where it does not.
  func place(of number: Int32) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}

/// An ascending list, what stands in it several times only once.
func unique<Value: Equatable>(_ sorted: [Value]) -> [Value] {
  var out: [Value] = []
  out.reserveCapacity(sorted.count)
  for value in sorted where out.last != value { out.append(value) }
  return out
}

/// The pairs of several ascending lists, ascending, each once.
func union(_ lists: [[UInt64]]) -> [UInt64] {
  lists.count == 1 ? lists[0] : unique(lists.flatMap(\.self).sorted())
}

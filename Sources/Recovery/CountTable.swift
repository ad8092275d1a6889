/// Counts of numbers that are never 0: a hash table with open places, for pairs of characters, of which a page has thousands. A
/// `Dictionary` takes several times as long for each, since its hash is made to withstand attacks and this one's worst case is
/// a page that is slow.
struct CountTable {
  private var keys: [UInt64]
  private var counts: [Int32]
  private var used = 0

  /// - Parameter expected: about how many different keys there will be.
  init(expected: Int = 0) {
    var size = 64
    while size < 2 * expected { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    counts = [Int32](repeating: 0, count: size)
  }

  subscript(key: UInt64) -> Int { Int(counts[place(of: key)]) }

  mutating func add(_ key: UInt64) {
    var place = place(of: key)
    if keys[place] == 0 {
      if used * 2 >= keys.count {
        grow()
        place = self.place(of: key)
      }
      keys[place] = key
      used += 1
    }
    counts[place] += 1
  }

  /// Where a key stands or would stand.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing; the upper bits are the good ones.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != key, keys[place] != 0 { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    counts = [Int32](repeating: 0, count: keys.count)
    for (key, count) in zip(oldKeys, oldCounts) where key != 0 {
      let place = place(of: key)
      (keys[place], counts[place]) = (key, count)
    }
  }
}

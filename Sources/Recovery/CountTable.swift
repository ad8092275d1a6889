/// Counts of numbers that are never 0: a hash table with open places, for pairs of characters, of which a page has thousands. A
/// `Dictionary` takes several times as long for each, since its hash is made to withstand attacks and this one's worst case is
/// a page that is slow.
struct CountTable {
  /// A number above its count, so that a look at both is one look at the memory, and twice as many stand near by; 0 for none.
  private var slots: [UInt64]
  private var used = 0

  /// How many bits a count takes: no page has as many characters.
  private static let countBits: UInt64 = 22
  private static let countMask: UInt64 = 1 << countBits - 1

  /// - Parameter expected: about how many different keys there will be.
  init(expected: Int = 0) {
    var size = 64
    while size < 2 * expected { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// - Parameter key: of 42 bits at the most.
  subscript(key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { Int($0[CountTable.place(of: key, in: $0)] & CountTable.countMask) }
  }

  mutating func add(_ keys: UnsafeBufferPointer<UInt64>) {
    while (used + keys.count) * 2 > slots.count { grow() }
    used += slots.withUnsafeMutableBufferPointer { slots in
      var new = 0
      for key in keys {
        let place = CountTable.place(of: key, in: UnsafeBufferPointer(slots))
        if slots[place] == 0 {
          slots[place] = key << CountTable.countBits
          new &+= 1
        }
        if slots[place] & CountTable.countMask < CountTable.countMask { slots[place] &+= 1 }
      }
      return new
    }
  }

  /// Where a key stands or would stand.
  private static func place(of key: UInt64, in slots: UnsafeBufferPointer<UInt64>) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing; the upper bits are the good ones.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place] >> countBits != key, slots[place] != 0 { place = (place &+ 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      let place = slots.withUnsafeBufferPointer { CountTable.place(of: slot >> CountTable.countBits, in: $0) }
      slots[place] = slot
    }
  }
}

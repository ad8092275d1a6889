/// Counts of numbers that are never 0: a hash table with open places, for pairs of characters, of which a page has thousands. A
/// `Dictionary` takes several times as long for each, since its hash is made to withstand attacks and this one's worst case is
/// a page that is slow.
struct CountTable {
  /// A number with its count, side by side, so that a look at both is one look at the memory.
  private struct Slot {
    var key: UInt64 = 0
    var count = 0
  }

  private var slots: [Slot]
  private var used = 0

  /// - Parameter expected: about how many different keys there will be.
  init(expected: Int = 0) {
    var size = 64
    while size < 2 * expected { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
  }

  subscript(key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { $0[CountTable.place(of: key, in: $0)].count }
  }

  mutating func add(_ keys: [UInt64]) {
    while (used + keys.count) * 2 > slots.count { grow() }
    used += slots.withUnsafeMutableBufferPointer { slots in
      var new = 0
      for key in keys {
        let place = CountTable.place(of: key, in: UnsafeBufferPointer(slots))
        if slots[place].key == 0 {
          slots[place].key = key
          new &+= 1
        }
        slots[place].count &+= 1
      }
      return new
    }
  }

  /// Where a key stands or would stand.
  private static func place(of key: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Int {
    let mask = slots.count - 1
    // Fibonacci hashing; the upper bits are the good ones.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].key != key, slots[place].key != 0 { place = (place &+ 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 {
      let place = slots.withUnsafeBufferPointer { CountTable.place(of: slot.key, in: $0) }
      slots[place] = slot
    }
  }
}

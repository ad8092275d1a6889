/// Where on a page the first characters of its rows stand, in other rows or in the middle of one, by their hash.
struct HeadPlaces {
  /// A hash table with open places: the hashes of the heads, 0 where none stands; and for each the first of its places.
  private var keys: [UInt64]
  private var first: [Int32]
  /// The places, and behind each the number of the next of the same hash; -1 where there is none.
  private var places: [Int32] = []
  private var next: [Int32] = []
  private let shift: UInt64

  /// - Parameter heads: the hashes of the heads; none is 0.
  init(_ heads: [UInt64]) {
    var bits: UInt64 = 6
    while 1 << bits < 4 * heads.count { bits += 1 }
    shift = 64 - bits
    keys = [UInt64](repeating: 0, count: 1 << bits)
    first = [Int32](repeating: -1, count: 1 << bits)
    for head in heads { keys[slot(of: head)] = head }
  }

  /// Where a hash stands or would stand.
  private func slot(of hash: UInt64) -> Int {
    keys.withUnsafeBufferPointer { keys in
      // Fibonacci hashing; the upper bits are the good ones.
      var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while keys[slot] != hash, keys[slot] != 0 { slot = (slot &+ 1) & (keys.count &- 1) }
      return slot
    }
  }

  /// Takes note of the places whose hash is that of a head.
  /// - Parameter hashes: of all places of the page.
  mutating func add(_ hashes: [UInt64]) {
    // The last first, so that the first comes first in the end.
    for place in hashes.indices.reversed() {
      let slot = slot(of: hashes[place])
      guard keys[slot] != 0 else { continue }
      next.append(first[slot])
      first[slot] = Int32(places.count)
      places.append(Int32(place))
    }
  }

  /// A place, and where it stands here.
  struct Place {
    var place: Int
    fileprivate var number: Int32
  }

  /// The first place of a hash; `next` has the others, ascending.
  func first(_ hash: UInt64) -> Place? { place(first[slot(of: hash)]) }

  func next(_ place: Place) -> Place? { self.place(next[Int(place.number)]) }

  private func place(_ number: Int32) -> Place? {
    number < 0 ? nil : Place(place: Int(places[Int(number)]), number: number)
  }

  /// How many places a hash has; one more than `most` where there are more.
  func count(_ hash: UInt64, most: Int) -> Int {
    var count = 0
    var at = first(hash)
    while let place = at, count <= most {
      count += 1
      at = next(place)
    }
    return count
  }
}

import Anthology

/// The pairs of all documents, by pair and then by document: a radix sort from the last digit on, which keeps the order of what
/// is equal.
struct PairEntries {
  /// A pair of numbers above the number of a document.
  private(set) var all: [UInt64] = []

  /// How many bits the number of a document takes. Those of a pair take 34 at the most.
  private static let documentBits: UInt64 = 30
  private static let digit = 11

  static func pair(_ entry: UInt64) -> UInt64 { entry >> documentBits }
  static func document(_ entry: UInt64) -> Int32 { Int32(entry & (1 << documentBits - 1)) }

  /// - Parameter documents: each in parts that are read as one.
  init(_ documents: [[[Unicode.Scalar]]], _ alphabet: Alphabet) {
    let most = documents.reduce(0) { $1.reduce($0) { $0 + $1.count } }
    all = [UInt64](unsafeUninitializedCapacity: max(1, most)) { out, count in
      for (number, document) in documents.enumerated() {
        alphabet.forEachPair(of: document) {
          out[count] = $0 << PairEntries.documentBits | UInt64(number)
          count &+= 1
        }
      }
    }
    let passes = (2 * alphabet.width + PairEntries.digit - 1) / PairEntries.digit
    let bits = (2 * alphabet.width + passes - 1) / passes
    var other = all
    var places = [Int32](repeating: 0, count: 1 << bits)
    for pass in 0..<passes {
      let shift = PairEntries.documentBits + UInt64(pass * bits)
      PairEntries.sort(all, into: &other, by: shift, &places)
      swap(&all, &other)
    }
  }

  /// One pass: by the digit from a bit on.
  private static func sort(
    _ from: [UInt64], into to: inout [UInt64], by shift: UInt64, _ places: inout [Int32]
  ) {
    let mask = places.count - 1
    from.withUnsafeBufferPointer { from in
      to.withUnsafeMutableBufferPointer { to in
        places.withUnsafeMutableBufferPointer { places in
          places.update(repeating: 0)
          for entry in from { places[Int(truncatingIfNeeded: entry >> shift) & mask] &+= 1 }
          var next: Int32 = 0
          for place in places.indices { (places[place], next) = (next, next &+ places[place]) }
          for entry in from {
            let place = Int(truncatingIfNeeded: entry >> shift) & mask
            to[Int(places[place])] = entry
            places[place] &+= 1
          }
        }
      }
    }
  }
}

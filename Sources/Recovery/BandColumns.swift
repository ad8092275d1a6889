/// The columns of a band, from the left: the first row and the last of each. Held in place and not in an array, since the
/// beam makes some hundred states a row, of which it keeps the best.
struct BandColumns: RandomAccessCollection, Equatable {
  struct Column: Equatable {
    var first: Int
    var last: Int
  }

  /// Columns that may stand side by side on a newspaper page.
  static let most = 9

  private(set) var count = 0
  /// Rows; 0 behind the last column, so that equal columns are equal in all places.
  private var firsts = SIMD16<Int32>()
  private var lasts = SIMD16<Int32>()

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> Column { Column(first: Int(firsts[place]), last: Int(lasts[place])) }

  func last(of place: Int) -> Int { Int(lasts[place]) }

  mutating func setLast(of place: Int, to row: Int) { lasts[place] = Int32(row) }

  /// Puts a column of one row at a place from the left; there are less than `most`.
  mutating func insert(_ row: Int, at place: Int) {
    var other = count
    while other > place {
      (firsts[other], lasts[other]) = (firsts[other - 1], lasts[other - 1])
      other -= 1
    }
    (firsts[place], lasts[place]) = (Int32(row), Int32(row))
    count += 1
  }

  mutating func append(_ row: Int) { insert(row, at: count) }

  /// The same for the same columns.
  var fingerprint: UInt64 {
    var hash = UInt64(count)
    for place in 0..<count {
      let column = UInt64(UInt32(bitPattern: firsts[place])) << 32 | UInt64(UInt32(bitPattern: lasts[place]))
      hash = (hash ^ column) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }
}

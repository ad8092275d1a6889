import Anthology

/// The characters of a text that make pairs 字对 — Han characters, digits and letters — numbered in their order from 1 on; 0 is the number
/// of all others. A page has some hundred of them, so that pairs are sorted by counting.
struct Alphabet {
  /// The characters, ascending, behind one that stands for all others.
  let letters: [Unicode.Scalar]
  /// A bit for each usual character that stands in the text; and the numbers of those, where what stands at the others is no matter.
  private let isIn: [UInt64]
  private let usual: [UInt16]
  /// The others that make pairs, ascending: few pages have any.
  private let rare: [UInt32]

  /// Behind the full-width digits there are no characters that make pairs before the second plane.
  private static let usualCount = 0xFF20

  /// How many numbers there are, that of the others among them.
  var count: Int { letters.count }

  init(_ text: [Unicode.Scalar]) {
    var isIn = [UInt64](repeating: 0, count: (Alphabet.usualCount + 63) / 64)
    var rare: [UInt32] = []
    isIn.withUnsafeMutableBufferPointer { isIn in
      for scalar in text {
        let value = Int(scalar.value)
        if value < Alphabet.usualCount {
          isIn[value >> 6] |= 1 << (scalar.value & 63)
        } else if value > 0xFFFF, scalar.makesPairs {
          rare.append(scalar.value)
        }
      }
    }
    var letters: [Unicode.Scalar] = []
    usual = [UInt16](unsafeUninitializedCapacity: Alphabet.usualCount) { usual, written in
      letters = [Unicode.Scalar](unsafeUninitializedCapacity: text.count + 1) { letters, count in
        letters[0] = " "
        count = 1
        for (word, bits) in isIn.enumerated() where bits != 0 {
          var bits = bits
          while bits != 0 {
            let value = word << 6 + bits.trailingZeroBitCount
            bits &= bits &- 1
            guard let letter = Unicode.Scalar(UInt32(truncatingIfNeeded: value)), letter.makesPairs else {
              usual[value] = 0
              continue
            }
            usual[value] = UInt16(truncatingIfNeeded: count)
            letters[count] = letter
            count &+= 1
          }
        }
      }
      written = Alphabet.usualCount
    }
    self.isIn = isIn
    if !rare.isEmpty {
      rare.sort()
      rare = unique(rare)
      letters += rare.compactMap { Unicode.Scalar($0) }
    }
    (self.rare, self.letters) = (rare, letters)
  }

  /// The numbers of the characters of the text, one for each.
  @inline(__always)
  func forEachNumber(of text: [Unicode.Scalar], _ body: (Int, Int32) -> Void) {
    usual.withUnsafeBufferPointer { usual in
      var place = 0
      for scalar in text {
        let value = Int(scalar.value)
        body(place, value < Alphabet.usualCount ? Int32(usual[value]) : rareNumber(scalar.value))
        place &+= 1
      }
    }
  }

  /// The number of any character.
  func number(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    guard value < Alphabet.usualCount else { return Int(rareNumber(scalar.value)) }
    return isIn[value >> 6] & 1 << (scalar.value & 63) == 0 ? 0 : Int(usual[value])
  }

  private func rareNumber(_ value: UInt32) -> Int32 {
    guard !rare.isEmpty else { return 0 }
    var (low, high) = (0, rare.count)
    while low < high {
      let middle = (low + high) / 2
      if rare[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < rare.count && rare[low] == value ? Int32(letters.count - rare.count + low) : 0
  }
}

extension Unicode.Scalar {
  /// Whether it is a Han character, a digit or a letter.
  var makesPairs: Bool { isHan || isDigit || isLatinLetter }
}

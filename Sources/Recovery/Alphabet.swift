import Anthology

/// The characters of some texts that make pairs 字对 — Han characters, digits and letters — numbered in their order: a page has some
/// hundred of them, so that a pair takes few bits and is sorted in two passes.
struct Alphabet {
  /// The characters, ascending.
  private(set) var letters: [UInt32] = []
  /// A bit for each character that may be in it, and how many there are before each 64 of them.
  private var isIn: [UInt64]
  private var before: [Int32]
  /// The numbers of the Han characters among them that nearly all text is made of; what stands at the others is no matter.
  private var usual: [UInt16]

  /// The last character that is Han in the sense of `isHan`, and so the last that makes pairs.
  private static let last = 0x323AF
  private static let usualFirst = 0x4E00
  private static let usualCount = 0x5200

  /// How many bits a number takes.
  var width: Int { max(1, Int.bitWidth - max(0, letters.count - 1).leadingZeroBitCount) }

  init(_ texts: some Collection<[Unicode.Scalar]>) {
    // Few pages have a character behind the usual ones.
    let usualEnd = Alphabet.usualFirst + Alphabet.usualCount
    isIn = [UInt64](repeating: 0, count: usualEnd / 64)
    if !Alphabet.note(texts, in: &isIn) {
      isIn += [UInt64](repeating: 0, count: Alphabet.last / 64 + 1 - isIn.count)
      _ = Alphabet.note(texts, in: &isIn)
    }
    before = [Int32](repeating: 0, count: isIn.count)
    for (word, bits) in isIn.enumerated() where bits != 0 {
      before[word] = Int32(letters.count)
      var bits = bits
      while bits != 0 {
        letters.append(UInt32(word << 6 + bits.trailingZeroBitCount))
        bits &= bits &- 1
      }
    }
    usual = [UInt16](unsafeUninitializedCapacity: Alphabet.usualCount) { [letters] usual, count in
      for (number, letter) in letters.enumerated() {
        let place = Int(letter) - Alphabet.usualFirst
        if usual.indices.contains(place) { usual[place] = UInt16(truncatingIfNeeded: number) }
      }
      count = Alphabet.usualCount
    }
  }

  /// Notes the characters that make pairs.
  /// - Returns: false for a text that has one for which there is no bit.
  private static func note(_ texts: some Collection<[Unicode.Scalar]>, in bits: inout [UInt64]) -> Bool {
    bits.withUnsafeMutableBufferPointer { bits in
      for text in texts {
        for scalar in text where scalar.makesPairs {
          let word = Int(scalar.value >> 6)
          guard word < bits.count else { return false }
          bits[word] |= 1 << (scalar.value & 63)
        }
      }
      return true
    }
  }

  /// The pairs of adjacent characters of a text, in its order, as two numbers in one; marks part them, spaces do not.
  @inline(__always)
  func forEachPair(of parts: [[Unicode.Scalar]], _ body: (UInt64) -> Void) {
    let (none, width) = (UInt64.max, UInt64(width))
    isIn.withUnsafeBufferPointer { isIn in
      usual.withUnsafeBufferPointer { usual in
        var last = none
        for part in parts {
          for scalar in part {
            let word = Int(scalar.value >> 6)
            guard word < isIn.count, isIn[word] & 1 << UInt64(scalar.value & 63) != 0 else {
              // Behind U+3000 there is no space.
              if scalar.value > 0x3000 || !scalar.isSpace { last = none }
              continue
            }
            let place = Int(scalar.value) &- Alphabet.usualFirst
            let isUsual = place >= 0 && place < Alphabet.usualCount
            let number = isUsual ? UInt64(usual[place]) : self.number(scalar.value)
            if last != none { body(last << width | number) }
            last = number
          }
        }
      }
    }
  }

  /// Of a character that is in it.
  private func number(_ letter: UInt32) -> UInt64 {
    let word = Int(letter >> 6)
    let below = isIn[word] & (1 << UInt64(letter & 63) - 1)
    return UInt64(Int(before[word]) + below.nonzeroBitCount)
  }

  /// A pair of numbers as a pair of characters, the first above the second in 32 bits each.
  func characters(_ pair: UInt64) -> UInt64 {
    UInt64(letters[Int(pair >> UInt64(width))]) << 32 | UInt64(letters[Int(pair & (1 << UInt64(width) - 1))])
  }
}

extension Unicode.Scalar {
  /// Whether it is a Han character, a digit or a letter.
  var makesPairs: Bool { isHan || isDigit || isLatinLetter }
}

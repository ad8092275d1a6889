internal import CWords

/// 词语模型: how much likelier one run of text is behind another than by itself, by what words are usual in Chinese and which
/// are usual behind one another.
///
/// The 100,000 most frequent words and the 1,600,000 most telling pairs of a bigram model (scripts/make-word-model), in tables with
/// open addressing that keep a part of each hash: one strange word in a million and one strange pair in some thousand pass for
/// known ones.
package enum WordModel {
  /// How many characters on each side of a break are looked at.
  package static let reach = 5
  /// The longest word, in characters.
  private static let longest = 4
  private static var tables: UnsafeRawPointer { UnsafeRawPointer(words_model()) }
  private static let wordSlots = 1 << 17
  private static let pairSlots = 1 << 21
  /// Log probability of a character that is no known word, and of a word behind one with which it is no known pair.
  private static let strange = -16.0
  private static let unpaired = -0.7

  /// How much likelier, in natural-log units, the end of one text and the beginning of another are as one text than as two.
  /// Only the Han characters next to the break count; 0 where there are none.
  package static func association(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Double {
    association(tail(of: before), head(of: after))
  }

  /// What counts of a text on one side of a break, and how likely it is by itself.
  package struct Side {
    fileprivate var text: [Unicode.Scalar]
    fileprivate var likelihood: Double
  }

  package static func tail(of text: [Unicode.Scalar]) -> Side {
    side(Array(text.suffix(reach).reversed().prefix(while: isHan).reversed()))
  }

  package static func head(of text: [Unicode.Scalar]) -> Side {
    side(Array(text.prefix(reach).prefix(while: isHan)))
  }

  private static func side(_ text: [Unicode.Scalar]) -> Side {
    Side(text: text, likelihood: likelihood(text))
  }

  /// The same for texts that are asked about many times.
  package static func association(_ tail: Side, _ head: Side) -> Double {
    guard !tail.text.isEmpty, !head.text.isEmpty else { return 0 }
    return likelihood(tail.text + head.text) - tail.likelihood - head.likelihood
  }

  /// Whether a text is a word that is one of sixty thousand or more, as 管理 and 方向 are: rather a word than a name.
  package static func isCommon(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    (word(text.reduce(seed, next), tables) ?? strange) > -11
  }

  /// The log probability of a text's likeliest words.
  static func likelihood(_ text: [Unicode.Scalar]) -> Double {
    // For each place the words that end there, of which there are no more than a word has characters.
    typealias Word = (hash: UInt64, score: Double)
    let tables = tables
    return withUnsafeTemporaryAllocation(of: Word.self, capacity: (text.count + 1) * longest) { words in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: text.count + 1) { ends in
        ends.initialize(repeating: 0)
        for start in text.indices {
          var hash = seed
          for end in start + 1...min(start + longest, text.count) {
            hash = next(hash, text[end - 1])
            guard let single = word(hash, tables) ?? (end == start + 1 ? strange : nil) else { continue }
            var best = start == 0 ? 0 : -Double.infinity
            for number in 0..<ends[start] {
              let before = words[start * longest + number]
              best = max(best, before.score + (pair(before.hash, hash, tables) ?? unpaired))
            }
            words[end * longest + ends[end]] = (hash, best + single)
            ends[end] += 1
          }
        }
        let last = text.count * longest
        return words[last..<last + ends[text.count]].map(\.score).max() ?? 0
      }
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  // MARK: tables

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func next(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    let value = (hash ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15
    return value ^ value >> 29
  }

  /// 2^17 entries of 4 bytes: 27 bits of a word's hash and 5 of its value.
  private static func word(_ hash: UInt64, _ tables: UnsafeRawPointer) -> Double? {
    let key = mixed(hash)
    let print = max(1, UInt32(truncatingIfNeeded: key >> 37))
    var at = Int(truncatingIfNeeded: key) & (wordSlots - 1)
    while true {
      let entry = tables.loadUnaligned(fromByteOffset: 4 * at, as: UInt32.self)
      if entry == 0 { return nil }
      if entry >> 5 == print { return -14 + 0.36 * Double(entry & 31) }
      at = (at + 1) & (wordSlots - 1)
    }
  }

  /// 2^21 entries of 2 bytes, of a pair's hash; behind them the values, 4 bits each.
  private static func pair(_ before: UInt64, _ after: UInt64, _ tables: UnsafeRawPointer) -> Double? {
    let key = mixed(before &* 0xBF58_476D_1CE4_E5B9 &+ after)
    let print = max(1, UInt16(truncatingIfNeeded: key >> 48))
    var at = Int(truncatingIfNeeded: key) & (pairSlots - 1)
    while true {
      let entry = tables.loadUnaligned(fromByteOffset: 4 * wordSlots + 2 * at, as: UInt16.self)
      if entry == 0 { return nil }
      if entry == print { break }
      at = (at + 1) & (pairSlots - 1)
    }
    let values = tables.load(fromByteOffset: 4 * wordSlots + 2 * pairSlots + at / 2, as: UInt8.self)
    return 0.7 * (Double(at % 2 == 0 ? values & 15 : values >> 4) + 0.5)
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let key = (hash ^ hash >> 32) &* 0x94D0_49BB_1331_11EB
    return key ^ key >> 29
  }
}

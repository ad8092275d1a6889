internal import CWords

/// 分词: where words part, by ICU's dictionary of Chinese (UAX 29 with dictionary-based breaks).
///
/// Not to be shared between threads; each page has its own, and it remembers what it was asked: the dictionary takes some
/// microseconds a place, and the same two lines of a page are weighed again and again.
package final class WordBreaks {
  private let breaker: UnsafeMutableRawPointer
  private var known = AnswerTable()

  package init() { breaker = words_open() }

  deinit { words_close(breaker) }

  /// Whether a word goes over from the end of one text to the beginning of another: true for 突 and 出, since 突出
  /// is a word, and in its context the likeliest reading. False where either is empty.
  package func span(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
    let place = Surroundings(before, after)
    if let spans = known[place] { return spans }
    let spans = ask(before, after)
    known[place] = spans
    return spans
  }

  private func ask(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 4 * Surroundings.reach) { text in
      var count = 0
      func write(_ scalars: ArraySlice<Unicode.Scalar>) {
        for scalar in scalars {
          for unit in scalar.utf16 {
            text.initializeElement(at: count, to: unit)
            count += 1
          }
        }
      }
      write(before.suffix(Surroundings.reach))
      let place = count
      write(after.prefix(Surroundings.reach))
      guard place > 0, place < count, let start = text.baseAddress else { return false }
      return !words_part(breaker, start, Int32(count), Int32(place))
    }
  }

  /// The same by ICU's rules alone, for what proves that the answers are the same.
  func spanByRules(_ before: [UInt16], _ after: [UInt16]) -> Bool {
    let text = before + after
    return !words_part_by_rules(breaker, text, Int32(text.count), Int32(before.count))
  }

  /// The words of a text, in their order and without a gap: 深入, 学习, 的. What is no word is a piece of its own, as each
  /// mark of punctuation is; without ICU, the text is one piece.
  package func words(in text: String) -> [Substring] {
    let units = Array(text.utf16)
    guard !units.isEmpty else { return [] }
    let ends = [Int32](unsafeUninitializedCapacity: units.count) { ends, count in
      guard let start = ends.baseAddress else { return }
      count = Int(words_ends(breaker, units, Int32(units.count), start))
    }
    guard !ends.isEmpty else { return [text[...]] }
    var words: [Substring] = []
    var start = text.startIndex
    var before = 0
    for end in ends.map(Int.init) {
      let next = text.utf16.index(start, offsetBy: end - before)
      words.append(text[start..<next])
      (start, before) = (next, end)
    }
    return words
  }
}

/// What was answered: a hash table with open places. A `Dictionary` takes as long for an answer as a tenth of the asking,
/// since its hash is made to withstand attacks; this one's worst case is a page that is slow.
private struct AnswerTable {
  // A page has some hundred lines.
  private var keys = [Surroundings](repeating: Surroundings(), count: 1024)
  /// 0 where nothing stands, 1 for no, 2 for yes.
  private var answers = [UInt8](repeating: 0, count: 1024)
  private var used = 0

  subscript(key: Surroundings) -> Bool? {
    get {
      let answer = answers[place(of: key)]
      return answer == 0 ? nil : answer == 2
    }
    set {
      if used * 2 >= keys.count { grow() }
      let place = place(of: key)
      if answers[place] == 0 { used += 1 }
      keys[place] = key
      answers[place] = newValue == true ? 2 : 1
    }
  }

  /// Where a key stands or would stand.
  private func place(of key: Surroundings) -> Int {
    let mask = keys.count - 1
    var place = key.hash & mask
    while answers[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldAnswers) = (keys, answers)
    keys = [Surroundings](repeating: Surroundings(), count: oldKeys.count * 2)
    answers = [UInt8](repeating: 0, count: keys.count)
    for (key, answer) in zip(oldKeys, oldAnswers) where answer != 0 {
      let place = place(of: key)
      (keys[place], answers[place]) = (key, answer)
    }
  }
}

/// The characters on both sides of a place that the dictionary is asked about.
private struct Surroundings: Equatable {
  /// How many characters on each side are looked at. Few Chinese words are longer.
  static let reach = 4

  /// The two characters next to the place, and those beyond them on both sides; U+0000 stands where there is none.
  private let next: UInt64
  private let before: UInt64
  private let after: UInt64

  init() { (next, before, after) = (0, 0, 0) }

  /// Fibonacci hashing; the upper bits are the good ones.
  var hash: Int {
    let mixed = ((next &* 0x9E37_79B9_7F4A_7C15) ^ before) &* 0x9E37_79B9_7F4A_7C15 ^ after
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  init(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) {
    func character(_ text: [Unicode.Scalar], _ index: Int) -> UInt64 {
      text.indices.contains(index) ? UInt64(text[index].value) : 0
    }
    let last = before.count - 1
    next = character(before, last) << 21 | character(after, 0)
    self.before =
      (character(before, last - 1) << 21 | character(before, last - 2)) << 21 | character(before, last - 3)
    self.after = (character(after, 1) << 21 | character(after, 2)) << 21 | character(after, 3)
  }
}

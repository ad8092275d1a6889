internal import CWords

/// 分词: where words part, by ICU's dictionary of Chinese (UAX 29 with dictionary-based breaks).
///
/// Not to be shared between threads; each page has its own.
package final class WordBreaks {
  private let breaker: UnsafeMutableRawPointer

  package init() { breaker = words_open() }

  deinit { words_close(breaker) }

  /// Whether a word goes over from the end of one text to the beginning of another: true for 突 and 出, since 突出
  /// is a word, and in its context the likeliest reading. False where either is empty.
  package func span(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
    before.withUnsafeBufferPointer { before in
      after.withUnsafeBufferPointer { after in
        before.withMemoryRebound(to: UInt32.self) { before in
          after.withMemoryRebound(to: UInt32.self) { after in
            words_go_over(
              breaker, before.baseAddress, Int32(before.count), after.baseAddress, Int32(after.count))
          }
        }
      }
    }
  }

  /// Says that the characters around a place of a text are going to be asked about, so that what is known of them is fetched from
  /// memory in the meantime.
  package func expect(_ text: UnsafeBufferPointer<Unicode.Scalar>, around place: Int) {
    text.withMemoryRebound(to: UInt32.self) { text in
      if let start = text.baseAddress { words_expect(start, Int32(text.count), Int32(place)) }
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

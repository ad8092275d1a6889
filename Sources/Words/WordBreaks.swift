internal import CWords

/// 分词: where words part, by ICU's dictionary of Chinese (UAX 29 with dictionary-based breaks).
///
/// Not to be shared between threads; each page has its own.
package final class WordBreaks {
  private let breaker: UnsafeMutableRawPointer?
  /// How many characters on each side of a place are looked at. Few Chinese words are longer.
  private static let reach = 4

  package init() { breaker = words_open() }

  deinit { words_close(breaker) }

  /// Whether a word goes over from the end of one text to the beginning of another: true for 突 and 出, since 突出
  /// is a word, and in its context the likeliest reading. False where either is empty.
  package func span(
    _ before: some BidirectionalCollection<Unicode.Scalar>, _ after: some Collection<Unicode.Scalar>
  )
    -> Bool
  {
    guard let breaker else { return false }
    var text: [UInt16] = []
    for scalar in before.suffix(WordBreaks.reach) { text += UTF16.encode(scalar).map(Array.init) ?? [] }
    let place = text.count
    for scalar in after.prefix(WordBreaks.reach) { text += UTF16.encode(scalar).map(Array.init) ?? [] }
    guard place > 0, place < text.count else { return false }
    return !words_part(breaker, text, Int32(text.count), Int32(place))
  }

  /// The words of a text, in their order and without a gap: 深入, 学习, 的. What is no word is a piece of its own, as each
  /// mark of punctuation is; without ICU, the text is one piece.
  package func words(in text: String) -> [Substring] {
    let units = Array(text.utf16)
    guard let breaker, !units.isEmpty else { return text.isEmpty ? [] : [text[...]] }
    let ends = [Int32](unsafeUninitializedCapacity: units.count) { ends, count in
      guard let start = ends.baseAddress else { return }
      count = Int(words_ends(breaker, units, Int32(units.count), start))
    }
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

internal import CWords

/// 分词: where words part, by ICU's dictionary of Chinese (UAX 29 with dictionary-based breaks).
///
/// Not to be shared between threads; each page has its own, and it remembers what it was asked: the dictionary takes some
/// microseconds a place, and the same two lines of a page are weighed again and again.
package final class WordBreaks {
  private let breaker: UnsafeMutableRawPointer?
  private var known: [Surroundings: Bool] = [:]

  package init() { breaker = words_open() }

  deinit { words_close(breaker) }

  /// Whether a word goes over from the end of one text to the beginning of another: true for 突 and 出, since 突出
  /// is a word, and in its context the likeliest reading. False where either is empty.
  package func span(
    _ before: some BidirectionalCollection<Unicode.Scalar>, _ after: some Collection<Unicode.Scalar>
  )
    -> Bool
  {
    let place = Surroundings(before, after)
    if let spans = known[place] { return spans }
    let spans = ask(before, after)
    known[place] = spans
    return spans
  }

  private func ask(
    _ before: some BidirectionalCollection<Unicode.Scalar>, _ after: some Collection<Unicode.Scalar>
  )
    -> Bool
  {
    guard let breaker else { return false }
    var text: [UInt16] = []
    text.reserveCapacity(4 * Surroundings.reach)
    for scalar in before.suffix(Surroundings.reach) { text += UTF16.encode(scalar) ?? .init() }
    let place = text.count
    for scalar in after.prefix(Surroundings.reach) { text += UTF16.encode(scalar) ?? .init() }
    guard place > 0, place < text.count else { return false }
    return !words_part(breaker, text, Int32(text.count), Int32(place))
  }
}

/// The characters on both sides of a place that the dictionary is asked about.
private struct Surroundings: Hashable {
  /// How many characters on each side are looked at. Few Chinese words are longer.
  static let reach = 4

  /// Four characters of 21 bits each; U+0000 stands where there is none.
  private var before: (UInt64, UInt64) = (0, 0)
  private var after: (UInt64, UInt64) = (0, 0)

  init(_ before: some BidirectionalCollection<Unicode.Scalar>, _ after: some Collection<Unicode.Scalar>) {
    self.before = Surroundings.packed(before.suffix(Surroundings.reach))
    self.after = Surroundings.packed(after.prefix(Surroundings.reach))
  }

  private static func packed(_ scalars: some Sequence<Unicode.Scalar>) -> (UInt64, UInt64) {
    var (high, low): (UInt64, UInt64) = (0, 0)
    for scalar in scalars { (high, low) = (high << 32 | low >> 32, low << 32 | UInt64(scalar.value)) }
    return (high, low)
  }

  static func == (a: Surroundings, b: Surroundings) -> Bool { a.before == b.before && a.after == b.after }

  func hash(into hasher: inout Hasher) {
    hasher.combine(before.0)
    hasher.combine(before.1)
    hasher.combine(after.0)
    hasher.combine(after.1)
  }
}

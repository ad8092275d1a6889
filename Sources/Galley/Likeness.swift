/// How much two texts have in common: the share of their pairs of characters (Dice's coefficient), 0...1.
struct Likeness {
  /// From here on one text is taken for another form of the other.
  static let enough = 0.4
  /// From here on a text is taken to stand in another, a slip or two mended.
  static let nearlyAll = 0.8

  private let pairs: Set<UInt64>

  init(_ text: String) {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { UInt64($0.value) }
    pairs = scalars.count == 1 ? [scalars[0]] : Set(zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 })
  }

  /// How much of another text is in this one, 0...1.
  func share(of part: Likeness) -> Double {
    part.pairs.isEmpty ? 0 : Double(part.pairs.intersection(pairs).count) / Double(part.pairs.count)
  }

  func to(_ other: Likeness) -> Double {
    let sum = pairs.count + other.pairs.count
    return sum == 0 ? 0 : 2 * Double(pairs.intersection(other.pairs).count) / Double(sum)
  }
}

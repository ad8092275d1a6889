import TestSupport

@testable import Recovery

/// Sets made-up articles in columns side by side, and reads straight across them as some tools do.
struct AcrossSetter {
  var random: FixedRandom
  var measure = 28

  init(seed: UInt64) { random = FixedRandom(seed: seed) }

  /// A page, and for each line of an article's body the line that it goes on in; lines by their places on the page.
  struct Set {
    var lines: [String] = []
    var next: [Int: Int] = [:]
    /// Where the last article begins.
    var lastArticle = 0

    var rows: [Row] { lines.map { row($0) } }

    /// The share of the lines from a place on that the right line follows in an order.
    func share(_ order: [Int], from start: Int = 0) -> Double {
      let found = Dictionary(uniqueKeysWithValues: zip(order, order.dropFirst()))
      let asked = next.filter { $0.key >= start }
      return Double(asked.count { found[$0.key] == $0.value }) / Double(max(asked.count, 1))
    }
  }

  /// Article below article, each with its headline and byline above its columns.
  /// - Parameter isStretched: whether in the middle third of the last article the lines of the first column are drawn before the others'.
  mutating func page(_ articles: [MadeUpArticle], columns: Int, isStretched: Bool = false) -> Set {
    var set = Set()
    for (number, article) in articles.enumerated() {
      set.lastArticle = set.lines.count
      set.lines += [article.headline, article.byline]
      let text = article.paragraphs.flatMap { column($0, measure: measure) }
      let height = (text.count + columns - 1) / columns
      // Each column begins and ends a little above or below the others.
      var cuts = (1..<columns).map { $0 * height + Int.random(in: -1...1, using: &random) }
      cuts = [0] + cuts.map { min(max($0, 1), text.count) } + [text.count]
      var places = [Int](repeating: 0, count: text.count)
      let middle = isStretched && number == articles.count - 1 ? height / 3..<height * 2 / 3 : 0..<0
      let rows = (0...(height + 1)).map { ($0, 0..<columns) }
      let stretched =
        rows.prefix { $0.0 < middle.lowerBound } + middle.map { ($0, 0..<1) }
        + middle.map { ($0, 1..<columns) }
        + rows.drop { $0.0 < middle.upperBound }
      for (y, drawn) in stretched {
        for column in drawn where cuts[column] + y < cuts[column + 1] {
          places[cuts[column] + y] = set.lines.count
          set.lines.append(text[cuts[column] + y])
        }
      }
      for (a, b) in zip(places, places.dropFirst()) { set.next[a] = b }
    }
    return set
  }
}

/// What is measured of a page against its gold; each 0...1.
package enum Figure: String, CaseIterable, Sendable {
  /// The mean similarity of bodies under the best one-to-one pairing, over the larger number of articles.
  case article
  /// Gold articles whose pair carries the right heading.
  case heading
  /// F1 over what gold and outline hold, each at a similarity of 0.9.
  case kicker, deck, byline, caption
  /// F1 of the places at which paragraphs end, inside paired bodies.
  case paragraph
  /// F1 of whole blocks: same article, same role, similarity of 0.98.
  case block
  /// Neighbouring gold articles that stay in order, where the gold tells the order.
  case order
}

/// A page measured.
package struct Comparison {
  package private(set) var figures: [Figure: Double] = [:]
  /// For each found article, whether each of its blocks is right: heading, bylines, body, captions.
  package private(set) var isRight: [[Bool]]

  package init(gold: Gold, found: Gold) {
    let wanted = gold.articles.map(FoldedArticle.init)
    let found = found.articles.map(FoldedArticle.init)
    isRight = found.map { $0.blocks.map { _ in false } }
    let texts = found.map(\.text)
    let matrix = wanted.map { article in
      let text = article.text
      return texts.map { similarity(text, $0) }
    }
    let partner = pairing(matrix).enumerated().map { row, column in
      column.flatMap { matrix[row][$0] > 0.05 ? $0 : nil }
    }
    let pairs = partner.indices.compactMap { row in partner[row].map { (row, $0) } }
    figures[.article] =
      pairs.reduce(0) { $0 + matrix[$1.0][$1.1] } / Double(max(wanted.count, found.count, 1))
    figures[.heading] =
      Double(pairs.count { isSimilar(wanted[$0].heading, found[$1].heading, 0.9) })
      / Double(max(wanted.count, 1))
    func share(_ parts: (FoldedArticle) -> [[Unicode.Scalar]]) -> Double {
      let hits = pairs.reduce(0) { sum, pair in
        sum
          + matched(parts(wanted[pair.0]), parts(found[pair.1])) { isSimilar($0, $1, 0.9) }.count {
            $0 != nil
          }
      }
      return f1(hits, wanted.reduce(0) { $0 + parts($1).count }, found.reduce(0) { $0 + parts($1).count })
    }
    figures[.kicker] = share { $0.kicker.isEmpty ? [] : [$0.kicker] }
    figures[.deck] = share { $0.deck.isEmpty ? [] : [$0.deck] }
    figures[.byline] = share(\.bylines)
    figures[.caption] = share(\.captions)
    var ends = 0
    for (row, column) in pairs {
      let alignment = Alignment(texts[column], wanted[row].text)
      let places = found[column].ends.map { alignment.end($0) ?? -1 }
      ends += matched(wanted[row].ends, places, ==).count { $0 != nil }
    }
    figures[.paragraph] = f1(
      ends, wanted.reduce(0) { $0 + $1.body.count }, found.reduce(0) { $0 + $1.body.count })
    var blocks = 0
    for (row, column) in pairs {
      let hits = matched(wanted[row].blocks, found[column].blocks) {
        $0.role == $1.role && isSimilar($0.text, $1.text, 0.98)
      }
      for hit in hits.compactMap(\.self) {
        isRight[column][hit] = true
        blocks += 1
      }
    }
    figures[.block] = f1(
      blocks, wanted.reduce(0) { $0 + $1.blocks.count }, isRight.reduce(0) { $0 + $1.count })
    guard gold.order == "page", wanted.count > 1 else { return }
    let kept = zip(partner, partner.dropFirst()).count { before, after in
      before.flatMap { a in after.map { a < $0 } } ?? false
    }
    figures[.order] = Double(kept) / Double(wanted.count - 1)
  }
}

/// For each wanted the first found one that is the same and not yet taken, by its place.
func matched<Item>(_ wanted: [Item], _ found: [Item], _ same: (Item, Item) -> Bool) -> [Int?] {
  var isFree = [Bool](repeating: true, count: found.count)
  return wanted.map { item in
    guard let place = found.indices.first(where: { isFree[$0] && same(item, found[$0]) }) else { return nil }
    isFree[place] = false
    return place
  }
}

/// The harmonic mean of precision and recall; 1 where there is nothing to find and nothing found.
func f1(_ hits: Int, _ wanted: Int, _ found: Int) -> Double {
  wanted + found == 0 ? 1 : 2 * Double(hits) / Double(wanted + found)
}

/// The mean of each figure over the pages that have it.
package func means(_ pages: [[Figure: Double]]) -> [Figure: Double] {
  var out: [Figure: Double] = [:]
  for figure in Figure.allCases {
    let values = pages.compactMap { $0[figure] }
    if !values.isEmpty { out[figure] = values.reduce(0, +) / Double(values.count) }
  }
  return out
}

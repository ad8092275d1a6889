package import Anthology

/// 原稿: what the pages give, block by block, found by identifier.
package struct Original: Sendable {
  /// Where a block stands.
  package struct Place: Sendable {
    package var article: Int
    /// Its place in the body.
    package var order: Int
    package var block: Block
  }

  package let articles: [Article]
  package let articlesByID: [String: Int]
  package let blocks: [String: Place]
  package let figures: [String: (article: Int, figure: Figure)]

  /// - Parameter articles: in book order, with their identifiers.
  package init(_ articles: [Article]) {
    self.articles = articles
    articlesByID = Dictionary(articles.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var (blocks, figures): ([String: Place], [String: (article: Int, figure: Figure)]) = ([:], [:])
    for (number, article) in articles.enumerated() {
      for (order, block) in article.body.enumerated() {
        blocks[block.id] = Place(article: number, order: order, block: block)
      }
      for figure in article.figures { figures[figure.id] = (number, figure) }
    }
    (self.blocks, self.figures) = (blocks, figures)
  }

  /// The article that a galley is of: its own, else that of its first block from the pages; nil for the editor's own.
  package func article(of galley: Galley) -> Int? {
    articlesByID[galley.id]
      ?? galley.blocks.lazy.compactMap { blocks[$0.id]?.article }.first
      ?? galley.figures.lazy.compactMap { figures[$0.id]?.article }.first
  }
}

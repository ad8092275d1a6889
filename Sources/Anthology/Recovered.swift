/// What recovery made of one page. Every character of the page is in exactly one of these.
package struct Recovered: Sendable {
  package var source: String
  /// In the order an editor would read them.
  package var articles: [Article]
  /// What the page carries that is no article: folio, date, editors, page numbers.
  package var furniture: [Passage]
  /// What its own folio line says of the page: paper, date, page number.
  package var folio: Provenance
  /// What was left out on purpose, in source order, with the reason.
  package var dropped: [Dropped]
  package var ledger: Ledger

  /// Source text that is in no article, and why.
  package struct Dropped: Sendable, Equatable {
    package var passage: Passage
    package var reason: Ledger.Reason

    package init(passage: Passage, reason: Ledger.Reason) {
      self.passage = passage
      self.reason = reason
    }
  }

  package init(
    source: String, articles: [Article] = [], furniture: [Passage] = [],
    folio: Provenance = Provenance(), dropped: [Dropped] = [], ledger: Ledger = Ledger()
  ) {
    self.source = source
    self.articles = articles
    self.furniture = furniture
    self.folio = folio
    self.dropped = dropped
    self.ledger = ledger
  }
}

extension Recovered {
  /// Goes through every passage that holds text of the source: the articles', the furniture, and what was dropped.
  package func forEachPassage(_ body: (Passage) -> Void) {
    for article in articles { article.forEachPassage(body) }
    for passage in furniture { body(passage) }
    for drop in dropped { body(drop.passage) }
  }

  /// All of them.
  package var passages: [Passage] {
    var all: [Passage] = []
    forEachPassage { all.append($0) }
    return all
  }
}

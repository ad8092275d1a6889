package import Anthology

/// 书后资料: what the lists at the back of a book and its page list hold, found in its articles.
///
/// Empty lists are no pages: a book without bylines has no index of authors.
package struct Apparatus: Sendable {
  /// 作者索引, in the order of pinyin.
  package let authors: [Author]
  /// 图片目录: the figures of which the book has the picture, in book order.
  package let pictures: [PictureEntry]
  /// 原载一览, by paper, date and page.
  package let sources: [SourceEntry]
  /// 原版面: where a page of a newspaper begins in the text, in book order.
  package let breaks: [PageBreak]
  /// 校改记录, in book order; empty where the book does not show it.
  package let emendations: [Emendation]

  private let authorIDs: [String: String]
  private let sourcesByProvenance: [Provenance: SourceEntry]
  private let breaksByArticle: [String: PageBreak]

  package init(of book: Book) {
    let articles = namedArticles(of: book)
    let works = XHTML.works(of: articles)
    authors = XHTML.authors(of: articles, works)
    pictures = articles.indices.flatMap { place in
      articles[place].figures.filter { $0.picture != nil && !$0.id.isEmpty }.map {
        PictureEntry(id: "list-" + $0.id, figure: $0.id, caption: $0.caption.text, work: works[place])
      }
    }
    sources = XHTML.sources(of: articles, works)
    sourcesByProvenance = Dictionary(sources.map { ($0.provenance, $0) }) { first, _ in first }
    breaks = pageBreaks(in: articles, of: sourcesByProvenance)
    emendations = book.emendations
    authorIDs = Dictionary(authors.map { ($0.name, $0.id) }) { first, _ in first }
    breaksByArticle = Dictionary(breaks.map { ($0.article, $0) }) { first, _ in first }
  }

  func id(ofAuthor name: String) -> String? { authorIDs[name] }
  func source(_ provenance: Provenance) -> SourceEntry? { sourcesByProvenance[provenance] }
  func pageBreak(before article: String) -> PageBreak? { breaksByArticle[article] }
}

/// An article as a list names it.
package struct Work: Sendable {
  /// The page of the book: `art-0001`.
  package var page: String
  package var title: String
}

/// The articles as lists name them. They are looked at in their places: a copy has a dozen references to count.
private func works(of articles: [Article]) -> [Work] {
  let places = articles.span
  return articles.indices.map { Work(page: places[$0].id, title: places[$0].title) }
}

/// A picture's line in the list.
package struct PictureEntry: Sendable {
  package var id: String
  /// `fig-0001-01`
  package var figure: String
  package var caption: String
  package var work: Work
}

/// Where a page of a newspaper begins.
package struct PageBreak: Sendable {
  /// `page-001`
  package var id: String
  /// The article that it stands before.
  package var article: String
  package var provenance: Provenance
  /// 《营口日报》2025年6月28日第1版
  package var label: String
}

/// A page begins before the first article that was printed on it. Pages of which nothing is known are none.
private func pageBreaks(
  in articles: [Article], of sources: [Provenance: SourceEntry]
) -> [PageBreak] {
  var breaks: [PageBreak] = []
  var last = Provenance()
  for place in articles.indices {
    let provenance = articles[place].provenance
    if provenance != last, !provenance.isEmpty {
      let id = numbered("page-", breaks.count + 1, digits: 3)
      let label = sources[provenance]?.words(of: provenance) ?? words(of: provenance)
      breaks.append(
        PageBreak(id: id, article: articles[place].id, provenance: provenance, label: label))
    }
    last = provenance
  }
  return breaks
}

package import Anthology

/// A page's articles as plain text: an editor's reading, or what recovery made of the page. The shape of the outline.
package struct Gold: Decodable, Sendable {
  package struct Block: Decodable, Sendable {
    package var role: String
    package var text: String
  }

  package struct Article: Decodable, Sendable {
    package var kicker: String?
    package var headline: String?
    package var deck: String?
    package var byline: [String]?
    package var body: [Block]?
    package var captions: [String]?
  }

  package var source: String
  /// `page` where the order of the articles is told as well.
  package var order: String?
  package var articles: [Article]
  package var furniture: [String]?
}

extension Gold {
  /// What recovery made of a page, in the same shape.
  package init(_ recovered: Recovered) {
    source = recovered.source
    articles = recovered.articles.map { article in
      Article(
        kicker: article.heading.kicker?.text, headline: article.heading.headline?.text,
        deck: article.heading.deck?.text, byline: article.bylines.map(\.text),
        body: article.body.map { Block(role: $0.role.rawValue, text: $0.text) },
        captions: article.figures.map(\.caption.text))
    }
    furniture = recovered.furniture.map(\.text)
  }
}

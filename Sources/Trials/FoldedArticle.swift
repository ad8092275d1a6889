/// An article as the figures see it: folded.
struct FoldedArticle {
  typealias Text = [Unicode.Scalar]

  struct Block {
    var role: String
    var text: Text
  }

  var kicker: Text
  var deck: Text
  /// Kicker, headline and deck together: plain text does not show which line was set larger.
  var heading: Text
  var bylines: [Text]
  var body: [Block]
  var captions: [Text]

  init(_ article: Gold.Article) {
    kicker = scalars(article.kicker)
    deck = scalars(article.deck)
    heading = kicker + scalars(article.headline) + deck
    bylines = (article.byline ?? []).map(scalars).filter { !$0.isEmpty }
    body = (article.body ?? []).map { Block(role: $0.role, text: scalars($0.text)) }
    captions = (article.captions ?? []).map(scalars).filter { !$0.isEmpty }
  }

  var text: Text { body.flatMap(\.text) }

  /// Everything it is made of; the heading is one block.
  var blocks: [Block] {
    (heading.isEmpty ? [] : [Block(role: "heading", text: heading)])
      + bylines.map { Block(role: "byline", text: $0) } + body.filter { !$0.text.isEmpty }
      + captions.map { Block(role: "caption", text: $0) }
  }

  /// Where its paragraphs end in `text`.
  var ends: [Int] {
    var place = 0
    return body.map {
      place += $0.text.count
      return place
    }
  }
}

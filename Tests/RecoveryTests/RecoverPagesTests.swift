import Anthology
import Testing

@testable import Recovery

/// Without white space: what counts is which characters stand where.
private func bare(_ text: String) -> [Unicode.Scalar] { scalars(text).filter { !$0.isSpace } }

/// How much of some pages was found.
struct Found: CustomStringConvertible {
  var articles = (0, 0)
  var headlines = (0, 0)
  var headings = (0, 0)
  var bylines = (0, 0)
  var paragraphs = (0, 0)
  var subheads = (0, 0)
  var captions = (0, 0)
  var orders = (0, 0)

  private func share(_ pair: (Int, Int)) -> String { "\(pair.0)/\(pair.1)" }

  var description: String {
    "articles \(share(articles)) headlines \(share(headlines)) headings \(share(headings)) bylines \(share(bylines)) "
      + "paragraphs \(share(paragraphs)) subheads \(share(subheads)) captions \(share(captions)) orders \(share(orders))"
  }

  /// Counts what of a page's articles stands in what recovery made of it: each made-up article against the one that
  /// carries most of its paragraphs.
  mutating func count(_ wanted: [MadeUpArticle], _ recovered: Recovered) {
    articles.1 += 1
    if recovered.articles.count == wanted.count { articles.0 += 1 }
    var places: [Int] = []
    for article in wanted {
      let texts = Set(article.paragraphs.map(bare))
      let hits = recovered.articles.map { found in
        found.body.count { $0.role == .paragraph && texts.contains(bare($0.text)) }
      }
      let best = hits.indices.max { hits[$0] < hits[$1] }
      if let best { places.append(best) }
      let found = best.map { recovered.articles[$0] } ?? Article()
      paragraphs.0 += best.map { hits[$0] } ?? 0
      paragraphs.1 += article.paragraphs.count
      headlines.0 += bare(found.heading.headline?.text ?? "") == bare(article.headline) ? 1 : 0
      headlines.1 += 1
      let parts = [found.heading.kicker, found.heading.headline, found.heading.deck].map {
        bare($0?.text ?? "")
      }
      headings.0 += parts == [article.kicker, article.headline, article.deck].map(bare) ? 1 : 0
      headings.1 += 1
      bylines.0 += found.bylines.map { bare($0.text) } == [bare(article.byline)] ? 1 : 0
      bylines.1 += 1
      let subs = Set(found.body.filter { $0.role == .subhead }.map { bare($0.text) })
      subheads.0 += article.subheads.count { subs.contains(bare($0)) }
      subheads.1 += article.subheads.count
      captions.0 += article.captions.count { caption in
        found.figures.contains { bare($0.caption.text) == bare(caption) }
      }
      captions.1 += article.captions.count
    }
    orders.0 += places == places.sorted() && Set(places).count == wanted.count ? 1 : 0
    orders.1 += 1
  }
}

@Suite struct RecoverPagesTests {
  private func found(
    _ order: PageSetter.Order, _ gaps: PageSetter.Gaps, wraps: Bool = false, pages: UInt64 = 12,
    articles: Int = 3
  ) -> Found {
    var found = Found()
    for seed in 1...pages {
      var setter = PageSetter(order, gaps, wraps: wraps, seed: seed)
      let wanted = setter.articles(articles)
      let page = setter.page(wanted)
      let recovered = recover(page)
      #expect(audit(recovered, against: page, file: "a").isEmpty)
      found.count(wanted, recovered)
    }
    return found
  }

  @Test func measure() {
    for order in PageSetter.Order.allCases {
      for gaps in PageSetter.Gaps.allCases {
        let clock = ContinuousClock()
        var f: Found?
        let t = clock.measure { f = found(order, gaps) }
        print(order, gaps, f!, t)
      }
      print(order, "wraps", found(order, .none, wraps: true))
      print(order, "wraps", found(order, .afterParagraphs, wraps: true))
    }
  }
}

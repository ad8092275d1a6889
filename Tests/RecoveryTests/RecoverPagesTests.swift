import Anthology
import Testing

@testable import Recovery

/// Without white space: what counts is which characters stand where.
private func bare(_ text: String) -> [Unicode.Scalar] { scalars(text).filter { !$0.isSpace } }

/// How much of some pages was found, counted.
struct Found: CustomStringConvertible {
  enum Part: String, CaseIterable {
    case articles, order, headlines, headings, bylines, paragraphs, subheads, captions
  }

  private var found: [Part: Int] = [:]
  private var all: [Part: Int] = [:]

  /// 0...1
  func share(_ part: Part) -> Double {
    Double(found[part, default: 0]) / Double(max(1, all[part, default: 0]))
  }

  var description: String {
    Part.allCases.map { "\($0) \(found[$0, default: 0])/\(all[$0, default: 0])" }.joined(separator: ", ")
  }

  private mutating func count(_ part: Part, _ found: Int, of all: Int = 1) {
    self.found[part, default: 0] += found
    self.all[part, default: 0] += all
  }

  /// Counts what of a page's articles stands in what recovery made of it: each made-up article against the one that
  /// carries most of its paragraphs.
  mutating func count(_ wanted: [MadeUpArticle], _ recovered: Recovered) {
    count(.articles, recovered.articles.count == wanted.count ? 1 : 0)
    var places: [Int] = []
    for article in wanted {
      let texts = Set(article.paragraphs.map(bare))
      let hits = recovered.articles.map { found in
        found.body.count { $0.role == .paragraph && texts.contains(bare($0.text)) }
      }
      let best = hits.indices.max { hits[$0] < hits[$1] }
      if let best { places.append(best) }
      let found = best.map { recovered.articles[$0] } ?? Article()
      count(.paragraphs, best.map { hits[$0] } ?? 0, of: article.paragraphs.count)
      let heading = found.heading
      let parts = [heading.kicker, heading.headline, heading.deck].map { bare($0?.text ?? "") }
      count(.headlines, parts[1] == bare(article.headline) ? 1 : 0)
      count(.headings, parts == [article.kicker, article.headline, article.deck].map(bare) ? 1 : 0)
      count(.bylines, found.bylines.map { bare($0.text) } == [bare(article.byline)] ? 1 : 0)
      let subheads = Set(found.body.filter { $0.role == .subhead }.map { bare($0.text) })
      count(.subheads, article.subheads.count { subheads.contains(bare($0)) }, of: article.subheads.count)
      let captions = Set(found.figures.map { bare($0.caption.text) })
      count(.captions, article.captions.count { captions.contains(bare($0)) }, of: article.captions.count)
    }
    count(.order, places == places.sorted() && Set(places).count == wanted.count ? 1 : 0)
  }
}

@Suite struct RecoverPagesTests {
  /// Twelve pages of three articles.
  private func found(_ order: PageSetter.Order, _ gaps: PageSetter.Gaps, wraps: Bool = false) -> Found {
    var found = Found()
    for seed in 1...12 as ClosedRange<UInt64> {
      var setter = PageSetter(order, gaps, wraps: wraps, seed: seed)
      let wanted = setter.articles(3)
      let page = setter.page(wanted)
      let recovered = recover(page)
      #expect(audit(recovered, against: page, file: "a").isEmpty)
      found.count(wanted, recovered)
    }
    return found
  }

  private func expect(_ found: Found, _ least: [Found.Part: Double]) {
    for (part, share) in least { #expect(found.share(part) >= share, "\(part.rawValue): \(found)") }
  }

  // The shares are what was measured on these pages, less one page's worth.

  @Test(arguments: PageSetter.Order.allCases) func blankLinesBetweenParagraphs(order: PageSetter.Order) {
    expect(
      found(order, .afterParagraphs),
      [
        .articles: 0.9, .order: 0.9, .headlines: 0.97, .headings: 0.94, .bylines: 0.97, .paragraphs: 0.95,
        .subheads: 0.93,
        .captions: 0.91,
      ])
  }

  /// Where blank lines say nothing, a paragraph that ends with a full line cannot always be told from the next.
  @Test(
    arguments: PageSetter.Order.allCases, [PageSetter.Gaps.none, .afterEachLine, .afterFirstLines])
  func blankLinesThatSayNothing(order: PageSetter.Order, gaps: PageSetter.Gaps) {
    expect(
      found(order, gaps),
      [
        .articles: 0.83, .order: 0.83, .headlines: 0.86, .headings: 0.86, .bylines: 0.91, .paragraphs: 0.84,
        .subheads: 0.84, .captions: 0.75,
      ])
  }

  @Test(arguments: PageSetter.Order.allCases, [PageSetter.Gaps.none, .afterParagraphs])
  func textRoundPhotos(order: PageSetter.Order, gaps: PageSetter.Gaps) {
    let isClear = gaps == .afterParagraphs
    expect(
      found(order, gaps, wraps: true),
      [
        .articles: 0.83, .order: 0.9, .headlines: isClear ? 0.94 : 0.8, .bylines: isClear ? 0.97 : 0.88,
        .paragraphs: isClear ? 0.93 : 0.8, .subheads: 0.9, .captions: isClear ? 0.91 : 0.58,
      ])
  }

  /// Articles stand in the order of their bodies, whatever the order of their headings.
  @Test func theOrderOfTheBodiesIsTheOrderOfTheArticles() {
    for order in [PageSetter.Order.inline, .after] {
      let found = found(order, .afterParagraphs)
      #expect(found.share(.order) == 1 && found.share(.articles) == 1, "\(found)")
    }
  }

  @Test func oneArticleAlone() {
    for seed in 1...20 as ClosedRange<UInt64> {
      var setter = PageSetter(.inline, .afterParagraphs, seed: seed)
      let wanted = setter.articles(1)
      let recovered = recover(setter.page(wanted))
      #expect(recovered.articles.count == 1)
      #expect(recovered.articles.first?.heading.headline.map { bare($0.text) } == bare(wanted[0].headline))
    }
  }

  /// 简讯: a sentence under its headline at the end of a page is no caption where the page says nothing longer.
  @Test func shortItemsAreText() {
    let items = [
      "市委召开会议", "本报记者 张三", "　　昨日，我市召开经济工作会议，部署明年工作。", "港口增开航线", "本报记者 李四",
      "　　本月起，港口每周增开两班货轮。",
    ]
    for count in [3, 6] {
      let articles = recover(page(Array(items.prefix(count)))).articles
      #expect(
        articles.map { $0.heading.headline?.text } == ["市委召开会议", "港口增开航线"].prefix(count / 3).map(\.self))
      #expect(articles.allSatisfy { $0.figures.isEmpty && $0.sections.flatMap(\.blocks).count == 1 })
    }
  }

  /// Behind text the same is what a picture left.
  @Test func aSentenceBehindTheHeadingsIsACaption() {
    let text = "　　春天来了，河边栽下了千棵树。村里的人都说这是好事。到了夏天，树荫下坐满了乘凉的人。孩子们在水边玩。老人们说起从前。"
    let recovered = recover(page([text, "春天来了河边栽下千棵树", "本报记者 张三", "河边栽下了千棵树。"]))
    #expect(recovered.articles.flatMap(\.figures).map(\.caption.text) == ["河边栽下了千棵树。"])
  }

  /// What one article holds does not depend on where the page stands in its file.
  @Test func lineNumbersDecideNothing() {
    var setter = PageSetter(.tail, .afterParagraphs, seed: 5)
    var page = setter.page(setter.articles(3))
    let first = recover(page)
    for index in page.lines.indices { page.lines[index].number += 1000 }
    let second = recover(page)
    #expect(first.passages.map(\.text) == second.passages.map(\.text))
  }
}

import Anthology
import TestSupport

/// Sets made-up articles as a newspaper page, and draws the page as extraction tools do.
struct PageSetter {
  /// 绘制顺序
  enum Order: CaseIterable {
    /// Heading, byline, body, article by article.
    case inline
    /// Body, byline, heading, article by article.
    case after
    /// All bodies, then all headings in any order.
    case tail
  }

  /// Where the tool leaves blank lines.
  enum Gaps: CaseIterable { case none, afterParagraphs, afterEachLine, afterFirstLines }

  var order: Order
  var gaps: Gaps
  /// Whether a photo stands in the first column of some articles, and the text runs round it.
  var wraps = false
  var random: FixedRandom

  init(_ order: Order, _ gaps: Gaps, wraps: Bool = false, seed: UInt64) {
    self.order = order
    self.gaps = gaps
    self.wraps = wraps
    random = FixedRandom(seed: seed)
  }

  /// Articles of different topics and people.
  mutating func articles(_ count: Int) -> [MadeUpArticle] {
    let topics = Topic.all.shuffled(using: &random)
    let names = Topic.names.shuffled(using: &random)
    return (0..<count).map {
      MadeUpArticle(topics[$0 % topics.count], name: names[$0 % names.count], random: &random)
    }
  }

  /// The page, an empty string for a blank line.
  mutating func lines(_ articles: [MadeUpArticle]) -> [String] {
    var lines: [String] = []
    var headings: [[String]] = []
    for article in articles {
      let heading = heading(article)
      switch order {
      case .inline:
        lines += blank + heading.filter { $0 != article.byline } + blank + [article.byline] + blank
        lines += body(article)
      case .after: lines += blank + body(article) + blank + [article.byline] + blank + heading.dropLast()
      case .tail:
        lines += blank + body(article)
        headings.append(heading)
      }
      if order != .tail { lines += article.captions.flatMap { blank + [$0] } }
    }
    for heading in headings.shuffled(using: &random) { lines += [""] + heading }
    if order == .tail { lines += articles.flatMap(\.captions).flatMap { ["", $0] } }
    return lines
  }

  mutating func page(_ articles: [MadeUpArticle]) -> Page { RecoveryTests.page(lines(articles)) }

  /// The blank line between the parts of a page.
  private var blank: [String] { gaps == .none ? [] : [""] }

  private func heading(_ article: MadeUpArticle) -> [String] {
    [article.kicker, article.headline, article.deck, article.byline].filter { !$0.isEmpty }
  }

  private mutating func body(_ article: MadeUpArticle) -> [String] {
    let measure = 2 * Int.random(in: 14...24, using: &random)
    let photo = wraps && Bool.random(using: &random) ? 6..<16 : 0..<0
    var lines: [String] = []
    var number = 0
    for part in article.body {
      switch part {
      case .subhead(let text):
        if gaps != .none { lines.append("") }
        lines += column(text, measure: measure, indent: 0)
        if gaps == .afterEachLine { lines.append("") }
        number += 1
      case .paragraph(let text):
        let start = number
        let set = column(text) { photo.contains(start + $0) ? measure / 2 : measure }
        number += set.count
        if gaps == .afterParagraphs { lines.append("") }
        for (index, line) in set.enumerated() {
          lines.append(line)
          let isGap = gaps == .afterEachLine || (gaps == .afterFirstLines && index == 0 && set.count > 1)
          if isGap { lines.append("") }
        }
      }
    }
    return lines
  }
}

import Anthology
import TestSupport
import Testing

@testable import Recovery

/// Pages of any length, for what becomes of the time as a page grows.
enum LongPage: Sendable {
  case inlineArticles, afterArticles, body, displays, bylines, repeated, subheads, furniture
  case captions, echoes, doubled, poems

  /// - Parameter count: how many lines, blank ones counted.
  func lines(_ count: Int) -> [String] {
    var out: [String] = []
    var seed: UInt64 = 1
    while out.count < count {
      var setter = PageSetter(self == .afterArticles ? .after : .inline, .afterParagraphs, seed: seed)
      let articles = setter.articles(3)
      switch self {
      case .inlineArticles, .afterArticles: out += setter.lines(articles)
      default: for article in articles { out += part(article, seed) }
      }
      seed += 1
    }
    return Array(out.prefix(count))
  }

  private func part(_ article: MadeUpArticle, _ seed: UInt64) -> [String] {
    let headline = article.headline
    let first = column(article.paragraphs[0], measure: 36)
    switch self {
    case .inlineArticles, .afterArticles: return []
    case .body: return article.paragraphs.flatMap { column($0, measure: 36) }
    case .displays: return [headline, ""]
    case .bylines: return [article.byline]
    case .repeated: return ["村里修了一条路，路边种了树。"]
    case .subheads: return ["一、" + headline] + first
    case .furniture: return ["2025年6月28日 星期六 第\(seed % 90 + 1)版", "责任编辑：张某某 校对：李某"]
    case .captions: return ["", headline, article.byline, ""] + first + ["", "图为\(headline)。 张某某 摄"]
    case .echoes:
      let sentence = article.paragraphs[0].prefix { $0 != "。" } + "。"
      return ["", headline] + first + ["", String(sentence), "图为" + sentence]
    case .doubled: return ["", "““\(headline)\(headline)””", headline + headline] + first
    case .poems:
      let words = article.paragraphs.prefix(2).joined().filter { !"“”".contains($0) }
      return ["", "“\(words.replacing("，", with: "， ").replacing("。", with: "。 "))好。”"]
    }
  }
}

@Suite(.serialized) struct GrowthTests {
  /// 2.6 times the time for twice the lines, three times over; quadratic growth is 64.
  private static let bound = 2.6 * 2.6 * 2.6

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      LongPage.inlineArticles, .afterArticles, .body, .displays, .bylines, .repeated, .subheads, .furniture,
      .captions, .echoes, .doubled, .poems,
    ])
  func timeGrowsWithTheLines(kind: LongPage) {
    let lines = kind == .inlineArticles ? 1000 : 400
    let (small, large) = (page(kind.lines(lines)), page(kind.lines(8 * lines)))
    let found = growth(atMost: GrowthTests.bound) {
      _ = recover(small)
    } to: {
      _ = recover(large)
    }
    #expect(found <= GrowthTests.bound)
  }
}

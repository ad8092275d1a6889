import Testing

@testable import Trials

/// A page of made-up articles.
private func gold(_ articles: [(headline: String, byline: [String], body: [String])], order: String? = nil)
  -> Gold
{
  Gold(
    source: "made-up.txt", order: order,
    articles: articles.map { article in
      Gold.Article(
        headline: article.headline, byline: article.byline,
        body: article.body.map { Gold.Block(role: "paragraph", text: $0) })
    })
}

@Suite struct FigureTests {
  private let fish = (headline: "渔港开海", byline: ["本报记者 甲乙"], body: ["渔船出港。", "鱼市开张了，价钱不高。"])
  private let wheat = (headline: "小麦丰收", byline: [String](), body: ["麦子黄了，收割机下田。", "今年雨水足。"])

  @Test func anEqualPageScoresOne() {
    let page = gold([fish, wheat], order: "page")
    let comparison = Comparison(gold: page, found: page)
    #expect(Figure.allCases.allSatisfy { comparison.figures[$0] == 1 })
    #expect(comparison.isRight == [[true, true, true, true], [true, true, true]])
  }

  @Test func marksAndSpacesDoNotCount() {
    var other = wheat
    other.body[0] = "麦子黄了, 收割机下田。"
    other.headline = "小麦 丰收"
    #expect(Comparison(gold: gold([wheat]), found: gold([other])).figures[.block] == 1)
  }

  @Test func articlesArePairedWhateverTheirOrder() {
    let comparison = Comparison(gold: gold([fish, wheat], order: "page"), found: gold([wheat, fish]))
    #expect(comparison.figures[.article] == 1)
    #expect(comparison.figures[.block] == 1)
    #expect(comparison.figures[.order] == 0)
  }

  @Test func aHeadingAtTheWrongArticleIsWrong() {
    var (a, b) = (fish, wheat)
    (a.headline, b.headline) = (b.headline, a.headline)
    let comparison = Comparison(gold: gold([fish, wheat]), found: gold([a, b]))
    #expect(comparison.figures[.heading] == 0)
    #expect(comparison.isRight.map(\.first) == [false, false])
  }

  /// One end of two is missed: 2 · 1 / (2 + 1); the joined block is wrong, the two others are right.
  @Test func joinedParagraphsLoseTheirEnd() {
    var joined = fish
    joined.body = [fish.body.joined()]
    let comparison = Comparison(gold: gold([fish]), found: gold([joined]))
    #expect(comparison.figures[.article] == 1)
    #expect(comparison.figures[.paragraph] == 2.0 / 3)
    #expect(comparison.figures[.block] == 2 * 2.0 / (4 + 3))
    #expect(comparison.isRight == [[true, true, false]])
  }

  @Test func anArticleCutInTwoCountsAgainstTheArticles() {
    let halves = [wheat, (headline: "", byline: [], body: ["今年雨水足。"])]
    var first = wheat
    first.body.removeLast()
    let comparison = Comparison(gold: gold([wheat]), found: gold([first, halves[1]]))
    #expect(comparison.figures[.article] == (1 - 6.0 / 17) / 2)
  }

  @Test func aByLineThatNobodyWroteLowersTheShare() {
    var other = wheat
    other.byline = ["本报记者 丙丁"]
    let comparison = Comparison(gold: gold([fish, wheat]), found: gold([fish, other]))
    #expect(comparison.figures[.byline] == 2.0 / 3)
    #expect(comparison.figures[.caption] == 1)
  }

  @Test func nothingFoundScoresNothing() {
    let comparison = Comparison(gold: gold([fish]), found: gold([]))
    #expect(comparison.figures[.article] == 0)
    #expect(comparison.figures[.block] == 0)
  }
}

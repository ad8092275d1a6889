import Anthology
import Testing

@testable import Binding

private func page(_ source: String, _ headlines: String...) -> Recovered {
  Recovered(
    source: source,
    articles: headlines.map { Article(heading: Heading(headline: Passage($0)), source: source) })
}

private func plan(_ parts: [Int]) -> BookPlan {
  BookPlan(parts: parts.map { BookPlan.Part(sources: (0..<$0).map { BookPlan.Source("\($0).txt") }) })
}

@Suite struct SerialMarkTests {
  @Test(arguments: [
    ("修路记（上）", "修路记", 1, false), ("修路记（中）", "修路记", 2, false), ("修路记 (下)", "修路记", 3, false),
    ("修路记（下篇）", "修路记", 3, false), ("修路记（一）", "修路记", 1, true), ("修路记（十二）", "修路记", 12, true),
    ("修路记（3）", "修路记", 3, true), ("修路记（之二）", "修路记", 2, true), ("“修路记”系列报道之三", "“修路记”系列报道", 3, true),
    ("修路 记③", "修路记", 3, true), ("系列报道之二十——", "系列报道", 20, true), ("系列报道之二十一", "系列报道", 21, true),
  ])
  func mark(line: String, stem: String, number: Int, isNumbered: Bool) throws {
    let mark = try #require(SerialMark(line))
    #expect(mark.series == .init(stem: stem, isNumbered: isNumbered))
    #expect(mark.number == number)
  }

  @Test(arguments: [
    "", "修路记", "（上下）", "修路记（上海）", "修路记（图）", "之", "修路之歌", "修路记（〇）", "修路记（0）", "修路记（2025）", "修路记（下转）",
    "大路之上", "修路记（一十二三）",
  ])
  func none(line: String) { #expect(SerialMark(line) == nil) }

  @Test func theDeckMayBearTheMark() throws {
    func mark(_ headline: String, deck: String? = nil, kicker: String? = nil) -> SerialMark? {
      SerialMark(
        Heading(
          kicker: kicker.map { Passage($0) }, headline: Passage(headline), deck: deck.map { Passage($0) }))
    }
    #expect(mark("修路", deck: "——山村见闻之二")?.series.stem == "——山村见闻")
    #expect(mark("修路", deck: "（下）")?.series.stem == "修路")
    #expect(mark("修路", kicker: "山村见闻之一——")?.series.stem == "山村见闻")
    #expect(mark("（上）") == nil)
    #expect(mark("修路") == nil)
  }
}

@Suite struct BookOrderTests {
  @Test func partsOfASerialChangePlacesWhereTheyAreInverted() {
    let pages = [page("a", "甲事", "修路记（下）"), page("b", "乙事"), page("c", "修路记（上）", "丙事")]
    let order = bookOrder(pages, plan: plan([3]))
    #expect(order.articles == [0, 3, 2, 1, 4])
    #expect(order.moves == [.init(article: 1, behind: 3)])
    let book = bind(pages, plan: plan([3]))
    #expect(book.articles.map(\.title) == ["甲事", "修路记（上）", "乙事", "修路记（下）", "丙事"])
    #expect(book.articles.map(\.id) == (1...5).map { "art-000\($0)" })
  }

  @Test func whatIsInOrderStays() {
    let pages = [page("a", "修路记（一）", "甲事"), page("b", "修路记（二）"), page("c", "修路记（四）")]
    #expect(bookOrder(pages, plan: plan([3])) == BookOrder(articles: [0, 1, 2, 3], moves: []))
  }

  @Test func threePartsInAnyOrder() {
    let order = bookOrder([page("a", "修路记（下）", "修路记（中）", "修路记（上）")], plan: plan([1]))
    #expect(order.articles == [2, 1, 0])
    #expect(order.moves == [.init(article: 0, behind: 1), .init(article: 1, behind: 2)])
  }

  @Test(arguments: [
    // Two first parts; another serial; 上 and 一 do not count together; another part of the book.
    (["修路记（下）", "修路记（上）", "修路记（上）"], 3), (["修路记（下）", "架桥记（上）"], 2), (["修路记（二）", "修路记（上）"], 2),
  ])
  func whatIsNotOneSerialStays(headlines: [String], count: Int) {
    let pages = headlines.map { page("a", $0) }
    #expect(bookOrder(pages, plan: plan([count])).articles == Array(headlines.indices))
  }

  @Test func nothingMovesToAnotherPartOfTheBook() {
    let pages = [page("a", "修路记（下）"), page("b", "修路记（上）")]
    #expect(bookOrder(pages, plan: plan([1, 1])).articles == [0, 1])
    #expect(bookOrder(pages, plan: plan([2])).articles == [1, 0])
  }
}

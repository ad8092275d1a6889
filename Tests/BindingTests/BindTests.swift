import Anthology
import Testing

@testable import Binding

private func article(_ headline: String) -> Article {
  let blocks = [1, 2].map { Block(role: .paragraph, passage: Passage("\(headline)\($0)")) }
  let subhead = Block(role: .subhead, passage: Passage("小标题"))
  return Article(
    heading: Heading(headline: Passage(headline)),
    sections: [Section(blocks: blocks), Section(subhead: subhead, blocks: blocks)],
    figures: [Figure(caption: Passage("图"))])
}

private let plan = BookPlan(
  title: "书",
  parts: [
    BookPlan.Part(title: "上编", sources: [BookPlan.Source("a.txt"), BookPlan.Source("b.txt")]),
    BookPlan.Part(title: "空编", sources: [BookPlan.Source("blank.txt")]),
    BookPlan.Part(title: "下编", sources: [BookPlan.Source("c.txt")]),
  ])

private let pages = [
  Recovered(source: "a.txt", articles: [article("一"), article("二")]),
  Recovered(source: "b.txt", articles: [article("三")]),
  Recovered(source: "blank.txt"),
  Recovered(source: "c.txt", articles: [article("四")]),
]

@Test func pagesGoUnderTheirParts() {
  let book = bind(pages, plan: plan)
  #expect(book.parts.map(\.title) == ["上编", "下编"])
  #expect(book.parts.map { $0.articles.map(\.title) } == [["一", "二", "三"], ["四"]])
}

@Test func identifiersRunThroughTheBook() throws {
  let book = bind(pages, plan: plan)
  #expect(book.articles.map(\.id) == ["art-0001", "art-0002", "art-0003", "art-0004"])
  let last = try #require(book.articles.last)
  #expect(last.sections.map(\.id) == ["sec-0004-01", "sec-0004-02"])
  #expect(last.body.map(\.id) == ["p-0004-001", "p-0004-002", "sec-0004-02", "p-0004-003", "p-0004-004"])
  #expect(last.figures.map(\.id) == ["fig-0004-01"])
  var articles = pages.flatMap(\.articles)
  for place in articles.indices { number(&articles[place], as: place + 1) }
  #expect(book.articles == articles)
}

@Test func theIdentifierStaysWhenThePagesAreReordered() {
  var turned = plan
  turned.parts.reverse()
  #expect(bind(pages, plan: plan).identifier == bind(pages, plan: turned).identifier)
  turned.title = "另一本"
  #expect(bind(pages, plan: plan).identifier != bind(pages, plan: turned).identifier)
}

@Test func theInstantNeverComesFromTheClock() {
  var dated = plan
  #expect(bind(pages, plan: dated).modified == "2000-01-01T00:00:00Z")
  dated.date = "2025-06"
  #expect(bind(pages, plan: dated).modified == "2025-06-01T00:00:00Z")
  dated.modified = "2025-07-01T08:00:00Z"
  #expect(bind(pages, plan: dated).modified == "2025-07-01T08:00:00Z")
  #expect(bind(pages, plan: dated, epoch: 0).modified == "1970-01-01T00:00:00Z")
}

@Test func aBookWithoutArticlesHasOnePart() {
  #expect(bind([], plan: plan).parts == [Book.Part(articles: [])])
}

import Anthology
import Testing

@testable import Recovery

private let fruit = [
  "果园里的苹果熟了，果农忙着采摘装箱，冷库早早腾空。", "合作社的果农说，套袋的苹果糖度高，果园一亩多卖两千元。",
  "果筐装满了苹果，果农把果筐抬上车，送到冷库去。", "山坡上的果园今年扩种，果农修剪枝条，给苹果树苗施肥。",
]
private let port = [
  "码头上的货轮靠泊，吊臂吊起集装箱，引航员松了口气。", "引航员说，航线加开以后，码头的货轮一天多了三艘。",
  "集装箱堆满了码头，货轮排队等吊臂，航线图又画长了。", "货轮起航，引航员站上码头，数着吊臂下的集装箱。",
]

/// A page whose lines are those of its articles, each block a line; jump lines are furniture.
private struct PageMaker {
  var page: Recovered
  private var line = 0

  init(_ source: String, number: String = "", date: String = "") {
    page = Recovered(source: source, folio: Provenance(date: date, page: number))
  }

  private mutating func passage(_ text: String) -> Passage {
    line += 1
    return Passage(text, spans: [SourceSpan(line: line, bytes: 0..<text.utf8.count)])
  }

  mutating func jump(_ text: String) { page.furniture.append(passage(text)) }

  mutating func article(_ headline: String = "", by name: String = "", _ texts: [String]) {
    var article = Article(source: page.source)
    if !headline.isEmpty { article.heading.headline = passage(headline) }
    if !name.isEmpty {
      article.bylines = [Byline(passage: passage("本报记者 " + name), people: [.init(role: "本报记者", name: name)])]
    }
    article.sections = [Section(blocks: texts.map { Block(role: .paragraph, passage: passage($0)) })]
    page.articles.append(article)
  }
}

private func made(
  _ source: String, number: String = "", date: String = "", _ fill: (inout PageMaker) -> Void
) -> Recovered {
  var maker = PageMaker(source, number: number, date: date)
  fill(&maker)
  return maker.page
}

private func joined(_ pages: [Recovered]) -> JoinedPages {
  joinJumps(pages, folios: pages.map(\.folio), files: pages.map { "in/" + $0.source })
}

/// Each page's articles: `title: first words of each block`.
private func told(_ pages: JoinedPages) -> [[String]] {
  pages.pages.map { page in
    page.articles.map { article in
      article.title + ": " + article.body.map { String($0.text.prefix(2)) }.joined(separator: " ")
    }
  }
}

private func codes(_ pages: JoinedPages) -> [[Finding.Code]] { pages.findings.map { $0.map(\.code) } }

@Suite struct JoinJumpsTests {
  private func front(number: String = "1", date: String = "", last: String = fruit[1]) -> Recovered {
    made("1.txt", number: number, date: date) {
      $0.article("果园丰收", by: "张某", [fruit[0], last])
      $0.jump("（下转第3版）")
      $0.article("码头繁忙", by: "李某", port)
    }
  }

  private func inside(
    number: String = "3", date: String = "", jump: String = "（上接第1版）", headline: String = "", by: String = "",
    texts: [String] = Array(fruit[2...])
  ) -> Recovered {
    made("3.txt", number: number, date: date) {
      $0.article("教室书声", by: "王某", ["教室里书声琅琅，班主任带着学生早读，黑板写满了字。"])
      $0.jump(jump)
      $0.article(headline, by: by, texts)
    }
  }

  @Test func theSecondPartFollowsTheFirst() throws {
    let out = joined([front(), inside()])
    #expect(told(out) == [["果园丰收: 果园 合作 果筐 山坡", "码头繁忙: 码头 引航 集装 货轮"], ["教室书声: 教室"]])
    #expect(codes(out) == [[.jumpJoined], []])
    let finding = try #require(out.findings[0].first)
    #expect(finding.file == "in/1.txt" && finding.line == 5)
    #expect(finding.arguments == ["果园丰收", "in/3.txt"])
    let article = out.pages[0].articles[0]
    #expect(article.source == "1.txt" && article.continuations == ["3.txt"])
    #expect(article.body.map { $0.passage.spans.map(\.part) } == [[0], [0], [1], [1]])
    #expect(article.body.map(\.guess) == [nil, nil, .joinedOverPages, nil])
    #expect(out.pages.map { $0.furniture.map(\.text) } == [["（下转第3版）"], ["（上接第1版）"]])
    // That the second part has no headline is settled.
    #expect(out.settled[1].contains { $0.code == .noHeadline && $0.line == 5 })
  }

  @Test func aSentenceThatBreaksOffGoesOn() {
    let (start, rest) = ("合作社的果农说，套袋的苹果", "糖度高，果园一亩多卖两千元。")
    let out = joined([front(last: start), inside(texts: [rest, fruit[2]])])
    let body = out.pages[0].articles[0].body
    #expect(body.map(\.text) == [fruit[0], start + rest, fruit[2]])
    #expect(body[1].passage.spans.map(\.part) == [0, 1])
    #expect(body[1].passage.spans.map(\.line) == [4, 5])
    #expect(body[1].guess == .joinedOverPages)
    #expect(
      out.settled[0].contains { $0.arguments.first == Guess.unfinishedParagraph.rawValue && $0.line == 4 })
    #expect(out.findings.joined().map(\.code) == [.jumpJoined])
  }

  @Test func aHeadingAndABylinePrintedAgainAreFurniture() {
    let out = joined([front(), inside(headline: "果园丰收", by: "张某")])
    #expect(out.pages[0].articles[0].bylines.map(\.text) == ["本报记者 张某"])
    #expect(told(out)[0][0] == "果园丰收: 果园 合作 果筐 山坡")
    #expect(out.pages[1].furniture.map(\.text) == ["（上接第1版）", "果园丰收", "本报记者 张某"])
  }

  @Test func anotherHeadingStandsOverTheSecondPart() {
    let out = joined([front(), inside(headline: "冷库里的学问")])
    let article = out.pages[0].articles[0]
    #expect(article.body.map(\.role) == [.paragraph, .paragraph, .subhead, .paragraph, .paragraph])
    #expect(article.sections.last?.subhead?.passage.spans.map(\.part) == [1])
  }

  @Test func aPartThatOthersSignIsNotJoined() {
    let out = joined([front(), inside(headline: "冷库里的学问", by: "赵某")])
    #expect(codes(out) == [[.jumpUnclear], [.jumpUnclear]])
    #expect(out.pages.map(\.articles.count) == [2, 2])
  }

  @Test func aHeadlineThatOnlyTheSecondPartHas() {
    let headless = made("1.txt", number: "1") {
      $0.article("", Array(fruit[..<2]))
      $0.jump("（下转第3版）")
    }
    let out = joined([headless, inside(headline: "果园丰收")])
    #expect(told(out)[0] == ["果园丰收: 果园 合作 果筐 山坡"])
    #expect(out.pages[0].articles[0].heading.headline?.spans.map(\.part) == [1])
    #expect(out.settled[0].contains { $0.code == .noHeadline && $0.line == 1 })
  }

  @Test func withoutPageNumbersTheWordsDecide() {
    let day = "2025-06-28"
    let one = front(number: "", date: day)
    #expect(codes(joined([one, inside(number: "", date: day)])) == [[.jumpJoined], []])
    let other = joined([one, inside(number: "", date: day, texts: Array(port[2...]))])
    #expect(codes(other) == [[.jumpUnclear], [.jumpUnclear]])
    #expect(told(other)[1].count == 2)
  }

  @Test(arguments: [
    // The page is not the one that is named; the day is another; the headline named is another's.
    ("4", "", "（上接第1版）"), ("3", "2025-06-29", "（上接第1版）"), ("3", "", "（上接第2版）"),
    ("3", "", "（上接第1版《码头繁忙》）"),
  ])
  func whatCannotBeIsNotJoined(number: String, date: String, jump: String) {
    let out = joined([front(date: "2025-06-28"), inside(number: number, date: date, jump: jump)])
    #expect(codes(out) == [[.jumpMissing], [.jumpMissing]])
    #expect(told(out).map(\.count) == [2, 2])
  }

  @Test func aHeadlineThatIsNamedTellsTwoPartsApart() {
    // Both articles of the front page go on on page 3; the texts are as like as can be.
    let front = made("1.txt", number: "1") {
      $0.article("果园丰收", [fruit[0]])
      $0.jump("（下转第3版）")
      $0.article("苹果飘香", [fruit[1]])
      $0.jump("（下转第3版）")
    }
    func inside(_ first: String, _ second: String) -> Recovered {
      made("3.txt", number: "3") {
        $0.jump("（上接第1版\(first)）")
        $0.article("", [fruit[2]])
        $0.jump("（上接第1版\(second)）")
        $0.article("", [fruit[2]])
      }
    }
    let named = joined([front, inside("《苹果飘香》", "《果园丰收》")])
    #expect(named.findings[0].map(\.line) == [3, 6])
    #expect(named.pages[0].articles.map { $0.body[1].passage.firstLine } == [4, 2])
    let unnamed = joined([front, inside("", "")])
    #expect(codes(unnamed) == [[.jumpUnclear, .jumpUnclear], [.jumpUnclear, .jumpUnclear]])
    #expect(unnamed.pages.map(\.articles.count) == [2, 2])
  }

  @Test func partsOfTwoArticlesAreToldApartByTheirWords() {
    let front = made("1.txt", number: "1") {
      $0.article("果园丰收", Array(fruit[..<2]))
      $0.jump("（下转第3版）")
      $0.article("码头繁忙", Array(port[..<2]))
      $0.jump("（下转第3版）")
    }
    let inside = made("3.txt", number: "3") {
      $0.jump("（上接第1版）")
      $0.article("", Array(port[2...]))
      $0.jump("（上接第1版）")
      $0.article("", Array(fruit[2...]))
    }
    #expect(told(joined([front, inside])) == [["果园丰收: 果园 合作 果筐 山坡", "码头繁忙: 码头 引航 集装 货轮"], []])
  }

  @Test func anArticleOverThreePagesAndBookOrder() {
    let first = made("1.txt", number: "1") {
      $0.article("果园丰收", [fruit[0]])
      $0.jump("（下转第2版）")
    }
    let second = made("2.txt", number: "2") {
      $0.jump("（上接第1版）")
      $0.article("", [fruit[1], fruit[2]])
      $0.jump("（下转第4版）")
    }
    let third = made("4.txt", number: "4") {
      $0.jump("（上接第2版）")
      $0.article("", [fruit[3]])
    }
    for pages in [[first, second, third], [third, first, second]] as [[Recovered]] {
      let out = joined(pages)
      let article = out.pages.flatMap(\.articles)
      #expect(article.map { $0.body.map { $0.text } } == [fruit])
      #expect(article.first?.source == "1.txt" && article.first?.continuations == ["2.txt", "4.txt"])
      #expect(article.first?.body.map { $0.passage.spans[0].part } == [0, 1, 1, 2])
      #expect(out.findings.joined().allSatisfy { $0.code == .jumpJoined })
    }
  }

  @Test func thePlaceOfTheLineSaysWhichWayItLeads() {
    let front = made("1.txt", number: "1") {
      $0.article("果园丰收", Array(fruit[..<2]))
      $0.jump("紧接第3版")
      $0.article("码头繁忙", port)
    }
    let inside = made("3.txt", number: "3") {
      $0.article("教室书声", ["教室里书声琅琅，班主任带着学生早读，黑板写满了字。"])
      $0.jump("紧接第1版")
      $0.article("", Array(fruit[2...]))
    }
    #expect(told(joined([front, inside]))[0][0] == "果园丰收: 果园 合作 果筐 山坡")
  }

  @Test func pagesWithoutJumpLinesStayAsTheyAre() {
    let page = made("1.txt") { $0.article("果园丰收", fruit) }
    let out = joined([page, page])
    #expect(out.pages.map(\.articles) == [page.articles, page.articles])
    #expect(codes(out) == [[], []])
  }

  @Test func threadsNeitherForkNorMeetNorClose() {
    func place(_ page: Int) -> ArticlePlace { ArticlePlace(page: page, article: 0) }
    var threads = Threads()
    func add(_ from: Int, _ to: Int) -> Bool {
      threads.add(Link(from: place(from), to: place(to), confidence: 1))
    }
    #expect(add(2, 3) && add(1, 2))
    #expect(!add(1, 4) && !add(4, 2) && !add(3, 1))
    #expect(add(3, 4))
    #expect(threads.all().map { $0.map(\.to.page) } == [[2, 3, 4]])
  }
}

@Suite struct JumpAuditTests {
  private let pages = [
    made("1.txt", number: "1") {
      $0.article("果园丰收", [fruit[0]])
      $0.jump("（下转第3版）")
    },
    made("3.txt", number: "3") {
      $0.jump("（上接第1版）")
      $0.article("", [fruit[1]])
    },
  ]

  private func told(_ change: (inout [Recovered]) -> Void) -> [String] {
    var after = joined(pages).pages
    change(&after)
    return auditJoins(before: pages, after: after, files: ["1", "3"]).sorted { $0.key < $1.key }.flatMap(
      \.value
    )
    .map { "\($0.code.rawValue) \($0.file):\($0.line ?? 0)" }
  }

  @Test func aCleanAccount() {
    #expect(joined(pages).pages[1].articles.isEmpty)
    #expect(told { _ in } == [])
  }

  @Test func whatIsLost() {
    #expect(told { $0[0].articles[0].sections[0].blocks.removeLast() } == ["text-lost 3:2"])
    #expect(told { $0[1].furniture = [] } == ["text-lost 3:1"])
    #expect(told { $0[0].articles = [] } == ["text-lost 1:1", "text-lost 1:2", "text-lost 3:2"])
  }

  @Test func whatIsThereTwiceOrChanged() {
    #expect(told { $0[1].articles = pages[1].articles } == ["text-invented 1:2"])
    #expect(told { $0[0].furniture.append($0[0].furniture[0]) } == ["text-invented 1:3"])
    #expect(told { $0[0].articles[0].sections[0].blocks[1].passage.text += "了" } == ["text-invented 1:2"])
    #expect(
      told { $0[0].articles[0].sections[0].blocks[1].passage.spans[0].part = 2 }
        == ["text-invented 1:2", "text-lost 3:2"])
  }
}

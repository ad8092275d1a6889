import Anthology
import Testing

@testable import Typography

@Suite struct QuoteTests {
  @Test(arguments: [
    ("最大的成就感。感慨：\"就像看到光。李刚：\"国外能做！\"", "\"", "的成就感。感慨：\"就像看到光。李刚"), ("“甲乙", "“", "“甲乙"),
    ("甲”乙", "”", "甲”乙"), ("“甲‘乙”丙", "‘", "“甲‘乙”丙"), ("\"甲", "\"", "\"甲"), ("甲'乙", "'", "甲'乙"),
  ])
  func unpairedQuoteIsReportedAndLeft(_ text: String, _ quote: String, _ surroundings: String) {
    let result = set(text)
    #expect(result.text == text)
    #expect(result.reasons == [])
    #expect(result.findings == [Finding(.unpairedQuote, file: "a.txt", line: 7, quote, surroundings)])
  }

  @Test func speechGoesOnInTheNextParagraph() {
    func paragraph(_ text: String, line: Int) -> Block {
      Block(
        role: .paragraph, passage: Passage(text, spans: [SourceSpan(line: line, bytes: 0..<text.utf8.count)]))
    }
    func findings(_ texts: String...) -> [Finding] {
      let blocks = texts.enumerated().map { paragraph($1, line: $0 + 1) }
      let article = Article(sections: [Section(blocks: blocks)])
      return typeset(Recovered(source: "a", articles: [article]), style: HouseStyle(), file: "a").findings
    }
    #expect(findings("他说：“一。", "“二。", "“三。”他笑了。") == [])
    #expect(findings("他说：\"一。", "\"二。\"他笑了。") == [])
    #expect(findings("他说：“一。", "二。”").map(\.line) == [1, 2])
    #expect(findings("他说：“一。").map(\.code) == [.unpairedQuote])
  }

  @Test func placeOfAChangeIsItsSourceLine() {
    let text = "甲乙,丙丁,戊"
    var passage = Passage(
      text,
      spans: [
        SourceSpan(line: 3, bytes: 0..<7), SourceSpan(line: 5, bytes: 0..<7),
        SourceSpan(line: 6, bytes: 0..<3),
      ])
    var typesetter = Typesetter(style: HouseStyle(), file: "a")
    typesetter.set(&passage, as: .body)
    #expect(
      typesetter.ledger.entries == [
        .init(.punctuationWidth, line: 3, from: ",", to: "，"),
        .init(.punctuationWidth, line: 5, from: ",", to: "，"),
      ])
  }
}

@Suite struct WholePageTests {
  @Test func everyPartOfAPageIsSetAndSpansStay() {
    func passage(_ text: String) -> Passage { Passage(text, spans: [SourceSpan(line: 2, bytes: 1..<9)]) }
    let article = Article(
      heading: Heading(kicker: passage("甲,乙"), headline: passage("丙 丁戊"), deck: passage("--己")),
      bylines: [Byline(passage: passage("记者 刘 歌"), people: [.init(role: "记者", name: "刘 歌")])],
      dateline: "营口 3 月",
      sections: [
        Section(
          subhead: Block(role: .subhead, passage: passage("（一） 庚")),
          blocks: [
            Block(role: .paragraph, passage: passage("营口 3 月")),
            Block(role: .verse, passage: passage("春 眠不\n觉晓")),
          ])
      ],
      figures: [Figure(caption: passage("辛 壬"))])
    let page = Recovered(
      source: "a", articles: [article], furniture: [passage("第３版  癸")],
      dropped: [.init(passage: passage("甲 ,"), reason: .doubled)],
      ledger: Ledger([.init(.markup, line: 1, from: "#")]))
    let result = typeset(page, style: HouseStyle(), file: "a")
    let set = result.recovered.articles[0]
    #expect(result.findings == [])
    #expect(set.heading.kicker == passage("甲，乙"))
    #expect(set.heading.headline == passage("丙 丁戊"))
    #expect(set.heading.deck == passage("——己"))
    #expect(set.bylines == [Byline(passage: passage("记者 刘歌"), people: [.init(role: "记者", name: "刘歌")])])
    #expect(set.dateline == "营口3月")
    #expect(set.body.map(\.passage) == [passage("（一）庚"), passage("营口3月"), passage("春 眠不\n觉晓")])
    #expect(set.figures.map(\.caption) == [passage("辛壬")])
    #expect(result.recovered.furniture == [passage("第3版 癸")])
    #expect(result.recovered.dropped == page.dropped)
    #expect(
      result.recovered.ledger.counts == [
        .markup: 1, .punctuationWidth: 1, .dash: 1, .space: 6, .digitWidth: 1,
      ])
  }

  @Test func auditSeesChangedWords() {
    let before = Passage("甲,乙\"丙\"...", spans: [SourceSpan(line: 4, bytes: 0..<9)])
    #expect(auditTypography(before, after: "甲，乙“丙”……", file: "a") == [])
    func codes(_ after: String) -> [String] {
      auditTypography(before, after: after, file: "a").map {
        "\($0.code.rawValue) \($0.line ?? 0) \($0.arguments[0])"
      }
    }
    #expect(codes("甲，“丙”……") == ["text-lost 4 乙"])
    #expect(codes("甲，乙丁“丙”……") == ["text-invented 4 丁"])
    #expect(codes("甲，丁“丙”……") == ["text-lost 4 乙", "text-invented 4 丁"])
    #expect(codes("甲乙“丙”……") == ["text-lost 4 ,"])
    #expect(codes("甲，乙“丙”") == ["text-lost 4 ."])
  }
}

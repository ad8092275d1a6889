import Anthology
import Testing

@Suite struct ModelTests {
  @Test func spansBecomeRangesOfLines() {
    func ranges(_ lines: Int...) -> [ClosedRange<Int>] {
      lineRanges(of: lines.map { SourceSpan(line: $0, bytes: 0..<3) })
    }
    #expect(ranges() == [])
    #expect(ranges(1, 2, 2, 3, 7, 9, 10) == [1...3, 7...7, 9...10])
    // A passage may go back up the page: the next column.
    #expect(ranges(9, 3, 4) == [9...9, 3...4])
  }

  @Test func articleReadsInOrderAndCountsCharacters() {
    func block(_ text: String, _ role: Block.Role = .paragraph) -> Block {
      Block(role: role, passage: Passage(text))
    }
    var article = Article(sections: [
      Section(blocks: [block("甲 乙，")]),
      Section(subhead: block("丙", .subhead), blocks: [block("丁\n戊", .verse)]),
    ])
    #expect(article.body.map(\.text) == ["甲 乙，", "丙", "丁\n戊"])
    #expect(article.characterCount == 6)
    #expect(article.title == "甲 乙，")
    article.heading.headline = Passage("题")
    #expect(article.title == "题")
    #expect(Article(id: "art-0001").title == "art-0001")
    #expect(
      Article(sections: [Section(blocks: [block(String(repeating: "长", count: 20))])]).title.count == 17)
  }

  @Test func ledgerCountsByReason() {
    var ledger = Ledger()
    ledger.note(.radical, line: 1, from: "⽉", to: "月")
    ledger.note(.markup, line: 2, from: "# ")
    ledger.note(.radical, line: 3, from: "⺠", to: "民")
    #expect(ledger.counts == [.radical: 2, .markup: 1])
    #expect(Ledger.Reason.allCases.filter(\.removes) == [.markup, .image, .doubled])
  }

  @Test func stableCodesAreWrittenAlike() {
    let codes =
      Finding.Code.allCases.map(\.rawValue) + Ledger.Reason.allCases.map(\.rawValue)
      + Guess.allCases.map(\.rawValue)
    #expect(codes.allSatisfy { $0.allSatisfy { "abcdefghijklmnopqrstuvwxyz-".contains($0) } })
  }
}

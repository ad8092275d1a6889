import Anthology
import Print
import Testing

/// A proof read back, from words where a PDF would have them.
@Suite struct ProofTests {
  static let area = TypeArea(.large32)

  /// A line of the page: its place from the top of the type area, and its text.
  func page(_ lines: [(line: Int, text: String)]) -> String {
    let words = lines.map { line, text in
      let top = Self.area.headMargin + Double(line) * Self.area.lead
      let right = Self.area.sideMargin + Double(text.count) * Self.area.size
      let box =
        "xMin=\"\(Self.area.sideMargin)\" xMax=\"\(right)\" yMin=\"\(top)\" yMax=\"\(top + Self.area.lead)\""
      return "<word \(box)>\(text)</word>"
    }
    return "<page width=\"397\" height=\"575\">" + words.joined() + "</page>"
  }

  func findings(
    _ paragraphs: [String], _ pages: [String], starts: [String: Int] = ["art-0001": 1]
  ) throws -> [Finding] {
    let blocks = paragraphs.enumerated().map { place, text in
      Block(id: "p-0001-00\(place + 1)", role: .paragraph, passage: Passage(text))
    }
    let article = Article(
      id: "art-0001", heading: Heading(headline: Passage("题")), sections: [Section(blocks: blocks)])
    let book = Book(
      title: "书", identifier: "urn:x", modified: "2025-01-01T00:00:00Z",
      parts: [Book.Part(articles: [article])])
    return try checkProof(
      of: book, Self.area, Pagination(pages: starts),
      words: Array("<doc>\(pages.joined())</doc>".utf8), file: "p.pdf")
  }

  @Test func aCleanPageHasNoFinding() throws {
    #expect(try findings(["甲乙，丙丁。"], [page([(0, "题"), (2, "甲乙，"), (3, "丙丁。")])]).isEmpty)
  }

  @Test(arguments: [
    ("甲乙，丙丁。", ["甲乙", "，丙丁。"], Finding.Code.lineStart, "，丙丁。"),
    ("甲乙“丙丁”。", ["甲乙“", "丙丁”。"], .lineEnd, "甲乙“"),
    ("甲乙——丙丁。", ["甲乙—", "—丙丁。"], .brokenMark, "—丙丁。"),
    ("甲乙……丙丁。", ["甲乙…", "…丙丁。"], .brokenMark, "…丙丁。"),
    ("甲乙丙丁。", ["甲乙丙", "丁。"], .loneCharacter, "丁。"),
  ])
  func aLineAgainstTheRules(text: String, lines: [String], code: Finding.Code, line: String) throws {
    let set = [(line: 0, text: "题")] + lines.enumerated().map { (line: $0.offset + 2, text: $0.element) }
    #expect(try findings([text], [page(set)]) == [Finding(code, file: "p.pdf", "1", "art-0001", line)])
  }

  @Test func textThatDiffersIsSaidOnce() throws {
    #expect(
      try findings(["甲乙丙丁。"], [page([(0, "题"), (2, "甲乙戊己。")])]) == [
        Finding(.proofText, file: "p.pdf", "1", "art-0001", "戊己。", "丙丁。")
      ])
    #expect(
      try findings(["甲乙丙丁。"], [page([(0, "题"), (2, "甲乙")])]) == [
        Finding(.proofText, file: "p.pdf", "1", "art-0001", "", "丙丁。")
      ])
  }

  /// The pages before the text are read as well: 目录 says another page than the article has.
  @Test(arguments: [("题2", []), ("题3", [Finding(.proofText, file: "p.pdf", "1", "contents", "3", "2")])])
  func aWrongNumberInTheContents(_ line: String, _ wanted: [Finding]) throws {
    let found = try findings(
      ["甲乙。"], [page([(0, "目录"), (3, line)]), page([(0, "题"), (2, "甲乙。")])],
      starts: ["contents": 1, "art-0001": 2])
    #expect(found == wanted)
  }

  @Test func aMissingGlyphIsNamed() throws {
    #expect(
      try findings(["甲乙丙丁戊己。"], [page([(0, "题"), (2, "甲丙丁戊己。")])]) == [
        Finding(.missingGlyph, file: "p.pdf", "1", "art-0001", "乙")
      ])
  }

  @Test func theFootOfAPage() throws {
    let last = Self.area.lines - 1
    let codes = try findings(
      ["甲乙丙丁戊己。", "庚辛壬癸。"],
      [
        page([(0, "题"), (last, "甲乙丙")]), page([(0, "丁戊己。"), (1, "庚辛壬癸。")]),
      ]
    ).map(\.code)
    #expect(codes == [.loneLine, .loneLine])
    let short = try findings(["甲乙丙。", "丁戊己。"], [page([(0, "题"), (last - 3, "甲乙丙。")]), page([(0, "丁戊己。")])])
    #expect(short == [Finding(.underfullPage, file: "p.pdf", "1", "art-0001", "3", "text")])
    let heading = try findings(["甲乙丙。"], [page([(last, "题")]), page([(0, "甲乙丙。")])])
    #expect(heading == [Finding(.headingAtFoot, file: "p.pdf", "1", "art-0001", "题")])
  }

  @Test func aLineWiderThanTheTypeArea() throws {
    let wide = String(repeating: "字", count: Self.area.characters + 1)
    #expect(try findings([wide], [page([(0, "题"), (2, wide)])]).map(\.code) == [.overfullPage])
  }
}

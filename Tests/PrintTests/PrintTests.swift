import Anthology
import Foundation
import Markup
import Print
import TestSupport
import Testing

@Suite struct PrintTests {
  let files = makePrint(
    SampleBook.book,
    styles: [OutputFile(path: "book.css", text: "a{}"), OutputFile(path: "styles/print.css", text: "b{}")])

  func tree(_ path: String) throws -> Element {
    try parseMarkup(try #require(files.first { $0.path == path }).bytes)
  }

  @Test func filesInOrder() {
    #expect(
      files.map(\.path) == [
        "index.xhtml", "articles/art-0001.xhtml", "articles/art-0002.xhtml", "articles/art-0003.xhtml",
        "styles/book.css", "styles/page.css", "styles/print.css",
      ])
    #expect(files.last?.bytes == Array("b{}".utf8))
  }

  @Test(arguments: [("index.xhtml", ""), ("articles/art-0001.xhtml", "../")])
  func linksItsStyles(_ path: String, base: String) throws {
    let links = try tree(path).descendants(named: "link").compactMap { $0["href"] }
    #expect(links == ["book", "page", "print"].map { "\(base)styles/\($0).css" })
  }

  @Test func contentsLeadToTheirPlaces() throws {
    let index = try tree("index.xhtml")
    let ids = index.descendants { $0["id"] != nil }.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let links = index.descendants(named: "a").compactMap { $0["href"] }
    #expect(
      links == ["#contents", "#part-01", "#art-0001", "#sec-0001-02", "#part-02", "#art-0002", "#art-0003"])
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
  }

  /// An article is the same in the whole book and in its own file.
  @Test func indexHoldsTheArticlesAsTheyStandAlone() throws {
    let articles = try tree("index.xhtml").descendants(named: "article")
    #expect(articles.count == 3)
    for article in articles {
      let alone = try tree("articles/\(article["id"] ?? "").xhtml").descendants(named: "article")
      #expect(alone.map { serialize($0) } == [serialize(article)])
    }
  }

  @Test func saysWhatTheBookSays() throws {
    let text = try tree("index.xhtml").descendants(named: "article").map(\.text).joined(separator: "\n")
    #expect(
      text == """
        一座城——深化改革 再创新局——“报告”本报记者 张三本报讯 “<b>增长</b>”1.65%&amp;……]]>破题引文。（一）甲；（二）乙。注：丙。图为码头。李四 摄
        港湾清晨的海远行的船
        短讯一则。短讯一则。
        """)
  }

  /// What the editor adds is in the print book as well, without the EPUB's own attributes.
  @Test func carriesPicturesNotesAndSources() throws {
    var book = SampleBook.book
    let picture = Picture(format: .jpeg, width: 9, height: 9, bytes: Array("jpeg".utf8))
    book.parts[0].articles[0].figures[0].picture = picture
    book.parts[0].articles[0].provenance = Provenance(paper: "某某日报", date: "2025-06-28", page: "3")
    book.parts[0].articles[0].notes = [Note(id: "note-0001-01", block: "p-0001-002", offset: 6, text: "注。")]
    let files = makePrint(book, styles: [])
    #expect(files.last == OutputFile(path: "images/fig-0001-01.jpg", bytes: picture.bytes))
    for (path, image) in [
      ("index.xhtml", "images/fig-0001-01.jpg"), ("articles/art-0001.xhtml", "../images/fig-0001-01.jpg"),
    ] {
      let tree = try parseMarkup(try #require(files.first { $0.path == path }).bytes)
      #expect(tree.descendants(named: "img").map { $0["src"] } == [image])
      #expect(tree.descendants { $0["class"] == "source" }.map(\.text) == ["原载《某某日报》2025年6月28日第3版"])
      #expect(tree.descendants(named: "aside").map(\.text) == ["①注。"])
      #expect(tree.descendants { $0["epub:type"] != nil || $0["class"] == "to-list" }.isEmpty)
    }
  }

  /// White space between elements is content to a typesetter.
  @Test func bodyHoldsNoWhiteSpaceOfItsOwn() throws {
    for file in files where file.path.hasSuffix(".xhtml") {
      let body = try #require(try tree(file.path).descendants(named: "body").first)
      for element in [body] + body.descendants(where: { _ in true }) {
        for case .text(let text) in element.children where element["class"] != "headline" {
          let isBlank = text.allSatisfy(\.isWhitespace)
          #expect(!isBlank, "\(file.path) \(element.name)")
        }
      }
    }
  }

  /// 标题断行: a line of display type may turn between two words of the dictionary, and inside nothing that may be one.
  @Test(arguments: [
    ("立足营口市，深化社会治理创新", "立足<wbr/>营口市，深化<wbr/>社会<wbr/>治理<wbr/>创新"),
    ("攻坚之路", "攻坚之路"), ("GDP增长5%，“双引擎”驱动发展", "GDP增长5%，“双引擎”驱动<wbr/>发展"),
    ("产业转型 城市更新", "<span class=\"phrase\">产业<wbr/>转型</span> <span class=\"phrase\">城市<wbr/>更新</span>"),
  ])
  func headingsTurnBetweenWords(_ headline: String, _ markup: String) throws {
    var book = SampleBook.book
    book.parts[0].articles[0].heading = Heading(headline: Passage(headline), deck: Passage(headline))
    book.parts[0].articles[0].sections = [Section(blocks: [SampleBook.block("p-0001-001", headline)])]
    let index = try #require(makePrint(book, styles: []).first)
    let text = String(decoding: index.bytes, as: UTF8.self)
    #expect(text.contains(">" + markup + "</h1>") && text.contains("<p class=\"deck\">" + markup + "</p>"))
    #expect(
      text.contains(" class=\"toc-article\"><span class=\"link-text\">") && text.contains(">\(headline)</p>"))
    let title = try parseMarkup(index.bytes).descendants { $0["class"] == "headline" }.first
    #expect(title?.text == headline)
  }

  /// 网址断行, and nothing else in a paragraph.
  @Test(arguments: [
    (
      "见https://a.example/b/c-d?e=1。",
      "见https://<wbr/>a.<wbr/>example/<wbr/>b/<wbr/>c-<wbr/>d?<wbr/>e=<wbr/>1。"
    ),
    ("km/h与www.example", "km/h与www.example"), ("1234567890123456789012345", "1234567890123456789012345"),
    ("社会治理创新", "社会治理创新"), ("", ""),
  ])
  func addressesTurnAtTheirMarks(_ text: String, _ markup: String) throws {
    var book = SampleBook.book
    book.parts[0].articles[0].sections = [Section(blocks: [SampleBook.block("p-0001-001", text + "尾")])]
    let index = try #require(makePrint(book, styles: []).first)
    let isThere = String(decoding: index.bytes, as: UTF8.self).contains(">\(markup)尾</p>")
    #expect(isThere)
  }

  /// 书眉 is one line: its first phrase, or as much as fits.
  @Test(arguments: [
    ("短题", "短题"), ("一二三四五六七八九十一二三四五六七八九十 一二三四五六七八九十一二三四五六七八九十", "一二三四五六七八九十一二三四五六七八九十"),
    (String(repeating: "长", count: 40), String(repeating: "长", count: 32) + "……"),
  ])
  func aRunningHeadFitsItsLine(_ title: String, _ head: String) throws {
    var book = SampleBook.book
    book.parts[0].articles[0].heading = Heading(headline: Passage(title))
    let page = try #require(
      makePrint(book, styles: [OutputFile(path: "styles/book.css", text: "")]).first {
        $0.path == "styles/page.css"
      })
    let isThere = String(decoding: page.bytes, as: UTF8.self)
      .contains("@page art-0001:right { @top-right { content: \"\(head)\"; } }")
    #expect(isThere)
  }

  @Test(arguments: ["index.xhtml", "articles/art-0001.xhtml"]) func golden(_ path: String) throws {
    let file = try #require(files.first { $0.path == path })
    // Lines for people: the file itself has none.
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("><", with: ">\n<")
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let difference = try goldenDifference(text, from: Repository.goldens().appending(path: name))
    #expect(difference == nil)
  }
}

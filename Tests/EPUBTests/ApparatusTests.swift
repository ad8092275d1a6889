import Anthology
import Markup
import Testing
import XHTML

/// 书后资料: the lists at the back, and the ways to them and from them.
@Suite struct ApparatusTests {
  @Test func namesGoByPinyin() {
    let apparatus = Apparatus(of: SampleBook.crowd)
    #expect(
      apparatus.authors.map { $0.letter + $0.name } == [
        "A阿明", "B鲍二", "L李四", "O区大", "O欧阳修", "OO'Neil", "OÖst", "R任一", "S单于", "X解三", "Z曾国", "Z查四", "Z张三",
        "Z张三丰",
        "Z赵六", "#2号",
      ])
  }

  @Test func onePersonHasOneEntry() throws {
    let author = try #require(Apparatus(of: SampleBook.crowd).authors.first { $0.name == "张三" })
    #expect(author.roles == ["通讯员", "本报记者"])
    #expect(author.works.count == 16)
  }

  /// Each entry leads to its articles, and each article back to the entry: the name, the picture, the line of its page.
  @Test func listsLinkBothWays() throws {
    let epub = try Opened(SampleBook.book)
    for (list, count) in [("authors", 4), ("pictures", 1), ("sources", 2)] {
      let page = "EPUB/text/\(list).xhtml"
      let entries = try epub.tree(page).descendants { $0["class"] == "entry" }
      #expect(entries.count == count)
      for entry in entries {
        let id = try #require(entry["id"])
        for link in entry.descendants(named: "a") {
          let (article, fragment) = resolved(link["href"] ?? "", from: page)
          let back = try epub.tree(article).descendants { $0["href"] == "\(list).xhtml#\(id)" }
          #expect(back.count == 1, "\(article)\(fragment) leads back to \(id)")
        }
      }
    }
  }

  @Test func newspaperPagesAreMarkedAndListed() throws {
    let epub = try Opened(SampleBook.book)
    let labels = ["《某某日报》2025年6月28日第3版", "《某某日报》2025年6月29日第A4版"]
    let marks = try ["art-0001", "art-0002", "art-0003"].flatMap {
      try epub.tree("EPUB/text/\($0).xhtml").descendants { $0["role"] == "doc-pagebreak" }
    }
    #expect(marks.map { $0["title"] } == labels)
    let list = try epub.tree("EPUB/nav.xhtml").descendants { $0["epub:type"] == "page-list" }
    #expect(list.first?.descendants(named: "a").map(\.text) == labels)
    #expect(
      try epub.tree("EPUB/toc.ncx").descendants(named: "pageTarget").map(\.text).map {
        $0.replacing("\n", with: "")
      } == labels)
  }

  /// A book without the things has not the pages, nor a word of them.
  @Test func nothingIsNoPage() throws {
    let book = Book(
      title: "书", identifier: "urn:isbn:9787000000000", modified: "2025-01-01T00:00:00Z",
      parts: [Book.Part(articles: [SampleBook.untitled])])
    let epub = try Opened(book)
    #expect(
      epub.documents == ["EPUB/nav.xhtml"] + ["art-0003", "cover", "title"].map { "EPUB/text/\($0).xhtml" })
    #expect(try !epub.text("EPUB/nav.xhtml").contains("page-list"))
    #expect(try !epub.text("EPUB/package.opf").contains("pageBreak"))
  }

  /// 字数 is counted; what nobody knows is left open.
  @Test(arguments: [(999, "999字"), (1000, "1千字"), (14_500, "15千字")])
  func charactersAreCounted(count: Int, words: String) throws {
    let block = SampleBook.paragraph("p-0001-001", String(repeating: "字", count: count) + " \u{3000}")
    var book = Book(
      title: "书", identifier: "urn:isbn:9787000000000", modified: "2025-01-01T00:00:00Z",
      parts: [Book.Part(articles: [Article(id: "art-0001", sections: [Section(blocks: [block])])])])
    book.colophon = Colophon()
    let fields = try Opened(book).tree("EPUB/text/colophon.xhtml").descendants { $0["class"] == "field" }
    let known = ["书名：书", "字数：\(words)", "书号：ISBN 9787000000000"]
    #expect(fields.map(\.text).filter { !$0.hasSuffix("：待填") } == known)
    #expect(fields.count == Colophon.Field.allCases.count)
    book.colophon = Colophon([.characters: "二十万字"])
    #expect(try Opened(book).text("EPUB/text/colophon.xhtml").contains("</span>二十万字</p>"))
  }

  @Test func contentsAreAsDeepAsTheBookWants() {
    var book = SampleBook.book
    func lines(_ entries: [ContentsEntry]) -> Int { entries.reduce(0) { $0 + 1 + lines($1.children) } }
    let counts = [3, 2, 1].map { depth in
      book.contentsDepth = depth
      return lines(contents(of: book))
    }
    #expect(counts == [6, 5, 2])
  }

  @Test func notesLeadThereAndBack() throws {
    let article = articleElement(SampleBook.report)
    let marks = article.descendants { ($0["class"] ?? "").hasPrefix("note-reference") }
    #expect(marks.map(\.text) == ["①", "②"])
    let notes = article.descendants(named: "aside")
    #expect(marks.map { $0["href"] } == notes.map { "#" + ($0["id"] ?? "") })
    #expect(
      notes.flatMap { $0.descendants(named: "a") }.map { $0["href"] } == marks.map { "#" + ($0["id"] ?? "") })
    // Print has no such attribute.
    #expect(article.descendants { $0["epub:type"] != nil }.isEmpty)
  }

  @Test(arguments: [
    (Provenance(paper: "甲报", date: "2025-06-08", page: "3"), "《甲报》2025年6月8日第3版"),
    (Provenance(date: "2025-10"), "2025年10月"), (Provenance(paper: "甲报"), "《甲报》"), (Provenance(), ""),
  ])
  func placesArePutInWords(provenance: Provenance, text: String) { #expect(words(of: provenance) == text) }
}

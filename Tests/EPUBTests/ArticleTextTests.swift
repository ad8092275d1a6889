import Anthology
import Markup
import TestSupport
import Testing
import XHTML

/// Nothing lost, nothing invented: what the markup says is what the model says.
@Suite struct ArticleTextTests {
  @Test func epubSaysWhatTheBookSays() throws {
    let epub = try Opened(SampleBook.book)
    for article in SampleBook.book.articles {
      let found = try epub.tree("EPUB/text/\(article.id).xhtml").descendants(named: "article").map(lines)
        .first
      expectSame(found ?? [], modelLines(of: article).map(sayable))
    }
  }

  /// Texts made of nothing but what the writer treats in a way of its own.
  @Test(.timeLimit(.minutes(10))) func anyTextStaysAsItIs() throws {
    var random = FixedRandom(seed: 5)
    let alphabet = ["—", "—", "…", "…", " ", "营", "a", "‐", "本报讯", "“", "é", "\u{FE00}"]
    func text() -> String {
      (0..<Int.random(in: 1...12, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }
        .joined()
    }
    for _ in 0..<2_000 {
      let article = Article(
        heading: Heading(kicker: Passage(text()), headline: Passage(text()), deck: Passage(text())),
        bylines: [SampleBook.byline(text())], dateline: "本报讯",
        sections: [
          Section(
            subhead: SampleBook.paragraph("", text(), .subhead),
            blocks: Block.Role.allCases.filter { $0 != .subhead }.map { SampleBook.paragraph("", text(), $0) }
          )
        ],
        figures: [Figure(caption: Passage(text()))])
      expectSame(lines(articleElement(article)), modelLines(of: article))
    }
  }

  /// Marks of notes at any place of any text: each is there once, in order, and the text between them is the text.
  @Test(.timeLimit(.minutes(10))) func notesTakeNothingFromTheText() {
    var random = FixedRandom(seed: 11)
    let alphabet = ["—", "—", "…", "…", "营", "a", "电", "𠮷", "\n"]
    for _ in 0..<1_000 {
      let scalars = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? ""
      }
      let role = Block.Role.allCases.randomElement(using: &random) ?? .paragraph
      let text = scalars.filter { role == .verse || $0 != "\n" }.joined()
      let ends = text.unicodeScalars.indices.dropFirst().map {
        text.utf8.distance(from: text.startIndex, to: $0)
      }
      let offsets = (ends + [text.utf8.count]).filter { _ in Bool.random(using: &random) && !text.isEmpty }
      let notes = offsets.enumerated().map { place, offset in
        Note(id: "note-0001-\(place)", block: "p-0001-001", offset: offset, text: "注")
      }
      let article = Article(
        id: "art-0001", heading: Heading(headline: Passage("题")), dateline: String(text.prefix(2)),
        sections: [Section(blocks: [SampleBook.paragraph("p-0001-001", text, role)])], notes: notes)
      expectSame(lines(articleElement(article)), ["题", text])
      let marks = articleElement(article).descendants { ($0["class"] ?? "").hasPrefix("note-reference") }
      #expect(marks.map { $0["href"] } == notes.map { "#" + $0.id })
    }
  }

  @Test func dashesAndEllipsesAreHeldTogether() {
    let article = Article(
      heading: Heading(headline: Passage("题")),
      sections: [Section(blocks: [SampleBook.paragraph("", "一——二……三—四…五———六—…七")])])
    let held = articleElement(article).descendants { $0["class"] == "nobreak" }.map(\.text)
    #expect(held == ["——", "……", "———"])
  }

  /// Text is looked through in stretches: marks are found wherever in one they stand.
  @Test func marksAreHeldTogetherAtEachPlace() {
    for filling in ["a", "中", "中1", "“"] {
      for (place, rest) in (0..<12).flatMap({ place in [0, 1, 9].map { (place, $0) } }) {
        let before = String(repeating: filling, count: place)
        let text = before + "——" + String(repeating: filling, count: rest)
        let article = Article(sections: [Section(blocks: [SampleBook.paragraph("", text + "……" + before)])])
        let body = articleElement(article).descendants(named: "section")
        #expect(body.first?.text == text + "……" + before)
        let held = body.flatMap { $0.descendants { $0["class"] == "nobreak" } }.map(\.text)
        #expect(held == ["——", "……"], "\(text)")
      }
    }
  }

  @Test func headingsOfTwoPhrasesKeepTheirSpace() {
    let article = Article(
      heading: Heading(headline: Passage("深化改革 再创 New York 新局")), sections: [])
    let headline = articleElement(article).descendants(named: "h1")
    #expect(headline.first?.text == "深化改革 再创 New York 新局")
    #expect(headline.first?.elements.map(\.text) == ["深化改革", "再创 New York 新局"])
  }

  @Test func datelineIsMarkedOnceAndOnlyWhereItStands() {
    var article = SampleBook.report
    #expect(datelines(article) == ["本报讯"])
    article.dateline = "新华社北京3月14日电"
    #expect(datelines(article) == [])
  }

  @Test func identifiersAreTheModelsOwn() {
    let article = SampleBook.report
    let found = articleElement(article).descendants { $0["id"] != nil }.compactMap { $0["id"] }
    let blocks = article.sections.flatMap { [$0.id] + $0.blocks.map(\.id) }
    let expected = blocks + article.figures.map(\.id) + article.notes.map(\.id)
    #expect(found.filter { !$0.hasPrefix("ref-") } == expected)
    #expect(found.filter { $0.hasPrefix("ref-") } == ["ref-0001-01", "ref-0001-02"])
  }

  @Test func onlyClassesOfTheListAreUsed() throws {
    let epubs = try [
      Opened(SampleBook.book), Opened(SampleBook.book, profile: .duokan), Opened(SampleBook.crowd),
    ]
    let known = Set(StyleClass.allCases.map(\.rawValue))
    var used: Set<String> = []
    for epub in epubs {
      for name in epub.documents {
        let classes = try epub.tree(name).descendants { $0["class"] != nil }.compactMap { $0["class"] }
        used.formUnion(classes.flatMap { $0.split(separator: " ").map(String.init) })
      }
    }
    #expect(used.subtracting(known) == [])
    let ofPrint: Set<String> = ["half-title", "blank-page", "link-text"]
    #expect(known.subtracting(used) == ofPrint, "the sample book shows every class of the EPUB")
  }

  private func datelines(_ article: Article) -> [String] {
    articleElement(article).descendants { $0["class"] == "dateline" }.map(\.text)
  }

  /// The text of each element that is a paragraph to a reader; the lines of a poem as one. What the book adds to it is left
  /// out: notes and their marks, credits, the line that says where it was printed first.
  private func lines(_ article: Element) -> [String] {
    bare(article).descendants { element in
      element["class"] == "verse"
        || (element["class"] != "line" && ["p", "h1", "h2", "li", "figcaption"].contains(element.name))
    }.map { element in
      element["class"] == "verse" ? element.elements.map(\.text).joined(separator: "\n") : element.text
    }
  }

  private func bare(_ element: Element) -> Element {
    let added: Set<Substring> = ["note-reference", "notes", "credit", "source"]
    var element = element
    element.children = element.children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      let classes = (inner["class"] ?? "").split(separator: " ")
      return added.isDisjoint(with: classes) ? .element(bare(inner)) : nil
    }
    return element
  }

  private func modelLines(of article: Article) -> [String] {
    let heading = [article.heading.kicker?.text, article.title, article.heading.deck?.text].compactMap { $0 }
    return heading + article.bylines.map(\.text) + article.body.map(\.text)
      + article.figures.map(\.caption.text)
  }

  private func expectSame(_ found: [String], _ expected: [String]) {
    #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(found) \(expected)")
  }

  /// What XML cannot say is U+FFFD.
  private func sayable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isSayable = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      result.unicodeScalars.append(
        isSayable || "\t\n\r".unicodeScalars.contains(scalar) ? scalar : "\u{FFFD}")
    }
    return result
  }
}

import Anthology
import Testing

@testable import Recovery

/// A page read by hand, clean: two lines in a paragraph, one in the furniture, one part dropped.
private let lines = ["山路修好了，", "果子卖得 快。", "第3版", "““山山””"]

private func passage(_ text: String, _ spans: (Int, Range<Int>)...) -> Passage {
  Passage(text, spans: spans.map { SourceSpan(line: $0.0, bytes: $0.1) })
}

private func clean() -> Recovered {
  let body = Block(role: .paragraph, passage: passage("山路修好了，果子卖得快。", (1, 0..<18), (2, 0..<19)))
  return Recovered(
    source: "made-up.txt",
    articles: [
      Article(
        heading: Heading(headline: passage("“山”", (4, 3..<9), (4, 15..<18))),
        sections: [Section(blocks: [body])])
    ],
    furniture: [passage("第3版", (3, 0..<7))],
    dropped: [
      .init(passage: passage("“", (4, 0..<3)), reason: .doubled),
      .init(passage: passage("山", (4, 9..<12)), reason: .doubled),
      .init(passage: passage("””", (4, 12..<15), (4, 15..<18)), reason: .doubled),
    ])
}

/// `code line text` of each finding: the same whether the door has proven where all, some or none of the lines stand in the source.
private func told(_ recovered: Recovered) -> [String] {
  func told(_ page: Page) -> [String] {
    audit(recovered, against: page, file: "f.txt").map {
      #expect($0.file == "f.txt")
      return "\($0.code.rawValue) \($0.line ?? 0) \($0.arguments[0])"
    }
  }
  let anew = told(page(lines))
  for known in [[0, 1, 2, 3], [1, 3], [0], []] {
    var page = page(lines)
    var source: [UInt8] = []
    let ranges = lines.indices.map { place -> Range<Int>? in
      source += Array("\u{3000}".utf8)
      let start = source.count
      source += Array(lines[place].utf8)
      defer { source += Array(" \n".utf8) }
      return known.contains(place) ? start..<source.count : nil
    }
    page.bytes = LineBytes(source: source, ranges: ranges)
    #expect(told(page) == anew)
  }
  return anew
}

@Suite struct AuditTests {
  private var whole: Recovered {
    var whole = clean()
    // ““山山””: 0 “ 3 “ 6 山 9 山 12 ” 15 ” 18
    whole.dropped[2] = .init(passage: passage("”", (4, 12..<15)), reason: .doubled)
    return whole
  }

  private func changed(_ change: (inout Passage) -> Void) -> Recovered {
    var out = whole
    change(&out.articles[0].sections[0].blocks[0].passage)
    return out
  }

  @Test func cleanAccountHasNoFinding() { #expect(told(whole) == []) }

  @Test func whiteSpaceIsNoText() {
    #expect(told(changed { $0.text = " 山路 修好了，\n果子卖得\u{3000}快。 " }) == [])
  }

  @Test func aPassageThatIsGone() {
    var out = whole
    out.furniture = []
    #expect(told(out) == ["text-lost 3 第3版"])
    out = whole
    out.articles = []
    #expect(told(out) == ["text-lost 1 山路修好了，", "text-lost 2 果子卖得 快。", "text-lost 4 “山", "text-lost 4 ”"])
    out = whole
    out.dropped.removeFirst()
    #expect(told(out) == ["text-lost 4 “"])
  }

  @Test func aCharacterThatIsAnother() {
    #expect(told(changed { $0.text = "山路修好了，果子卖得慢。" }) == ["text-invented 1 山路修好了，果子卖得慢。"])
  }

  @Test func aCharacterTooFew() {
    #expect(told(changed { $0.text = "山路修好了，果子卖得。" }) == ["text-lost 1 山路修好了，果子卖得。"])
  }

  @Test func aCharacterTooMany() {
    #expect(told(changed { $0.text += "啊" }) == ["text-invented 1 山路修好了，果子卖得快。啊"])
  }

  @Test func charactersThatLookAlikeAreNotTheSame() {
    // Canonically equivalent, and another code point.
    var out = Recovered(source: "a", furniture: [passage("\u{F9DC}", (1, 0..<3))])
    let page = page(["\u{9686}"])
    #expect(audit(out, against: page, file: "a").map(\.code) == [.textInvented])
    out.furniture[0].text = "\u{9686}"
    #expect(audit(out, against: page, file: "a").isEmpty)
  }

  /// One to four bytes, and the first and last characters of each width, as the library writes them.
  @Test func charactersOfEachWidth() {
    let edges = "\u{1}a\u{7F}\u{80}é\u{7FF}\u{800}营\u{D7FF}\u{E000}\u{FFFF}\u{10000}😀\u{10FFFF}"
    let lines = [edges, "营口", String(edges.unicodeScalars.reversed().map(Character.init))]
    func recovered(_ texts: [String]) -> Recovered {
      Recovered(
        source: "a",
        furniture: texts.enumerated().map { passage($1, ($0 + 1, 0..<lines[$0].utf8.count)) })
    }
    #expect(audit(recovered(lines), against: page(lines), file: "a").isEmpty)
    for index in [0, 2] {
      var others = lines
      others[index].unicodeScalars.removeLast()
      #expect(audit(recovered(others), against: page(lines), file: "a").map(\.code) == [.textLost])
    }
  }

  @Test func aSpanTwice() {
    var out = whole
    out.furniture.append(passage("第3版", (3, 0..<7)))
    #expect(told(out) == ["text-invented 3 第3版"])
  }

  @Test func spansThatOverlap() {
    var out = whole
    out.furniture.append(passage("3版", (3, 3..<7)))
    #expect(told(out) == ["text-invented 3 3版"])
  }

  @Test func aSpanThatIsShort() {
    let out = changed { $0 = passage("山路修好了，果子卖得", (1, 0..<18), (2, 0..<12)) }
    #expect(told(out) == ["text-lost 2  快。"])
    var second = whole
    second.furniture[0] = passage("3版", (3, 3..<7))
    #expect(told(second) == ["text-lost 3 第"])
  }

  @Test func spansThatSayMoreThanTheText() {
    let out = changed { $0.spans.removeLast() }
    #expect(told(out) == ["text-invented 1 山路修好了，果子卖得快。", "text-lost 2 果子卖得 快。"])
  }

  @Test func linesInAnotherOrderThanTheTextSays() {
    #expect(told(changed { $0.spans.reverse() }) == ["text-invented 2 山路修好了，果子卖得快。"])
  }

  @Test func aSpanOutsideThePage() {
    var out = whole
    out.furniture.append(passage("天外之音", (9, 0..<12)))
    #expect(told(out).first == "text-invented 9 天外之音")
    out = whole
    out.furniture[0] = passage("第3版", (3, 0..<99))
    #expect(told(out).contains("text-invented 3 第3版"))
    #expect(told(out).contains("text-lost 3 第3版"))
  }

  @Test func wordsWithoutASource() {
    var out = whole
    out.articles[0].heading.kicker = Passage("编者加的话")
    #expect(told(out) == ["text-invented 0 编者加的话"])
  }

  /// Each passage of what recovery makes of a set page, taken away, is missed at each of its lines.
  @Test func whateverIsTakenAwayIsMissed() {
    var setter = PageSetter(.inline, .afterParagraphs, seed: 3)
    let page = setter.page(setter.articles(2))
    let whole = recover(page)
    #expect(audit(whole, against: page, file: "a").isEmpty)
    for article in whole.articles.indices {
      for section in whole.articles[article].sections.indices {
        for block in whole.articles[article].sections[section].blocks.indices {
          var less = whole
          let gone = less.articles[article].sections[section].blocks.remove(at: block)
          let findings = audit(less, against: page, file: "a")
          #expect(findings.allSatisfy { $0.code == .textLost })
          #expect(findings.compactMap(\.line) == gone.passage.spans.map(\.line))

          var changed = whole
          changed.articles[article].sections[section].blocks[block].passage.text += "甲"
          let invented = audit(changed, against: page, file: "a")
          #expect(invented.map(\.code) == [.textInvented])
          #expect(invented.map(\.line) == [gone.passage.firstLine])
        }
      }
    }
  }
}

import Anthology
import TestSupport
import Testing

@testable import Recovery

/// Pages that no paper ever printed.
struct RandomPage {
  var random: FixedRandom

  enum Kind: CaseIterable, Sendable {
    case characters, punctuation, displays, bylines, gaps, long, pieces, paragraphs, tail
  }

  private static let marks = Array("，。：；！？、…—·“”‘’（）《》【】「」(),.;:!?\"'-/%+ \u{3000}\u{A0}".unicodeScalars)
  private static let pieces = [
    "村里修了路", "，", "。", "“", "”", "（", "）", "——", "：", " ", "一、", "（二）", "3.", "第一，", "本报讯", "新华社北京3月14日电",
    "（记者 张某某）", "本报记者 张某某", "通讯员", "张某某", "李 某", "文/图", "摄", "图为", "第3版", "2025年6月28日", "星期六", "责任编辑",
    "（下转第二版）", "校对", "的", "和", "12", "5G", "Latin", "word", "山海同行", "山海同行", "研究", "……", "□", "资料图片", "（上）",
    "\u{20000}",
    "é", "👍", "\u{301}", "\u{FE0F}", "〇",
  ]

  private mutating func pick<T>(_ from: [T]) -> T { from[Int.random(in: from.indices, using: &random)] }

  private mutating func han(_ count: Int) -> String {
    text((0..<count).map { _ in Unicode.Scalar(UInt32.random(in: 0x4E00...0x4E40, using: &random)) ?? "一" })
  }

  private mutating func line(_ kind: Kind) -> String {
    switch kind {
    case .characters:
      return text(
        (0..<Int.random(in: 1...24, using: &random)).map { _ in
          Unicode.Scalar(
            UInt32.random(in: 0x20...(Bool.random(using: &random) ? 0x2FFF : 0x10FFFF), using: &random))
            ?? "一"
        })
    case .punctuation:
      return text((0..<Int.random(in: 1...9, using: &random)).map { _ in pick(RandomPage.marks) })
    case .displays: return han(Int.random(in: 4...12, using: &random))
    case .bylines:
      return pick(["本报记者 ", "通讯员 ", "", "（", "□", "文/图 "]) + pick(["张某某", "李 某", "王某 赵某", "钱某）"])
    case .long: return han(Int.random(in: 1...3000, using: &random)) + pick(["", "。", "，"])
    default: return (0..<Int.random(in: 1...7, using: &random)).map { _ in pick(RandomPage.pieces) }.joined()
    }
  }

  mutating func page(_ kind: Kind) -> Page {
    var lines: [Line] = []
    var number = 0
    func put(_ text: String, _ gap: Int, _ hint: Line.Hint = .none, starts: Bool = false) {
      let trimmed = Recovery.text(text.unicodeScalars.drop { $0.properties.isWhitespace })
      var view = Array(trimmed.unicodeScalars)
      while view.last?.properties.isWhitespace == true { view.removeLast() }
      guard !view.isEmpty else { return }
      number += 1 + gap
      lines.append(Line(number: number, text: Recovery.text(view), gap: gap, hint: hint, startsPage: starts))
    }
    let form: Page.Form = Int.random(in: 0..<4, using: &random) == 0 ? .markdown : .columns
    let count = Int.random(in: 0...(kind == .long ? 4 : 10), using: &random)
    for _ in 0..<count {
      let gap =
        kind == .gaps ? Int.random(in: 0...1_000_000, using: &random) : Int.random(in: 0...2, using: &random)
      let hint: Line.Hint =
        form == .markdown
        ? pick([.none, .heading(level: 2), .listItem, .quotation, .image(path: "a.png")]) : .none
      switch kind {
      case .paragraphs, .tail:
        for line in column(han(60) + "。", measure: 30) { put(line, 0) }
      default: put(line(kind), gap, hint, starts: Int.random(in: 0..<9, using: &random) == 0)
      }
    }
    if kind == .tail {
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        put(line(.displays), Int.random(in: 0...1, using: &random))
        if Bool.random(using: &random) { put(line(.bylines), 0) }
      }
    }
    return Page(source: "made-up.txt", form: form, lines: lines)
  }
}

/// What holds of whatever recovery makes of any page.
func expectSound(_ recovered: Recovered, _ page: Page) {
  let findings = audit(recovered, against: page, file: "a")
  #expect(findings.isEmpty, "\(findings)\n\(printed(page))")
  #expect(recovered.source == page.source)
  // Ids are the binder's: what recovery finds is numbered when it stands in a book.
  #expect(recovered.articles.allSatisfy { $0.id.isEmpty && $0.sections.allSatisfy(\.id.isEmpty) })
  for article in recovered.articles {
    let confidences =
      [article.heading.confidence] + article.body.map(\.confidence) + article.bylines.map(\.confidence)
      + article.figures.map(\.confidence)
    #expect(confidences.allSatisfy { (0...1).contains($0) }, "\(confidences)\n\(printed(page))")
    #expect(article.passages.allSatisfy { !$0.text.isEmpty && !$0.spans.isEmpty }, "\(printed(page))")
    #expect(article.sections.dropFirst().allSatisfy { $0.subhead != nil })
    #expect(!article.passages.isEmpty, "an article of nothing\n\(printed(page))")
  }
  let texts = recovered.passages.map(\.text)
  #expect(texts.allSatisfy { !$0.isEmpty })
}

@Suite struct PropertyTests {
  @Test(.timeLimit(.minutes(10)), arguments: RandomPage.Kind.allCases)
  func anyPageIsAccountedFor(kind: RandomPage.Kind) {
    var pages = RandomPage(random: FixedRandom(seed: 7))
    for round in 0..<(kind == .long ? 40 : 300) {
      let page = pages.page(kind)
      let recovered = recover(page)
      expectSound(recovered, page)
      if round % 8 == 0 {
        let again = recover(page)
        #expect(again.articles == recovered.articles && again.furniture == recovered.furniture)
        #expect(again.dropped == recovered.dropped)
      }
      _ = findings(in: recovered, file: "a")
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["000", "003", "004"])
  func seedsShuffledCutAndTruncated(seed: String) throws {
    let whole = try seedPage(seed)
    var random = FixedRandom(seed: 11)
    for round in 0..<240 {
      var page = whole
      let start = Int.random(in: page.lines.indices, using: &random)
      page.lines = Array(page.lines[start...].prefix(Int.random(in: 1...14, using: &random)))
      if round % 2 == 0 { page.lines.shuffle(using: &random) }
      for index in page.lines.indices where Int.random(in: 0..<4, using: &random) == 0 {
        let all = scalars(page.lines[index].text)
        let kept = all.prefix(Int.random(in: 1...all.count, using: &random))
        if let last = kept.last, !last.isSpace { page.lines[index].text = text(kept) }
        page.lines[index].gap = Int.random(in: 0...3, using: &random)
      }
      if round % 5 == 0 { page.form = page.form == .columns ? .markdown : .columns }
      // A line twice over, as shadows and repeated headings are.
      if round % 3 == 0, var line = page.lines.randomElement(using: &random) {
        line.number = 100_000
        page.lines.append(line)
      }
      expectSound(recover(page), page)
    }
  }

  @Test func nothing() {
    for form in [Page.Form.columns, .markdown] {
      let recovered = recover(Page(source: "a", form: form, lines: []))
      #expect(recovered.articles.isEmpty && recovered.passages.isEmpty)
      #expect(findings(in: recovered, file: "a").map(\.code) == [.noArticle])
    }
  }

  @Test func oneLineOfAMillionCharacters() {
    let page = page([String(repeating: "长", count: 1_000_000) + "。"])
    expectSound(recover(page), page)
  }
}

import Anthology
import TestSupport
import Testing

@testable import Recovery

/// Tail pages of topics that nobody has: two-character words from a range of Han characters, no two articles alike.
private func strangeArticles(_ count: Int, _ random: inout FixedRandom) -> [MadeUpArticle] {
  func words(_ count: Int) -> String {
    (0..<count).map { _ in
      text((0..<2).map { _ in Unicode.Scalar(UInt32.random(in: 0x5200...0x7600, using: &random)) ?? "山" })
    }.joined(separator: " ")
  }
  return (0..<count).map { number in
    MadeUpArticle(
      Topic(words(14), words(10)), name: Topic.names[number % Topic.names.count], random: &random)
  }
}

/// Tail pages with more headings than all readings can be weighed for.
@Suite(.serialized) struct ManyHeadingsTests {
  private func tailPage(_ count: Int, seed: UInt64) -> (articles: [MadeUpArticle], page: Page) {
    var setter = PageSetter(.tail, .afterParagraphs, seed: seed)
    let articles = strangeArticles(count, &setter.random)
    return (articles, setter.page(articles))
  }

  private func reading(_ segments: [TailSolver.Segment]) -> [String] {
    segments.map { "\($0.paragraphs) \($0.units)" }
  }

  /// 10 articles have some fifteen lines, 30 too many to weigh more than one reading.
  @Test(.timeLimit(.minutes(10)), arguments: [10, 30]) func eachGetsItsArticle(count: Int) {
    let (wanted, page) = tailPage(count, seed: 1)
    let recovered = recover(page)
    expectSound(recovered, page)
    var found = Found()
    found.count(wanted, recovered)
    #expect(recovered.articles.count == count)
    #expect(found.share(.headings) >= 0.95 && found.share(.paragraphs) >= 0.95, "\(found)")
  }

  /// A beam keeps few readings, and the best and nearly all of the weight are among them; the descent finds the best too,
  /// where bylines tell the headings apart.
  @Test(.timeLimit(.minutes(10)), arguments: 3...5) func areLikeTheBestOfAll(count: Int) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let solver = try #require(TailSolver(page: tailPage(count, seed: seed).page))
      let exact = solver.exact()
      let beam = TailBeam(solver).solve()
      #expect(reading(beam) == reading(exact))
      #expect(zip(beam, exact).allSatisfy { abs($0.confidence - $1.confidence) < 0.01 })
      let descent = TailDescent(solver, weights: Weights.table).solve()
      #expect(reading(descent) == reading(exact))
      #expect(descent.allSatisfy { (0...1).contains($0.confidence) })
    }
  }

  /// Bylines end headings where headings have them; a dash or a colon joins two lines anywhere.
  @Test(arguments: [
    (["甲村修路记", "乙村架桥记", "丙村种树记"], [[0], [1], [2]]),
    (["甲村修路记——", "一条路通到家门口", "丙村种树记"], [[0, 1], [2]]),
    (["甲村修路记", "——一条路通到家门口", "丙村种树记"], [[0, 1], [2]]),
    (["甲村修路记", "一条路通到家门口", "*本报记者 张三", "丙村种树记", "*本报记者 李四"], [[0, 1], [2]]),
    (["甲村修路记", "乙村架桥记", "丙村种树记", "丁村", "*本报记者 张三", "戊村", "*本报记者 李四"], [[0], [1], [2], [3], [4]]),
    (["甲村", "乙村", "丙村", "丁村", "戊村", "己村", "*本报记者 张三"], [[0], [1], [2], [3], [4], [5]]),
  ])
  func whichLinesAreOneHeading(lines: [String], groups: [[Int]]) throws {
    let tail = lines.map { line -> (kind: Element.Kind, text: String, gap: Int) in
      line.first == "*" ? (.byline, String(line.dropFirst()), 0) : (.display, line, 1)
    }
    let sheet = sheet([(.paragraph, "村里修了路。", 0), (.paragraph, "村里种了树。", 0)] + tail)
    let run = try #require(sheet.displayRuns().last)
    let solver = try #require(tailSolver(sheet, run))
    #expect(TailDescent.settledGroups(of: solver).map(Array.init) == groups)
  }

  /// More headings than paragraphs: nothing is lost.
  @Test(arguments: [16, 40]) func moreHeadingsThanArticles(count: Int) {
    let (articles, _) = tailPage(count, seed: 1)
    let bodies = articles.prefix(2).flatMap { column($0.paragraphs[0], measure: 36) + [""] }
    let page = page(bodies + articles.flatMap { ["", $0.headline, $0.byline] })
    expectSound(recover(page), page)
  }

  @Test(.timeLimit(.minutes(10))) func timeGrowsWithTheHeadings() {
    let (small, large) = (tailPage(30, seed: 1).page, tailPage(240, seed: 1).page)
    // As in GrowthTests: eight times the headings.
    let found = growth(atMost: 17.6) {
      _ = recover(small)
    } to: {
      _ = recover(large)
    }
    #expect(found <= 17.6)
  }
}

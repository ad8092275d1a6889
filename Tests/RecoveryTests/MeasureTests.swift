import Anthology
import TestSupport
import Testing

@testable import Recovery

/// The measures found for lines, as recovery asks for them.
private func found(_ lines: [String]) -> [Int] {
  let rows = lines.map { row($0) }
  return measures(
    widths: rows.map(\.width), ends: rows.map(\.endsSentence), displays: rows.map(\.looksDisplay))
}

/// Paragraphs of one topic, long enough to fill columns.
private func paragraphs(_ count: Int, seed: UInt64) -> [String] {
  var random = FixedRandom(seed: seed)
  var out: [String] = []
  while out.count < count {
    out += MadeUpArticle(Topic.all[Int(seed % 8)], name: "张某某", random: &random).paragraphs
  }
  return Array(out.prefix(count))
}

@Suite struct MeasureTests {
  /// A measure is right when it is met within a cell: kinsoku moves an edge that far.
  @Test(arguments: [24, 26, 30, 36, 40, 44, 50] as [Int])
  func oneMeasure(measure: Int) {
    for seed in 1...6 as ClosedRange<UInt64> {
      let lines = paragraphs(10, seed: seed).flatMap { column($0, measure: measure) }
      let off = found(lines).count { abs($0 - measure) > 2 }
      // Paragraphs of one line each, at the head of a page, show the measure less the indent.
      #expect(off <= 3, "\(off) of \(lines.count) lines, seed \(seed)")
    }
  }

  @Test(arguments: [24, 30, 36, 44] as [Int])
  func mostLinesAreMetExactly(measure: Int) {
    let lines = (1...6).flatMap { paragraphs(8, seed: UInt64($0)) }.flatMap { column($0, measure: measure) }
    let exact = found(lines).count { $0 == measure }
    #expect(exact * 10 >= lines.count * 8, "\(exact) of \(lines.count)")
  }

  @Test func anArticleBesideAWiderOne() {
    let narrow = paragraphs(8, seed: 3).flatMap { column($0, measure: 28) }
    let wide = paragraphs(8, seed: 4).flatMap { column($0, measure: 44) }
    let all = found(narrow + wide)
    let off =
      all.prefix(narrow.count).count { abs($0 - 28) > 2 } + all.suffix(wide.count).count { abs($0 - 44) > 2 }
    // The line at the seam may go with either.
    #expect(off <= 2)
  }

  @Test func textRoundAPhoto() {
    let text = paragraphs(6, seed: 5).joined()
    let lines = column(text) { (10..<22).contains($0) ? 20 : 40 }
    let all = found(lines)
    #expect(all[..<9].allSatisfy { abs($0 - 40) <= 2 })
    #expect(all[11..<21].allSatisfy { abs($0 - 20) <= 2 })
    #expect(all[23...].allSatisfy { abs($0 - 40) <= 2 })
  }

  @Test func digitsCountHalf() {
    let text = String(repeating: "全村收了12345678斤苹果和87654321斤梨，", count: 20) + "好。"
    let lines = column(text, measure: 36)
    #expect(found(lines).allSatisfy { abs($0 - 36) <= 4 })
  }

  @Test func spacesOfTheJustificationCountNothing() {
    let text = paragraphs(6, seed: 6)
    let tight = text.flatMap { column($0, measure: 32) }
    let loose = tight.map { $0.replacing("，", with: "， ").replacing("说", with: " 说") }
    #expect(found(tight) == found(loose))
  }

  @Test func edges() {
    #expect(found([]) == [])
    #expect(found(["山"]).count == 1)
    #expect(found(["山", "水", "人"]).count == 3)
    #expect(
      measures(widths: [0, 0, 0], ends: [false, false, false], displays: [false, false, false]).count == 3)
    #expect(measures(widths: [100_000], ends: [true], displays: [false]) == [100_000])
  }

  @Test(arguments: [
    (39, 36, Fill.over), (38, 36, .full), (34, 36, .full), (33, 36, .less), (32, 36, .indent),
    (31, 36, .indent),
    (30, 36, .short), (28, 36, .short), (27, 36, .half), (18, 36, .half), (17, 36, .stub), (0, 36, .stub),
    (0, 0, .full),
  ])
  func fill(width: Int, measure: Int, wanted: Fill) {
    #expect(Fill(width: width, measure: measure) == wanted)
  }
}

@Suite struct GapPriorTests {
  private func prior(_ lines: [String]) -> (evidence: [Double], rows: [Row], measures: [Int]) {
    let rows = page(lines).lines.map(Row.init)
    let found = measures(
      widths: rows.map(\.width), ends: rows.map(\.endsSentence), displays: rows.map(\.looksDisplay))
    return (GapPrior(rows: rows, measures: found).evidence, rows, found)
  }

  private func pageWith(_ gaps: PageSetter.Gaps) -> [String] {
    var setter = PageSetter(.inline, gaps, seed: 9)
    return setter.lines(setter.articles(3))
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

  @Test func oneValueALine() {
    for gaps in PageSetter.Gaps.allCases {
      let (evidence, rows, _) = prior(pageWith(gaps))
      #expect(evidence.count == rows.count)
      #expect(evidence[0] == 0)
      #expect(evidence.allSatisfy { $0.isFinite && abs($0) < 6 })
    }
  }

  @Test func aGapSpeaksForABreakWhereGapsMeanOne() {
    let (evidence, rows, _) = prior(pageWith(.afterParagraphs))
    let atGap = rows.indices.dropFirst().filter { rows[$0].gap > 0 }.map { evidence[$0] }
    let atNone = rows.indices.dropFirst().filter { rows[$0].gap == 0 }.map { evidence[$0] }
    #expect(atGap.allSatisfy { $0 > 0.5 })
    #expect(atNone.allSatisfy { $0 < 0 })
  }

  @Test func aGapSaysLittleWhereOneFollowsEachLine() {
    let means = prior(pageWith(.afterParagraphs))
    let each = prior(pageWith(.afterEachLine))
    func atGaps(_ prior: (evidence: [Double], rows: [Row], measures: [Int])) -> Double {
      mean(prior.rows.indices.dropFirst().filter { prior.rows[$0].gap > 0 }.map { prior.evidence[$0] })
    }
    #expect(atGaps(each) < atGaps(means) / 3)
    #expect(abs(atGaps(each)) < 0.7)
  }

  @Test func theMissingGapSaysNothingWhereNoneIs() {
    let (evidence, _, _) = prior(pageWith(.none))
    #expect(evidence.allSatisfy { abs($0) < 0.7 })
  }

  @Test func aGapBehindAFirstLineIsNoBreakWhereAllHaveOne() {
    let (evidence, rows, measures) = prior(pageWith(.afterFirstLines))
    let behindFirst = rows.indices.dropFirst().filter {
      rows[$0].gap > 0 && !rows[$0 - 1].endsSentence && rows[$0 - 1].width - measures[$0 - 1] == -4
    }
    #expect(behindFirst.count >= 10)
    #expect(behindFirst.allSatisfy { evidence[$0] < 0 })
  }
}

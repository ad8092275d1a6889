import Anthology
import TestSupport
import Testing
import Words

@testable import Recovery

/// A column whose text changes its subject goes on below the column that it is about.
@Suite struct SubjectsTests {
  private static let measure = 32

  private func lines(_ topic: Int, seed: UInt64) -> [String] {
    var random = FixedRandom(seed: seed)
    let articles = (0..<2).map { _ in MadeUpArticle(Topic.all[topic], name: "张某某", random: &random) }
    return articles.flatMap(\.paragraphs).flatMap { column($0, measure: SubjectsTests.measure) }
  }

  private func links(_ lines: [String]) -> LineLinks {
    let rows = page(lines).lines.map(Row.init)
    // Made-up articles have few words, and share more of them than those of a newspaper.
    var weights = TangleWeights()
    weights.otherSubject = 0.2
    return LineLinks(
      rows: rows, measures: rows.map { _ in SubjectsTests.measure }, cohesion: Cohesion(rows: rows),
      words: WordBreaks(), weights: weights)
  }

  /// The second topic ended above in a column of its own, and goes on below the first by mistake.
  @Test(arguments: 1...12 as ClosedRange<UInt64>) func theTailGoesBelowItsOwnSubject(seed: UInt64) {
    let first = lines(0, seed: seed)
    let second = lines(1, seed: seed + 100)
    let tail = lines(1, seed: seed + 200)
    #expect([first, second, tail].allSatisfy { $0.count >= 8 })
    let all = Array(0..<first.count + second.count + tail.count)
    let (start, cut) = (first.count, first.count + second.count)
    let band = PageBand(columns: [Array(all[..<start]) + all[cut...], Array(all[start..<cut])])
    let mended = Subjects.mended([band], links(first + second + tail))
    #expect(mended == [PageBand(columns: [Array(all[..<start]), Array(all[start...])])])
  }

  /// Nothing is lost, doubled or put before what it followed, whatever the columns are.
  @Test(arguments: 1...12 as ClosedRange<UInt64>) func theRowsStay(seed: UInt64) {
    var random = FixedRandom(seed: seed)
    let text = lines(2, seed: seed) + lines(3, seed: seed)
    var columns = [[Int]](repeating: [], count: 3)
    for row in text.indices { columns[Int.random(in: 0..<3, using: &random)].append(row) }
    let mended = Subjects.mended([PageBand(headings: [], columns: columns)], links(text))
    #expect(mended.flatMap { $0.columns.flatMap(\.self) }.sorted() == Array(text.indices))
    for column in mended.flatMap(\.columns) { #expect(column == column.sorted()) }
  }

  @Test func oneSubjectStaysWhereItIs() {
    let text = lines(4, seed: 7)
    let band = PageBand(columns: [Array(text.indices)])
    #expect(Subjects.mended([band], links(text)) == [band])
    #expect(Subjects.mended([PageBand()], links(text)) == [PageBand()])
  }
}

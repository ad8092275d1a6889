import Anthology
import TestSupport
import Testing
import Words

@testable import Recovery

/// A page that is told to be straight at once is one that the long way finds straight as well.
@Suite struct StraightPageTests {
  private func links(_ rows: [Row]) -> (quick: LineLinks, whole: LineLinks) {
    let (measures, cohesion, words) = (neighbourhoodMeasures(rows), Cohesion(rows: rows), WordBreaks())
    let weights = TangleWeights()
    return (
      LineLinks(
        beforeHeadlines: rows, measures: measures, cohesion: cohesion, words: words, weights: weights),
      LineLinks(rows: rows, measures: measures, cohesion: cohesion, words: words, weights: weights)
    )
  }

  @Test func nothingThatGoesAstrayIsTakenForStraight() {
    var random = FixedRandom(seed: 23)
    var (straight, astray) = (0, 0)
    for seed in 1...40 as ClosedRange<UInt64> {
      var setter = PageSetter(.inline, .afterParagraphs, seed: seed)
      var lines = setter.lines(setter.articles(3)).filter { !$0.isEmpty }
      // Pages as they are; with some lines elsewhere; read across two and three columns.
      switch seed % 4 {
      case 1:
        for _ in 0..<8 {
          lines.swapAt(.random(in: lines.indices, using: &random), .random(in: lines.indices, using: &random))
        }
      case 2, 3:
        let columns = Int(seed % 4)
        let height = (lines.count + columns - 1) / columns
        lines = (0..<height).flatMap { row in
          (0..<columns).compactMap { column in
            let place = column * height + row
            return place < lines.count ? lines[place] : nil
          }
        }
      default: break
      }
      let rows = lines.enumerated().map { Row(Line(number: $0.offset + 1, text: $0.element)) }
      let (quick, whole) = links(rows)
      if goesAstray(whole) {
        astray += 1
        #expect(!isSurelyStraight(quick), "seed \(seed)")
      } else if isSurelyStraight(quick) {
        straight += 1
      }
    }
    #expect(straight > 5 && astray > 5, "\(straight) straight, \(astray) astray")
  }

  @Test func tablesCountAsDictionariesDo() {
    var random = FixedRandom(seed: 5)
    var (table, counts) = (CountTable(), [:] as [UInt64: Int])
    for _ in 0..<20_000 {
      let key = UInt64.random(in: 1...4000, using: &random) << UInt64.random(in: 0...1, using: &random) * 32
      table.add(key)
      counts[key, default: 0] += 1
    }
    for key in 1...4000 as ClosedRange<UInt64> {
      #expect(table[key] == counts[key] ?? 0)
      #expect(table[key << 32] == counts[key << 32] ?? 0)
    }
  }
}

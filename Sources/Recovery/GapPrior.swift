import Platform

/// What a blank line means on this page.
///
/// Some tools leave one after every line, some at column breaks, some at paragraph starts. The page itself
/// says which: at pairs of lines that surely belong together and at pairs that surely do not, gaps are
/// counted, near each line and over the whole page. Lines that are an indent short are counted apart: some
/// tools leave a gap after every first line, since its box begins further right.
struct GapPrior {
  /// One value for each line but the first, at the line's own index: the log-odds that a paragraph ends
  /// before it, from the gap or its absence alone.
  let evidence: [Double]

  /// How far around a line its own habits are read off, in lines.
  private static let reach = 12

  /// - Parameter learns: whether the page teaches; without, the prior alone speaks.
  init(rows: [Row], measures: [Int], learns: Bool = true) {
    var (inside, between, indented) = (
      GapCounts(rows.count, prior: 0.2), GapCounts(rows.count, prior: 0.6), GapCounts(rows.count, prior: 0.2)
    )
    func isIndented(_ index: Int) -> Bool { (-6 ... -3).contains(rows[index].width - measures[index]) }
    for index in rows.indices.dropFirst() {
      let (before, row) = (rows[index - 1], rows[index])
      let difference = before.width - measures[index - 1]
      if before.endsSentence {
        if difference < -4 { between.add(row, at: index) }
      } else if before.looksDisplay {
        continue
      } else if abs(difference) <= 2, measures[index] == measures[index - 1], !row.looksDisplay {
        inside.add(row, at: index)
      } else if isIndented(index - 1) {
        indented.add(row, at: index)
      }
    }
    inside.sum()
    between.sum()
    indented.sum()
    evidence = rows.indices.map { index in
      guard index > 0 else { return 0 }
      let near = max(0, index - GapPrior.reach)..<min(rows.count, index + GapPrior.reach + 1)
      let insideRate = !learns ? 0.2 : isIndented(index - 1) ? indented.rate(near) : inside.rate(near)
      let betweenRate = learns ? between.rate(near) : 0.6
      return rows[index].gap > 0
        ? log(betweenRate / insideRate) : log((1 - betweenRate) / (1 - insideRate))
    }
  }
}

/// How many lines of one kind there are before each line of a page, and before how many of them a gap stands.
private struct GapCounts {
  /// All lines, and those with a gap in the upper half, so that both are summed up at once.
  private var sums: [UInt64]
  private let prior: Double
  /// How often a gap stands on the whole page, backed by the prior.
  private var page = 0.0

  init(_ rows: Int, prior: Double) {
    sums = Array(repeating: 0, count: rows + 1)
    self.prior = prior
  }

  /// Before `sum`.
  mutating func add(_ row: Row, at index: Int) { sums[index + 1] = row.gap > 0 ? 1 << 32 | 1 : 1 }

  mutating func sum() {
    var total: UInt64 = 0
    for index in sums.indices {
      total &+= sums[index]
      sums[index] = total
    }
    let (gaps, all) = GapCounts.parts(total)
    page = (gaps + 2 * prior) / (all + 2)
  }

  private static func parts(_ sum: UInt64) -> (gaps: Double, all: Double) {
    (Double(Int(sum >> 32)), Double(Int(sum & 0xFFFF_FFFF)))
  }

  /// How often a gap stands at some lines, backed by the page.
  func rate(_ lines: Range<Int>) -> Double {
    let (gaps, all) = GapCounts.parts(sums[lines.upperBound] &- sums[lines.lowerBound])
    return min(max((gaps + 4 * page) / (all + 4), 0.02), 0.98)
  }
}

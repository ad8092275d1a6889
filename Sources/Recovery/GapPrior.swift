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
    var inside = [(gaps: Int, all: Int)](repeating: (0, 0), count: rows.count + 1)
    var between = inside
    var indented = inside
    func isIndented(_ index: Int) -> Bool { (-6 ... -3).contains(rows[index].width - measures[index]) }
    for index in rows.indices {
      inside[index + 1] = inside[index]
      between[index + 1] = between[index]
      indented[index + 1] = indented[index]
      guard index > 0 else { continue }
      let before = rows[index - 1]
      let short = before.width - measures[index - 1] < -4
      let isGap = rows[index].gap > 0 ? 1 : 0
      if before.endsSentence && short {
        between[index + 1].gaps += isGap
        between[index + 1].all += 1
      } else if !before.endsSentence, abs(before.width - measures[index - 1]) <= 2,
        measures[index] == measures[index - 1], !before.looksDisplay, !rows[index].looksDisplay
      {
        inside[index + 1].gaps += isGap
        inside[index + 1].all += 1
      } else if !before.endsSentence, !before.looksDisplay, isIndented(index - 1) {
        indented[index + 1].gaps += isGap
        indented[index + 1].all += 1
      }
    }
    evidence = rows.indices.map { index in
      guard index > 0 else { return 0 }
      let low = max(0, index - GapPrior.reach)
      let high = min(rows.count, index + GapPrior.reach + 1)
      let insideRate =
        learns ? GapPrior.rate(isIndented(index - 1) ? indented : inside, low, high, prior: 0.2) : 0.2
      let betweenRate = learns ? GapPrior.rate(between, low, high, prior: 0.6) : 0.6
      return rows[index].gap > 0
        ? log(betweenRate / insideRate) : log((1 - betweenRate) / (1 - insideRate))
    }
  }

  /// How often a gap stands at such pairs: nearby, backed by the page, backed by the prior.
  private static func rate(_ sums: [(gaps: Int, all: Int)], _ low: Int, _ high: Int, prior: Double) -> Double
  {
    let total = sums[sums.count - 1]
    let page = (Double(total.gaps) + 2 * prior) / (Double(total.all) + 2)
    let near = (gaps: Double(sums[high].gaps - sums[low].gaps), all: Double(sums[high].all - sums[low].all))
    let rate = (near.gaps + 4 * page) / (near.all + 4)
    return min(max(rate, 0.02), 0.98)
  }
}

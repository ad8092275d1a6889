import Foundation

/// Finds the best cut of the paragraphs into articles together with the heading of each.
struct TailSolver {
  struct Segment {
    /// Indices into the paragraphs.
    var paragraphs: Range<Int>
    /// Indices into the units, ascending; empty for an article that has no heading.
    var units: [Int]
    /// 0...1, from how far the next best heading is behind.
    var confidence: Double
  }

  let sheet: Sheet
  let units: [HeadingUnit]
  /// Paragraphs at which an article may begin, ascending, the first 0.
  let starts: [Int]
  let boundaries: Boundaries
  let grams: Grams

  /// What a heading's words are worth, all of them found in its article.
  private static let likeness = 9.0
  /// The share of it that the article's first two paragraphs decide.
  private static let leadShare = 0.35
  /// An article without a heading, and a heading that no article gets.
  private static let headless = -5.0
  /// Two display lines as one heading: with a blank line between them, without one, and on a page whose tail has no
  /// blank lines at all.
  private static let grouped = 1.5
  private static let groupedOverGap = -0.5
  private static let groupedAnyhow = 0.5
  /// A heading without a byline, where most have one.
  private static let bylineless = -1.5
  /// An article of one paragraph.
  private static let single = -2.5
  /// A deck's or a kicker's dash.
  private static let groupedByDash = 4.0
  /// An article that is signed in its last paragraph takes no second byline.
  private static let secondByline = -8.0
  /// The most display lines that the exact search takes; beyond it, the groups are fixed first.
  private static let mostUnits = 14

  func solve() -> [Segment] {
    let groups = headingGroups()
    let exact = units.count <= TailSolver.mostUnits
    return exact ? search(groups) : greedy(groups.filter { isWhole($0) })
  }

  /// All runs of one to three display lines in which no byline stands before the last.
  private func headingGroups() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for start in units.indices {
      for end in (start + 1)...min(start + 3, units.count) {
        groups.append(start..<end)
        if !units[end - 1].bylines.isEmpty { break }
      }
    }
    return groups
  }

  /// Whether a group begins at the page's tail or behind a byline and ends with one.
  private func isWhole(_ group: Range<Int>) -> Bool {
    let opens = group.lowerBound == 0 || !units[group.lowerBound - 1].bylines.isEmpty
    return opens && (!units[group.upperBound - 1].bylines.isEmpty || group.upperBound == units.count)
  }

  private func groupScore(_ group: Range<Int>) -> Double {
    var score = 0.0
    for unit in group.dropFirst() {
      let (before, after) = (sheet.elements[units[unit - 1].display], sheet.elements[units[unit].display])
      score +=
        hasGaps ? after.gap > 0 ? TailSolver.groupedOverGap : TailSolver.grouped : TailSolver.groupedAnyhow
      let opensDeck =
        after.scalars.starts(with: "——".unicodeScalars) || after.scalars.starts(with: "--".unicodeScalars)
      let closesKicker =
        before.scalars.suffix(2).elementsEqual("——".unicodeScalars) || before.scalars.last == "："
      if opensDeck || closesKicker { score += TailSolver.groupedByDash }
    }
    return score
  }

  /// Whether blank lines stand between the display lines of the tail.
  private var hasGaps: Bool { units.dropFirst().contains { sheet.elements[$0.display].gap > 0 } }

  private var expectsBylines: Bool { units.count { !$0.bylines.isEmpty } * 3 >= units.count }

  private func isSigned(_ range: Range<Int>) -> Bool {
    range.contains { sheet.elements[boundaries.paragraphs[$0]].signature != nil }
  }

  private func match(_ group: Range<Int>, _ range: Range<Int>, pairs: [Set<UInt64>]) -> Double {
    let lead = range.lowerBound..<min(range.upperBound, range.lowerBound + 2)
    var score = groupScore(group)
    for unit in group {
      let whole = grams.coverage(of: pairs[unit], in: range)
      let first = grams.coverage(of: pairs[unit], in: lead)
      score += TailSolver.likeness * ((1 - TailSolver.leadShare) * whole + TailSolver.leadShare * first)
    }
    let isBylined = group.contains { !units[$0].bylines.isEmpty }
    if isBylined && isSigned(range) { score += TailSolver.secondByline }
    if !isBylined && expectsBylines && !isSigned(range) { score += TailSolver.bylineless }
    if range.count == 1 { score += TailSolver.single }
    return score
  }

  private func search(_ groups: [Range<Int>]) -> [Segment] {
    let pairs = units.map { Grams.pairs(sheet.elements[$0.display].scalars) }
    let ends = Array(starts.dropFirst()) + [boundaries.paragraphs.count]
    let masks = 1 << units.count
    let bits = groups.map { group in group.reduce(0) { $0 | 1 << $1 } }
    // scores[position][mask]: the best reading of the paragraphs before starts[position] with those units used.
    var scores = [[Double]](repeating: [Double](repeating: -.infinity, count: masks), count: starts.count + 1)
    var back = [[(from: Int, group: Int)]](
      repeating: [(from: Int, group: Int)](repeating: (-1, -1), count: masks), count: starts.count + 1)
    scores[0][0] = 0
    for from in starts.indices {
      for end in from..<ends.count {
        let range = starts[from]..<ends[end]
        let cut = boundaries.evidence[starts[from]]
        let worth = groups.map { match($0, range, pairs: pairs) }
        for mask in 0..<masks where scores[from][mask] > -.infinity {
          let base = scores[from][mask] + cut
          for (index, bit) in bits.enumerated() where mask & bit == 0 {
            let score = base + worth[index]
            if score > scores[end + 1][mask | bit] {
              scores[end + 1][mask | bit] = score
              back[end + 1][mask | bit] = (from, index)
            }
          }
          let bare = base + TailSolver.headless
          if bare > scores[end + 1][mask] {
            scores[end + 1][mask] = bare
            back[end + 1][mask] = (from, -1)
          }
        }
      }
    }
    // Every heading has its article, as long as there are paragraphs enough.
    var mask = masks - 1
    if scores[starts.count][mask] == -.infinity {
      mask = scores[starts.count].indices.max { scores[starts.count][$0] < scores[starts.count][$1] } ?? 0
    }
    var segments: [Segment] = []
    var position = starts.count
    while position > 0 {
      let step = back[position][mask]
      let group = step.group >= 0 ? groups[step.group] : 0..<0
      let range = starts[step.from]..<ends[position - 1]
      segments.append(
        Segment(paragraphs: range, units: Array(group), confidence: 0.4))
      if step.group >= 0 { mask &= ~bits[step.group] }
      position = step.from
    }
    return rated(adopt(segments.reversed()), pairs)
  }

  /// Units that no segment took go to the nearest one before them: nothing is lost.
  private func adopt(_ segments: [Segment]) -> [Segment] {
    var segments = segments
    let used = Set(segments.flatMap(\.units))
    for unit in units.indices where !used.contains(unit) {
      let index = segments.firstIndex { $0.units.last == unit - 1 } ?? segments.count - 1
      segments[index].units = (segments[index].units + [unit]).sorted()
      segments[index].confidence = 0.3
    }
    return segments
  }

  /// How sure each heading belongs to its article: its likeness to it against its likeness to the others.
  private func rated(_ segments: [Segment], _ pairs: [Set<UInt64>]) -> [Segment] {
    segments.map { segment in
      guard !segment.units.isEmpty else { return segment }
      let scores = segments.map { other in
        segment.units.reduce(0) { $0 + grams.coverage(of: pairs[$1], in: other.paragraphs) }
          * TailSolver.likeness
      }
      let mine =
        segment.units.reduce(0) { $0 + grams.coverage(of: pairs[$1], in: segment.paragraphs) }
        * TailSolver.likeness
      var out = segment
      out.confidence = exp(mine) / scores.reduce(0) { $0 + exp($1) }
      return out
    }
  }

  /// For pages with very many headings: the groups as the bylines part them, given to articles cut at the
  /// best boundaries, in the order of likeness.
  private func greedy(_ groups: [Range<Int>]) -> [Segment] {
    let count = min(max(groups.count, 1), starts.count)
    let cuts =
      ([0] + starts.dropFirst().sorted { boundaries.evidence[$0] > boundaries.evidence[$1] }.prefix(count - 1))
      .sorted()
    let ends = Array(cuts.dropFirst()) + [boundaries.paragraphs.count]
    let pairs = units.map { Grams.pairs(sheet.elements[$0.display].scalars) }
    var rated: [(score: Double, group: Int, segment: Int)] = []
    for (index, group) in groups.enumerated() {
      for segment in cuts.indices {
        rated.append((match(group, cuts[segment]..<ends[segment], pairs: pairs), index, segment))
      }
    }
    rated.sort { ($0.score, -$0.group, -$0.segment) > ($1.score, -$1.group, -$1.segment) }
    var given: [Int: Int] = [:]
    var taken: Set<Int> = []
    for row in rated where given[row.segment] == nil && !taken.contains(row.group) {
      given[row.segment] = row.group
      taken.insert(row.group)
    }
    return adopt(
      cuts.indices.map { segment in
        Segment(
          paragraphs: cuts[segment]..<ends[segment], units: given[segment].map { Array(groups[$0]) } ?? [],
          confidence: 0.5)
      })
  }
}

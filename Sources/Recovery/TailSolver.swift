import Foundation

/// Finds the best cut of the paragraphs of a page into articles together with the heading of each, where all
/// display type stands at the page's end.
///
/// Dynamic programming over (paragraphs read, headings used). The same lattice summed instead of maximized gives how
/// sure each article with its heading is.
package struct TailSolver {
  /// One article: some paragraphs and the run of display lines that is their heading.
  package struct Segment {
    /// Indices into the paragraphs.
    package var paragraphs: Range<Int>
    /// Indices into the units, ascending; empty for an article that has no heading.
    package var units: [Int]
    /// 0...1: how sure it has this heading, and that it begins where it does.
    package var confidence: Double
    package var boundary: Double
  }

  /// One step through the lattice: an article from one candidate start to another, with a group of units or none.
  package struct Step {
    package var from: Int
    package var end: Int
    package var group: Int?
  }

  let sheet: Sheet
  let units: [HeadingUnit]
  /// Paragraphs at which an article may begin, ascending, the first 0.
  let starts: [Int]
  /// Indices of the sheet's elements.
  let paragraphs: [Int]
  let links: [Double]
  let grams: Grams
  let groups: [Range<Int>]
  let pairs: [Set<UInt64>]
  let hasGaps: Bool
  let expectsBylines: Bool

  /// The most display lines that the exact search takes.
  static let mostUnits = 13

  init(sheet: Sheet, units: [HeadingUnit], starts: [Int], paragraphs: [Int], links: [Double], grams: Grams) {
    self.sheet = sheet
    self.units = units
    self.starts = starts
    self.paragraphs = paragraphs
    self.links = links
    self.grams = grams
    groups = TailSolver.groups(units)
    pairs = units.map { Grams.pairs(sheet.elements[$0.display].scalars) }
    hasGaps = units.dropFirst().contains { sheet.elements[$0.display].gap > 0 }
    expectsBylines = units.count { !$0.bylines.isEmpty } * 3 >= units.count
  }

  /// All runs of one to three display lines in which no byline stands before the last.
  private static func groups(_ units: [HeadingUnit]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for start in units.indices {
      for end in (start + 1)...min(start + 3, units.count) {
        groups.append(start..<end)
        if !units[end - 1].bylines.isEmpty { break }
      }
    }
    return groups
  }

  /// The paragraphs of a step.
  package func range(_ step: Step) -> Range<Int> {
    starts[step.from]..<(step.end < starts.count ? starts[step.end] : paragraphs.count)
  }

  // MARK: evidence

  /// What speaks for a step.
  package func evidence(_ step: Step, into sink: inout some EvidenceSink) {
    let range = range(step)
    if range.lowerBound > 0 {
      let (before, after) = (paragraphs[range.lowerBound - 1], paragraphs[range.lowerBound])
      sheet.cut(before, after, link: links[range.lowerBound], layout: .tail, into: &sink)
      sink.add(.tailCut)
    }
    sink.add(.articleSingle, if: range.count == 1)
    guard let group = step.group.map({ groups[$0] }) else {
      sink.add(.articleHeadless)
      return
    }
    let lead = range.lowerBound..<min(range.upperBound, range.lowerBound + 2)
    for unit in group {
      sink.add(.matchWhole, grams.coverage(of: pairs[unit], in: range))
      sink.add(.matchLead, grams.coverage(of: pairs[unit], in: lead))
    }
    let isBylined = group.contains { !units[$0].bylines.isEmpty }
    let isSigned = range.contains { sheet.elements[paragraphs[$0]].signature != nil }
    sink.add(.articleSecondByline, if: isBylined && isSigned)
    sink.add(.articleBylineless, if: !isBylined && expectsBylines && !isSigned)
    grouping(group, into: &sink)
  }

  /// What speaks for the lines of a group being one heading.
  private func grouping(_ group: Range<Int>, into sink: inout some EvidenceSink) {
    let elements = group.map { sheet.elements[units[$0].display] }
    for (before, after) in zip(elements, elements.dropFirst()) {
      sink.add(hasGaps ? after.gap > 0 ? .groupedOverGap : .grouped : .groupedWithoutGaps)
      sink.add(.groupedByDash, if: closesKicker(before.scalars) || opensDeck(after.scalars))
      sink.add(.groupedPhrases, if: [before, after].contains { sheet.rows[$0.firstRow].isTwoPhrases })
    }
    sink.add(.groupedLong, if: elements.count > 1 && elements.reduce(0) { $0 + $1.scalars.count } > 26)
    sink.add(.groupedThree, if: elements.count > 2)
  }

  // MARK: search

  /// The best reading.
  func solve() -> [Segment] {
    let lattice = Lattice(self) { step in
      var score = Score(weights: sheet.method.weights)
      evidence(step, into: &score)
      return score.total
    }
    let posterior = lattice.posterior()
    return lattice.best().map { index in
      let step = lattice.steps[index]
      let middle = (range(step).lowerBound + range(step).upperBound - 1) / 2
      var (heading, boundary) = (0.0, 0.0)
      for (other, share) in zip(lattice.steps, posterior) {
        if other.from == step.from { boundary += share }
        if other.group == step.group, range(other).contains(middle) { heading += share }
      }
      return Segment(
        paragraphs: range(step), units: step.group.map { Array(groups[$0]) } ?? [],
        confidence: min(1, heading), boundary: min(1, boundary))
    }
  }
}

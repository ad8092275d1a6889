import Platform

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
  /// Of each unit, ascending; and what the paragraphs know of them.
  let pairs: [[UInt64]]
  private let words: [Grams.Words]
  /// For each paragraph, how many before it are signed.
  private let signed: [Int]
  let hasGaps: Bool
  let expectsBylines: Bool

  /// The most display lines whose readings can all be kept in memory, as the fit of the weights wants them.
  static let mostUnits = 13
  /// The most display lines whose readings are all weighed for a page; beyond it that takes seconds.
  private static let mostExact = 9

  init(sheet: Sheet, units: [HeadingUnit], starts: [Int], paragraphs: [Int], links: [Double], grams: Grams) {
    self.sheet = sheet
    self.units = units
    self.starts = starts
    self.paragraphs = paragraphs
    self.links = links
    self.grams = grams
    groups = TailSolver.groups(
      units, units.map { sheet.isInsideWord[sheet.elements[$0.display].firstRow] })
    let pairs = units.map { Grams.pairs(sheet.elements[$0.display].scalars) }
    self.pairs = pairs
    words = pairs.map(grams.words)
    signed = paragraphs.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + (sheet.elements[$1].signature == nil ? 0 : 1))
    }
    hasGaps = units.dropFirst().contains { sheet.elements[$0.display].gap > 0 }
    expectsBylines = units.count { !$0.bylines.isEmpty } * 3 >= units.count
  }

  /// All runs of one to three display lines in which no byline stands before the last. Lines that part a word are one line.
  /// - Parameter isBroken: for each unit, whether a word goes over the break before it.
  private static func groups(_ units: [HeadingUnit], _ isBroken: [Bool]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for start in units.indices {
      var lines = 0
      for end in (start + 1)...min(start + 5, units.count) {
        if end == start + 1 || !isBroken[end - 1] { lines += 1 }
        if lines > 3 { break }
        groups.append(start..<end)
        if !units[end - 1].bylines.isEmpty { break }
      }
    }
    return groups
  }

  /// The paragraphs of a step.
  package func range(_ step: Step) -> Range<Int> { range(step.from, step.end) }

  /// The paragraphs from one candidate start to another.
  func range(_ from: Int, _ end: Int) -> Range<Int> {
    starts[from]..<(end < starts.count ? starts[end] : paragraphs.count)
  }

  // MARK: evidence

  /// What speaks for a step.
  package func evidence(_ step: Step, into sink: inout some EvidenceSink) {
    let range = range(step)
    cut(range.lowerBound, into: &sink)
    sink.add(.articleSingle, if: range.count == 1)
    if let group = step.group {
      match(groups[group], range, into: &sink)
    } else {
      sink.add(.articleHeadless)
    }
  }

  /// What speaks for an article that begins with a paragraph.
  func cut(_ start: Int, into sink: inout some EvidenceSink) {
    guard start > 0 else { return }
    sheet.cut(paragraphs[start - 1], paragraphs[start], link: links[start], layout: .tail, into: &sink)
    sink.add(.tailCut)
  }

  /// What speaks for some units being the heading of some paragraphs.
  func match(_ group: Range<Int>, _ range: Range<Int>, into sink: inout some EvidenceSink) {
    for unit in group { likeness(unit, range, into: &sink) }
    grouping(group, range, into: &sink)
  }

  /// What the words of a unit say of some paragraphs.
  func likeness(_ unit: Int, _ range: Range<Int>, into sink: inout some EvidenceSink) {
    sink.add(.matchWhole, coverage(of: unit, in: range))
    sink.add(.matchLead, coverage(of: unit, in: TailSolver.lead(of: range)))
  }

  /// How much of the words of a unit stands in some paragraphs, 0...1.
  func coverage(of unit: Int, in range: Range<Int>) -> Double { grams.coverage(of: words[unit], in: range) }

  /// The same for paragraphs that begin where `ahead` looked from.
  func coverage(of unit: Int, _ ahead: Grams.Seen, before end: Int) -> Double {
    grams.coverage(of: words[unit], ahead, before: end)
  }

  func ahead(of unit: Int, from start: Int) -> Grams.Seen { grams.ahead(of: words[unit], from: start) }

  /// The paragraphs that an article opens with.
  static func lead(of range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + 2)
  }

  /// What speaks for a group of units over some paragraphs, their words aside.
  func grouping(_ group: Range<Int>, _ range: Range<Int>, into sink: inout some EvidenceSink) {
    signing(group, range, into: &sink)
    grouping(group, into: &sink)
  }

  /// What the bylines of a group and of some paragraphs say of each other.
  func signing(_ group: Range<Int>, _ range: Range<Int>, into sink: inout some EvidenceSink) {
    let isBylined = group.contains { !units[$0].bylines.isEmpty }
    let isSigned = isSigned(range)
    sink.add(.articleSecondByline, if: isBylined && isSigned)
    sink.add(.articleBylineless, if: !isBylined && expectsBylines && !isSigned)
  }

  /// Whether a byline closes one of some paragraphs.
  func isSigned(_ range: Range<Int>) -> Bool { signed[range.upperBound] > signed[range.lowerBound] }

  /// What speaks for the lines of a group being one heading.
  func grouping(_ group: Range<Int>, into sink: inout some EvidenceSink) {
    let elements = group.map { sheet.elements[units[$0].display] }
    for (before, after) in zip(elements, elements.dropFirst()) {
      sink.add(hasGaps ? after.gap > 0 ? .groupedOverGap : .grouped : .groupedWithoutGaps)
      sink.add(.groupedByDash, if: closesKicker(before.scalars) || opensDeck(after.scalars))
      sink.add(.groupedInWord, if: sheet.isInsideWord[after.firstRow])
      sink.add(.groupedByPair, sheet.cohesion.strength(before.scalars, after.scalars))
      sink.add(.groupedStub, if: isStub(after.scalars, below: before.scalars))
      sink.add(.groupedPhrases, if: [before, after].contains { sheet.rows[$0.firstRow].isTwoPhrases })
    }
    sink.add(.groupedLong, if: elements.count > 1 && elements.reduce(0) { $0 + $1.scalars.count } > 26)
    let broken = elements.dropFirst().count { sheet.isInsideWord[$0.firstRow] }
    sink.add(.groupedBrief, if: elements.reduce(0) { $0 + $1.scalars.count } < 6)
    sink.add(.groupedThree, if: elements.count - broken > 2)
  }

  /// A deck is not set in fewer words than fill three fifths of a headline, as a kicker may be; but the second line of a headline
  /// that is too long for one may be short.
  private func isStub(_ line: [Unicode.Scalar], below headline: [Unicode.Scalar]) -> Bool {
    headline.count <= 14 && line.count * 5 < headline.count * 3 && !opensDeck(line)
  }

  // MARK: search

  /// The best reading, or a good one where there are too many to weigh them all.
  func solve() -> [Segment] {
    switch units.count {
    case ...TailSolver.mostExact: exact()
    case ...TailBeam.mostUnits: TailBeam(self).solve()
    default: TailDescent(self, weights: sheet.method.weights).solve()
    }
  }

  /// The best reading of all.
  func exact() -> [Segment] {
    var scorer = TailScorer(self)
    let lattice = Lattice(self) { scorer.score($0) }
    let sums = LatticeSums(lattice)
    return lattice.best(sums.mayBeBest()).map { step in
      let range = range(step)
      let middle = (range.lowerBound + range.upperBound - 1) / 2
      return Segment(
        paragraphs: range, units: step.group.map { Array(groups[$0]) } ?? [],
        confidence: sums.heads(step, at: starts.lastIndex { $0 <= middle } ?? 0),
        boundary: sums.begins(at: step.from))
    }
  }
}

package import Anthology

/// All bodies first, and the display type at the end of the page in any order: the bodies are cut into
/// as many articles as there are headings, and each heading is given to one of them, in one decision.
///
/// Dynamic programming over (paragraphs read, headings used): a cut is worth what `Boundaries` says, a heading
/// what its words and its article's words have in common. Headings are runs of one to three display lines, a
/// byline ending the run, so that which lines are one heading is part of the same decision.
func tail(_ sheet: Sheet, _ runs: [DisplayRun]) -> [Draft] {
  guard let last = runs.last else { return [] }
  guard let solver = tailSolver(sheet, last) else { return [whole(sheet, last)] }
  let segments = solver.solve()
  var drafts: [Draft] = []
  for (number, segment) in segments.enumerated() {
    var draft = Draft()
    let isLast = number + 1 == segments.count
    let from = solver.paragraphs[segment.paragraphs.lowerBound]
    // Display type between two paragraphs is a subhead, and belongs to what follows it.
    let lower = number == 0 ? 0 : leading(sheet, before: from)
    let upper =
      isLast
      ? last.range.lowerBound : leading(sheet, before: solver.paragraphs[segment.paragraphs.upperBound])
    add(sheet, lower..<upper, to: &draft)
    for unit in segment.units {
      draft.heading.append(solver.units[unit].display)
      draft.bylines += solver.units[unit].bylines
    }
    draft.headingConfidence = segment.confidence
    draft.boundaryConfidence = segment.boundary
    if segment.confidence < Notes.heading { draft.headingGuess = .headingPlaced }
    drafts.append(draft)
  }
  let taken = Set(drafts.flatMap { $0.heading + $0.bylines })
  // What stands behind all headings is what the pictures left.
  for index in last.range.lowerBound..<sheet.elements.count where !taken.contains(index) {
    switch sheet.elements[index].kind {
    case .caption, .paragraph, .verse: drafts[drafts.count - 1].captions.append(index)
    case .byline: drafts[drafts.count - 1].bylines.append(index)
    case .display: drafts[drafts.count - 1].heading.append(index)
    default: break
    }
  }
  return drafts
}

/// The question that the page's tail asks; nil where there is nothing to choose from.
func tailSolver(_ sheet: Sheet, _ run: DisplayRun) -> TailSolver? {
  let paragraphs = sheet.bodyElements.filter { $0 < run.range.lowerBound }
  let units = headingUnits(sheet, run)
  guard !paragraphs.isEmpty, !units.isEmpty else { return nil }
  let likeness = sheet.likeness(of: paragraphs)
  let boundaries = Boundaries(sheet: sheet, paragraphs: paragraphs, likeness: likeness, layout: .tail)
  return TailSolver(
    sheet: sheet, units: units, starts: candidateStarts(boundaries, units: units.count),
    paragraphs: paragraphs,
    links: boundaries.links, grams: likeness.grams)
}

/// One display line of the tail, with the bylines that stand right behind it.
struct HeadingUnit {
  var display: Int
  var bylines: [Int]
}

private func headingUnits(_ sheet: Sheet, _ run: DisplayRun) -> [HeadingUnit] {
  var units: [HeadingUnit] = []
  for index in run.range {
    switch sheet.elements[index].kind {
    case .display: units.append(HeadingUnit(display: index, bylines: []))
    case .byline where !units.isEmpty: units[units.count - 1].bylines.append(index)
    default: break
    }
  }
  return units
}

private func leading(_ sheet: Sheet, before index: Int) -> Int {
  var start = index
  while start > 0, sheet.elements[start - 1].kind == .display { start -= 1 }
  return start
}

/// The paragraphs at which an article may begin: the best by evidence, so that the search stays small.
private func candidateStarts(_ boundaries: Boundaries, units: Int) -> [Int] {
  let rest = boundaries.evidence.indices.dropFirst()
  let ranked = rest.sorted { (boundaries.evidence[$0], -$0) > (boundaries.evidence[$1], -$1) }
  return [0] + ranked.prefix(2 * units + 8).sorted()
}

/// A page whose end holds nothing to choose from.
private func whole(_ sheet: Sheet, _ run: DisplayRun) -> Draft {
  var draft = Draft()
  add(sheet, sheet.elements.indices.lowerBound..<run.range.lowerBound, to: &draft)
  for index in run.range.lowerBound..<sheet.elements.count {
    switch sheet.elements[index].kind {
    case .display: draft.heading.append(index)
    case .byline: draft.bylines.append(index)
    case .caption, .paragraph, .verse: draft.captions.append(index)
    default: break
    }
  }
  return draft
}

extension TailSolver {
  /// The question that a page asks whose display type stands at its end; nil for every other page
  /// and for one with too many display lines to weigh all readings. What the fit of the weights learns from.
  package init?(page: Page) {
    let (sheet, _, _) = readSheet(page)
    let runs = sheet.displayRuns()
    guard layout(of: sheet, runs) == .tail, let last = runs.last, let solver = tailSolver(sheet, last),
      solver.units.count <= TailSolver.mostUnits
    else {
      return nil
    }
    self = solver
  }

  /// The text of each paragraph and of each heading unit, and the units of each group.
  package var texts: (paragraphs: [String], units: [String], groups: [Range<Int>]) {
    (
      paragraphs.map { text(sheet.elements[$0].scalars) },
      units.map { text(sheet.elements[$0.display].scalars) }, groups
    )
  }
}

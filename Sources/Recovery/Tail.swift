import Anthology

/// All bodies first, and the display type at the end of the page in any order: the bodies are cut into
/// as many articles as there are headings, and each heading is given to one of them, in one decision.
///
/// Dynamic programming over (paragraphs read, headings used): a cut is worth what `Boundaries` says, a heading
/// what its words and its article's words have in common. Headings are runs of one to three display lines, a
/// byline ending the run, so that which lines are one heading is part of the same decision.
func tail(_ sheet: Sheet, _ runs: [DisplayRun]) -> [Draft] {
  guard let last = runs.last else { return [] }
  let paragraphs = sheet.elements.indices.filter { index in
    index < last.range.lowerBound
      && (sheet.elements[index].kind == .paragraph || sheet.elements[index].kind == .verse)
  }
  let units = headingUnits(sheet, last)
  guard !paragraphs.isEmpty, !units.isEmpty else { return [whole(sheet, last)] }
  let grams = Grams(paragraphs.map { sheet.elements[$0].scalars })
  let boundaries = Boundaries(sheet: sheet, paragraphs: paragraphs, grams: grams, layout: .tail)
  let starts = candidateStarts(boundaries, units: units.count)
  let solver = TailSolver(sheet: sheet, units: units, starts: starts, boundaries: boundaries, grams: grams)
  let segments = solver.solve()
  var drafts: [Draft] = []
  for (number, segment) in segments.enumerated() {
    var draft = Draft()
    let from = number == 0 ? 0 : paragraphs[segment.paragraphs.lowerBound]
    let to = number + 1 < segments.count ? paragraphs[segment.paragraphs.upperBound] : last.range.lowerBound
    // Display type between two paragraphs is a subhead, and belongs to what follows it.
    let lower = number == 0 ? from : leading(sheet, before: from)
    let upper = number + 1 < segments.count ? leading(sheet, before: to) : to
    add(sheet, lower..<upper, to: &draft)
    for unit in segment.units {
      draft.heading.append(units[unit].display)
      draft.bylines += units[unit].bylines
    }
    draft.headingConfidence = segment.confidence
    if segment.confidence < 0.9 { draft.headingGuess = .headingPlaced }
    draft.boundaryConfidence = segment.confidence
    drafts.append(draft)
  }
  let captions = last.range.filter { sheet.elements[$0].kind == .caption }
  let loose = last.bylines.filter { byline in !units.contains { $0.bylines.contains(byline) } }
  drafts[drafts.count - 1].captions += captions
  drafts[drafts.count - 1].bylines += loose
  return drafts
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
  for index in run.range {
    switch sheet.elements[index].kind {
    case .display: draft.heading.append(index)
    case .byline: draft.bylines.append(index)
    case .caption: draft.captions.append(index)
    default: break
    }
  }
  return draft
}

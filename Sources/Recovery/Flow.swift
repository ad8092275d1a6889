import Anthology

/// Articles one after the other, each with its heading before or behind its body.
///
/// Where one ends is decided for the whole page at once: a cut is worth what `Boundaries` says, an article what
/// its heading, its bylines and its body say of each other.
/// - Parameter solver: of the sheet.
func flow(_ sheet: Sheet, _ solver: FlowSolver, headingFirst: Bool) -> [Draft] {
  let paragraphs = solver.boundaries.paragraphs
  guard !paragraphs.isEmpty else { return [draftOfDisplay(sheet)] }
  let starts = solver.solve(headingFirst: headingFirst)
  var drafts: [Draft] = []
  for (number, (start, confidence)) in starts.enumerated() {
    let end = number + 1 < starts.count ? starts[number + 1].paragraph : paragraphs.count
    // The run of display type before the first paragraph, the body, and the run behind the last.
    let before = (start == 0 ? 0 : paragraphs[start - 1] + 1)..<paragraphs[start]
    let after = (paragraphs[end - 1] + 1)..<(end < paragraphs.count ? paragraphs[end] : sheet.elements.count)
    var draft = Draft()
    // What stands above a heading that is over the columns is the foot of the column before.
    let top = before.first { sheet.isOverColumns($0) } ?? before.lowerBound
    if !drafts.isEmpty { add(sheet, before.lowerBound..<top, to: &drafts[drafts.count - 1]) }
    if headingFirst || start == 0 {
      open(sheet, (drafts.isEmpty ? before.lowerBound : top)..<before.upperBound, &draft)
    }
    add(sheet, paragraphs[start]..<(paragraphs[end - 1] + 1), to: &draft)
    if !headingFirst || end == paragraphs.count { draft.gather(after, of: sheet) }
    draft.boundaryConfidence = confidence
    draft.headingConfidence = draft.bylines.isEmpty ? 0.9 : 0.97
    drafts.append(draft)
  }
  return drafts
}

/// A heading before its body: what stands behind the byline is the first subhead.
private func open(_ sheet: Sheet, _ range: Range<Int>, _ draft: inout Draft) {
  let byline = range.last { sheet.elements[$0].kind == .byline }
  for index in range {
    switch sheet.elements[index].kind {
    case .display where byline.map({ index > $0 }) ?? false && !draft.heading.isEmpty:
      draft.body.append(index)
    case .display: draft.heading.append(index)
    case .byline: draft.bylines.append(index)
    case .caption: draft.captions.append(index)
    default: break
    }
  }
}

extension Sheet {
  /// Whether an element stands over the columns of a page that was read across them.
  func isOverColumns(_ element: Int) -> Bool {
    elements[element].kind == .display && rows[elements[element].firstRow].overColumns > 0
  }
}

/// A page without a body.
private func draftOfDisplay(_ sheet: Sheet) -> Draft {
  var draft = Draft()
  draft.gather(0..<sheet.elements.count, of: sheet)
  return draft
}

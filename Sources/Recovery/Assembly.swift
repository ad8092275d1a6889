import Anthology

/// Puts the elements of a sheet together to articles.
///
/// The drawing order is inferred first: where the headings stand against the bodies decides which of three
/// readings the page gets. In all three, every element ends in exactly one article; captions still where they were drawn.
func assemble(_ sheet: Sheet) -> [Draft] {
  let runs = sheet.displayRuns()
  let expected = layout(of: sheet, runs)
  var flows = Flows(sheet)
  var drafts = articles(sheet, runs, expected, &flows)
  let appraisal = Appraisal(sheet, drafts).score
  if sheet.method.layout == nil, !sheet.isUntangled, appraisal < doubtful {
    // What the places of the display type say is weighed against how its words go with the bodies.
    var best = appraisal + doubtful.magnitude
    for other in [Layout.inline, .after] + (mayBeTail(sheet, runs) ? [.tail] : []) where other != expected {
      let others = articles(sheet, runs, other, &flows)
      // Of one article for all there is nothing to appraise.
      guard others.count > 1 else { continue }
      let score = Appraisal(sheet, others).score
      if score > best { (best, drafts) = (score, others) }
    }
  }
  return drafts
}

/// A reading that is appraised below this is compared with those of the other drawing orders, and given up for one that is better by as much.
private let doubtful = -3.0

/// The question that a page asks whose headings stand beside their bodies, once for both orders, and where one of them is tried.
private struct Flows {
  private let sheet: Sheet
  private(set) lazy var solver = FlowSolver(sheet)

  init(_ sheet: Sheet) { self.sheet = sheet }
}

/// The articles of a page that was drawn in a given order.
private func articles(
  _ sheet: Sheet, _ runs: [DisplayRun], _ layout: Layout, _ flows: inout Flows
) -> [Draft] {
  let drafts =
    switch layout {
    case .inline: flow(sheet, flows.solver, headingFirst: true)
    case .after: flow(sheet, flows.solver, headingFirst: false)
    case .tail: tail(sheet, runs)
    }
  return drafts.filter {
    !$0.heading.isEmpty || !$0.bylines.isEmpty || !$0.body.isEmpty || !$0.captions.isEmpty
  }
}

/// Whether nothing but a few short paragraphs, as pictures leave them, stands behind the last display type.
private func mayBeTail(_ sheet: Sheet, _ runs: [DisplayRun]) -> Bool {
  guard let last = runs.last, last.hasBodyBefore else { return false }
  let rest = sheet.elements[last.range.upperBound...]
  return rest.count <= 4 && rest.allSatisfy { $0.scalars.count <= 120 }
}

/// The drawing order, from where the runs stand that look like headings.
func layout(of sheet: Sheet, _ runs: [DisplayRun]) -> Layout {
  if let fixed = sheet.method.layout { return fixed }
  // Columns that were read across have been put in order from the top.
  if sheet.isUntangled { return .inline }
  guard let last = runs.last else { return .inline }
  let inside = runs.filter { $0.hasBodyBefore && $0.hasBodyAfter && sheet.headingScore($0) > 0 }
  if let first = runs.first, !first.hasBodyBefore, first.hasBodyAfter { return .inline }
  guard !last.hasBodyAfter else { return inside.isEmpty ? .after : .inline }
  let bylined = inside.filter { !$0.bylines.isEmpty }
  // All the page's headings at its end, and at the most a wide subhead elsewhere.
  let groups = max(last.bylines.count, last.displays.count / 2)
  guard bylined.isEmpty else { return .after }
  if groups >= 2 || inside.isEmpty && last.displays.count > 1 { return .tail }
  return sheet.separateDisplays(last.displays) > 1 && sheet.areSubheads(inside) ? .tail : .after
}

extension Sheet {
  /// Whether the text behind runs of display type says their words at least as much as the text before: behind its article stands a
  /// heading, before its section a subhead.
  fileprivate func areSubheads(_ runs: [DisplayRun]) -> Bool {
    let paragraphs = bodyElements
    let grams = likeness(of: paragraphs).grams
    return runs.allSatisfy { run in
      let place = paragraphs.firstIndex { $0 >= run.range.upperBound } ?? paragraphs.count
      let words = grams.words(union(run.displays.map { Grams.pairs(elements[$0].scalars) }))
      let before = grams.coverage(of: words, in: max(0, place - near)..<place)
      return grams.coverage(of: words, in: place..<min(paragraphs.count, place + near)) >= before
    }
  }
}

/// In how many paragraphs on either side of a run its words are looked for.
private let near = 4

/// Body text as it comes; a bare name in the middle of it is display type that nobody claimed.
func add(_ sheet: Sheet, _ range: Range<Int>, to draft: inout Draft) {
  for index in range {
    switch sheet.elements[index].kind {
    case .paragraph, .verse, .display: draft.body.append(index)
    case .byline: draft.bylines.append(index)
    case .caption: draft.captions.append(index)
    case .furniture: break
    }
  }
}

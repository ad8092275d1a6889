import Anthology

/// Puts the elements of a sheet together to articles.
///
/// The drawing order is inferred first: where the headings stand against the bodies decides which of three
/// readings the page gets. In all three, every element ends in exactly one article.
func assemble(_ sheet: Sheet) -> [Draft] {
  let runs = sheet.displayRuns()
  var drafts: [Draft]
  switch layout(of: sheet, runs) {
  case .inline: drafts = flow(sheet, headingFirst: true)
  case .after: drafts = flow(sheet, headingFirst: false)
  case .tail: drafts = tail(sheet, runs)
  }
  drafts.removeAll { $0.heading.isEmpty && $0.bylines.isEmpty && $0.body.isEmpty && $0.captions.isEmpty }
  placeCaptions(sheet, &drafts)
  return drafts
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
  return groups >= 2 && bylined.isEmpty ? .tail : .after
}

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

/// Gives each caption to the article whose words it shares, its own place breaking the tie.
private func placeCaptions(_ sheet: Sheet, _ drafts: inout [Draft]) {
  guard drafts.count > 1, drafts.contains(where: { !$0.captions.isEmpty }) else { return }
  let texts = drafts.map { draft in
    (draft.heading + draft.body).reduce(into: [Unicode.Scalar]()) { $0 += sheet.elements[$1].scalars + [" "] }
  }
  let grams = Grams(texts)
  let placed = drafts.map(\.captions)
  for index in drafts.indices { drafts[index].captions = [] }
  for (place, captions) in placed.enumerated() {
    for caption in captions {
      let words = grams.words(Grams.pairs(sheet.elements[caption].scalars))
      func score(_ draft: Int) -> Double {
        grams.coverage(of: words, in: draft..<(draft + 1)) + (draft == place ? 0.15 : 0)
      }
      // A page of few articles is looked at whole.
      let candidates = drafts.count <= 40 ? Array(drafts.indices) : grams.candidates(for: words) + [place]
      let best = candidates.map { ($0, score($0)) }.max { $0.1 < $1.1 }?.0 ?? place
      drafts[best].captions.append(caption)
    }
  }
  for index in drafts.indices { drafts[index].captions.sort() }
}

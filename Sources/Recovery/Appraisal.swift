import Anthology

/// How well the headings and bylines of a page go with the bodies that a drawing order gave them: what tells a reading of
/// the page that is a row too early or too late from the right one.
struct Appraisal {
  /// In natural-log units, 0 where nothing is amiss; the more below it, the less likely.
  private(set) var score = 0.0

  init(_ sheet: Sheet, _ drafts: [Draft]) {
    // The words of the headings of bodies, in their order.
    let asked = drafts.filter { $0.hasBody(in: sheet) }.flatMap(\.heading)
    let said = drafts.count > 1 ? sheet.grams(of: drafts.map(\.body), asked: asked) : nil
    var words = (said?.1 ?? [])[...]
    for (number, draft) in drafts.enumerated() {
      let hasBody = draft.hasBody(in: sheet)
      if draft.heading.isEmpty || !hasBody { score += sheet.weight(.articleHeadless) }
      score += Double(max(0, draft.bylines.count - 1)) * sheet.weight(.articleSecondByline)
      score += Double(max(0, sheet.separateDisplays(draft.heading) - 3)) * Appraisal.crowded
      score += Double(draft.emptySections(of: sheet)) * Appraisal.emptySection
      guard let grams = said?.0, hasBody else { continue }
      for words in words.prefix(draft.heading.count) {
        let coverages = grams.coverages(of: words, in: [number] + grams.candidates(for: words))
        score -= Appraisal.elsewhere * max(0, (coverages.dropFirst().max() ?? 0) - coverages[0])
      }
      words = words.dropFirst(draft.heading.count)
    }
  }

  /// A display line that another body says better, in full; a heading of more than three lines; a subhead over nothing.
  private static let elsewhere = 6.0
  private static let crowded = -2.0
  private static let emptySection = -2.0

}

extension Draft {
  /// Whether it has more than subheads below its heading.
  fileprivate func hasBody(in sheet: Sheet) -> Bool { body.contains { sheet.elements[$0].kind != .display } }

  /// Subheads with no text below them before the next or the end.
  fileprivate func emptySections(of sheet: Sheet) -> Int {
    let isDisplay = body.map { sheet.elements[$0].kind == .display }
    return isDisplay.indices.count { index in
      guard isDisplay[index], index + 1 < body.count else { return isDisplay[index] }
      return isDisplay[index + 1] && !sheet.wraps(body[index], into: body[index + 1])
    }
  }
}

extension Sheet {
  func weight(_ feature: Feature) -> Double { method.weights[feature.rawValue] }
}

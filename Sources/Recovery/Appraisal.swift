import Anthology

/// How well the headings and bylines of a page go with the bodies that a drawing order gave them: what tells a reading of
/// the page that is a row too early or too late from the right one.
struct Appraisal {
  /// In natural-log units, 0 where nothing is amiss; the more below it, the less likely.
  private(set) var score = 0.0

  init(_ sheet: Sheet, _ drafts: [Draft]) {
    let grams = drafts.count > 1 ? Appraisal.grams(sheet, drafts) : nil
    for (number, draft) in drafts.enumerated() {
      let hasBody = draft.hasBody(in: sheet)
      if draft.heading.isEmpty || !hasBody { score += sheet.weight(.articleHeadless) }
      score += Double(max(0, draft.bylines.count - 1)) * sheet.weight(.articleSecondByline)
      score += Double(max(0, sheet.separateDisplays(draft.heading) - 3)) * Appraisal.crowded
      score += Double(draft.emptySections(of: sheet)) * Appraisal.emptySection
      guard let grams, hasBody else { continue }
      for unit in draft.heading {
        let words = grams.words(Grams.pairs(sheet.elements[unit].scalars))
        let own = grams.coverage(of: words, in: number..<(number + 1))
        let others = grams.candidates(for: words).map { grams.coverage(of: words, in: $0..<($0 + 1)) }
        score -= Appraisal.elsewhere * max(0, (others.max() ?? 0) - own)
      }
    }
  }

  /// A display line that another body says better, in full; a heading of more than three lines; a subhead over nothing.
  private static let elsewhere = 6.0
  private static let crowded = -2.0
  private static let emptySection = -2.0

  /// The pairs of the bodies that stand in the headings to be looked for.
  private static func grams(_ sheet: Sheet, _ drafts: [Draft]) -> Grams {
    let asked = drafts.filter { $0.hasBody(in: sheet) }.flatMap(\.heading)
    return Grams(
      documents: drafts.map { $0.body.map { sheet.elements[$0].scalars } },
      asked: asked.map { sheet.elements[$0].scalars })
  }
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

/// How sure each caption is to be with its article, 0...1: how much of its words the article has, against the one other
/// article that has most of them.
/// - Returns: for each draft one value a caption.
func captionConfidence(_ sheet: Sheet, _ drafts: [Draft]) -> [[Double]] {
  guard drafts.contains(where: { !$0.captions.isEmpty }) else { return drafts.map { _ in [] } }
  let grams = captionGrams(sheet, drafts)
  return drafts.indices.map { place in
    drafts[place].captions.map { caption in
      let words = grams.words(Grams.pairs(sheet.elements[caption].scalars))
      func score(_ draft: Int) -> Double { grams.coverage(of: words, in: draft..<(draft + 1)) }
      let others = grams.mayHold(words).filter { $0 != place }.map(score).max() ?? 0
      return sigmoid(8 * (score(place) - others))
    }
  }
}

/// The pairs of the articles that stand in captions too. The texts of an article are parted by a space.
func captionGrams(_ sheet: Sheet, _ drafts: [Draft]) -> Grams {
  Grams(
    documents: drafts.map { ($0.heading + $0.body).map { sheet.elements[$0].scalars } },
    asked: drafts.flatMap { $0.captions.map { sheet.elements[$0].scalars } })
}

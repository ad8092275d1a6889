/// The pairs of characters of some paragraphs, and how little each paragraph shares with those before it: the same for every reading of
/// a page.
struct BodyLikeness {
  /// The paragraphs, asked about what the page's display type says.
  let grams: Grams
  /// For each paragraph but the first, how alike the three paragraphs before it and the three from it on are, against what
  /// is usual on this page: 0 where it is as usual, 1 where they share nothing, down to -1. 0 for the first.
  let links: [Double]

  init(_ grams: Grams, _ across: LikenessAcross) {
    self.grams = grams
    let raw = across.all
    let mean = raw.reduce(0, +) / Double(max(1, raw.count))
    links = (grams.count > 0 ? [0] : []) + raw.map { mean > 0 ? max(-1, 1 - $0 / mean) : 0 }
  }
}

extension Sheet {
  /// The likeness of some body elements.
  func likeness(of paragraphs: [Int]) -> BodyLikeness {
    if let bodyLikeness, paragraphs == bodyElements { return bodyLikeness }
    let displays = elements.indices.filter { elements[$0].kind == .display }
    let owners = owners
    let across = LikenessAcross(
      pairs, owners, documents: owners.documents(paragraphs), count: paragraphs.count)
    return BodyLikeness(grams(of: paragraphs, saying: displays), across)
  }

  /// Paragraphs and verse that stand before the page's last run of display type.
  var bodyElements: [Int] {
    elements.indices.filter { elements[$0].kind == .paragraph || elements[$0].kind == .verse }
  }
}

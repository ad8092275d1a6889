/// Evidence that one article ends and another begins between two neighbouring paragraphs, where no heading
/// says so. Positive speaks for a boundary.
struct Boundaries {
  /// Indices of the sheet's elements, paragraphs and verse only.
  let paragraphs: [Int]
  /// One value a paragraph: the evidence that an article begins with it; the first is 0.
  let evidence: [Double]

  init(sheet: Sheet, paragraphs: [Int], grams: Grams) {
    self.paragraphs = paragraphs
    var links: [Double] = [0]
    for index in paragraphs.indices.dropFirst() {
      links.append(grams.likeness(max(0, index - 3)..<index, index..<min(paragraphs.count, index + 3)))
    }
    let mean = links.dropFirst().reduce(0, +) / Double(max(1, links.count - 1))
    evidence = paragraphs.indices.map { index in
      guard index > 0 else { return 0 }
      let (before, after) = (sheet.elements[paragraphs[index - 1]], sheet.elements[paragraphs[index]])
      var score = -4.0
      if before.signature != nil { score += 6 }
      if !sheet.rows[before.pieces[before.pieces.count - 1].row].endsSentence { score -= 4 }
      if let a = before.measure, let b = after.measure, abs(a - b) >= 3 { score += 2.4 }
      if opensWithDateline(after.scalars) { score += 2 }
      if paragraphs[index] - paragraphs[index - 1] > 1 { score -= 1.5 }
      // Words in common, against what is usual on this page.
      if mean > 0 { score += 2.5 * max(-1, 1 - links[index] / mean) }
      return score
    }
  }
}

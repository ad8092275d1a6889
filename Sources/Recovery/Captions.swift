import Anthology

/// 图片说明: which short paragraphs are the words of a picture.
///
/// Weighed from the opening (图为), a credit at the end, the place among display type, the gaps that a lost picture
/// left, and the body: a caption says what the body says. Those that their form gives away are found first, so
/// that a paragraph whose words a caption repeats is not taken for the caption itself.
extension Sheet {
  mutating func findCaptions() {
    let paragraphs = elements.indices.filter { elements[$0].kind == .paragraph }
    // As they were before any was found.
    let drawn = self
    lazy var repeats = Repeats(drawn, paragraphs)
    // In more than three lines only beside its picture; in half-cells.
    let narrow = 36
    let short = paragraphs.indices.filter { number in
      let element = elements[paragraphs[number]]
      return element.scalars.count <= 120
        && (element.lineCount <= 3 || element.isEcho || element.measure.map { $0 <= narrow } ?? false)
        && rows[element.firstRow].line.hint == .none && !element.goesOnElsewhere && !element.beganElsewhere
    }
    // Where nothing but short paragraphs follows the last display type, they are what the pictures left, unless it is
    // a counted subhead.
    let lastDisplay = elements.lastIndex { $0.kind == .display || $0.kind == .byline } ?? elements.count
    let rest = paragraphs.indices.filter { paragraphs[$0] > lastDisplay }
    let isCounted = lastDisplay < elements.count && rows[elements[lastDisplay].firstRow].numbering != nil
    let isTail = !isCounted && Set(rest).isSubset(of: short)
    var found: Set<Int> = []
    for isSecondPass in [false, true] {
      for number in short where !found.contains(number) {
        let index = paragraphs[number]
        let score = captionScore(index, isLast: isTail && index > lastDisplay)
        guard score >= 2.5 || isSecondPass && score >= 0.9 && repeats.repeats(number, except: found) else {
          continue
        }
        found.insert(number)
        // What stands behind a caption is the photo's credit and stays with it.
        elements[index] = elements[index].withSignature()
        elements[index].kind = .caption
      }
    }
  }

  private func captionScore(_ index: Int, isLast: Bool) -> Double {
    let element = elements[index]
    var score = 0.0
    if opensAsCaption(element.scalars) { score += 3 }
    if endsInCredit(element.scalars) { score += 3 }
    if element.isEcho { score += 2 }
    let sentences = element.scalars.count { $0 == "。" || $0 == "！" || $0 == "？" }
    score += sentences <= 1 && element.scalars.count <= 70 ? 1 : -2
    let before = index > 0 ? elements[index - 1].kind : .display
    let after = index + 1 < elements.count ? elements[index + 1].kind : .display
    if [.display, .byline, .caption].contains(before) || [.display, .byline].contains(after) {
      score += 0.7
    }
    if isLast { score += 0.8 }
    if page.form == .markdown, element.gap >= 3 { score += 1 }
    return score
  }
}

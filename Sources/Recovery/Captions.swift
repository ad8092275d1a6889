import Anthology

/// 图片说明: which short paragraphs are the words of a picture.
///
/// Weighed from the opening (图为), a credit at the end, the place among display type, the gaps that a lost picture
/// left, and the body: a caption says what the body says. Those that their form gives away are found first, so
/// that a paragraph whose words a caption repeats is not taken for the caption itself.
extension Sheet {
  mutating func findCaptions() {
    let paragraphs = elements.indices.filter { elements[$0].kind == .paragraph }
    // As they are before any is found.
    let drawn = owners
    lazy var repeats = Repeats(pairs, drawn, documents: drawn.documents(paragraphs))
    // In more than three lines only beside its picture; in half-cells.
    let narrow = 36
    let short = paragraphs.indices.filter { number in
      let element = elements[paragraphs[number]]
      return element.scalars.count <= 120
        && (element.lineCount <= 3 || element.isEcho || element.measure.map { $0 <= narrow } ?? false)
        && rows[element.firstRow].line.hint == .none && !element.goesOnElsewhere && !element.beganElsewhere
    }
    // Where nothing but short paragraphs follows the last display type, they are what the pictures left, unless it is
    // a counted subhead, or all that stands before is like them too, as on a page of short items (简讯).
    let lastDisplay = elements.lastIndex { $0.kind == .display || $0.kind == .byline } ?? elements.count
    let rest = paragraphs.indices.filter { paragraphs[$0] > lastDisplay }
    let isCounted = lastDisplay < elements.count && rows[elements[lastDisplay].firstRow].numbering != nil
    let forms = short.map { captionForm(elements[paragraphs[$0]]) }
    let likeCaptions = zip(short, forms).count { paragraphs[$0] < lastDisplay && $1 > 0 }
    let isTail = !isCounted && likeCaptions < paragraphs.count - rest.count && Set(rest).isSubset(of: short)
    var found: Set<Int> = []
    func isRepeated(_ number: Int) -> Bool {
      repeats.repeats(number, pairs(of: paragraphs[number], drawn), except: found) {
        pairs(of: paragraphs[$0], drawn).count
      }
    }
    for isSecondPass in [false, true] {
      for (number, form) in zip(short, forms) where !found.contains(number) {
        let index = paragraphs[number]
        let score = captionScore(index, form, isLast: isTail && index > lastDisplay)
        guard score >= 2.5 || isSecondPass && score >= 0.9 && isRepeated(number) else { continue }
        found.insert(number)
        elements[index].kind = .caption
        guard elements[index].signature != nil else { continue }
        // What stands behind a caption is the photo's credit and stays with it.
        let (whole, rows, pairs) = (elements[index].withSignature(), rows, pairs)
        elements[index] = whole
        pairOwners?.take(whole, index, rows, pairs)
      }
    }
  }

  /// What the text of a paragraph says of its being a caption.
  private func captionForm(_ element: Element) -> Double {
    var score = 0.0
    if opensAsCaption(element.scalars) { score += 3 }
    if endsInCredit(element.scalars) { score += 3 }
    if element.isEcho { score += 2 }
    let sentences = element.scalars.count { $0 == "。" || $0 == "！" || $0 == "？" }
    score += sentences <= 1 && element.scalars.count <= 70 ? 1 : -2
    return score
  }

  /// The same with its place.
  private func captionScore(_ index: Int, _ form: Double, isLast: Bool) -> Double {
    var score = form
    let before = index > 0 ? elements[index - 1].kind : .display
    let after = index + 1 < elements.count ? elements[index + 1].kind : .display
    if [.display, .byline, .caption].contains(before) || [.display, .byline].contains(after) {
      score += 0.7
    }
    if isLast { score += 0.8 }
    if page.form == .markdown, elements[index].gap >= 3 { score += 1 }
    return score
  }
}

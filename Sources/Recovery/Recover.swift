package import Anthology
internal import Words

/// Finds the articles of a page.
///
/// Lines are read by one chain over the whole page (`Chain`, `Evidence`), put together to elements, and the elements
/// to articles (`assemble`). Text is never changed here: what an article holds are pieces of the page's
/// lines, and each piece is in exactly one place (`audit` proves it).
/// - Parameter page: the lines in drawing order.
/// - Parameter method: other weights, for trials.
/// - Returns: the articles in reading order, without ids; furniture; and what was left out.
package func recover(_ page: Page, method: Method = Method()) -> Recovered {
  let (sheet, dropped, furniture) = readSheet(page, method: method)
  var drafts = assemble(sheet)
  let places = CaptionPlaces(sheet, drafts)
  places?.place(&drafts)
  let sure = places?.confidence(drafts) ?? drafts.map { _ in [] }
  return Recovered(
    source: page.source, articles: drafts.indices.map { article(sheet, drafts[$0], captions: sure[$0]) },
    furniture: furniture,
    folio: readFolio(furniture.map { scalars(of: $0.text) }),
    dropped: dropped,
    ledger: page.ledger)
}

/// The page's elements, with what was doubled and what is furniture taken out.
func readSheet(_ page: Page, method: Method = Method()) -> (
  Sheet, dropped: [Recovered.Dropped], furniture: [Passage]
) {
  let drawn = page.lines.map(Row.init)
  let words = WordBreaks()
  var cohesion = Cohesion(rows: drawn)
  let rows = page.form == .columns ? untangled(drawn, cohesion: cohesion, words: words) : drawn
  // The pairs are the same in whatever order the rows are read, but not their places.
  if zip(rows, drawn).contains(where: { $0 !== $1 }) { cohesion = Cohesion(rows: rows) }
  let evidence = Evidence(
    rows: rows, isFlowed: page.form == .markdown, learnsGaps: method.learnsGaps, cohesion: cohesion,
    words: words)
  let chain = Chain(evidence, weights: method.weights)
  var sheet = Sheet(
    page: page, rows: rows, gaps: evidence.gaps.evidence, cohesion: evidence.cohesion,
    isInsideWord: evidence.isInsideWord,
    elements: elements(of: evidence, chain: chain), method: method)
  let dropped = sheet.undoubleDisplay()
  sheet.pairOwners = PairOwners(sheet.elements, sheet.rows, cohesion.pairs)
  sheet.findCaptions()
  let furniture = sheet.takeFurniture()
  sheet.bodyLikeness = sheet.likeness(of: sheet.bodyElements)
  return (sheet, dropped, furniture)
}

extension Sheet {
  /// Takes the furniture out.
  fileprivate mutating func takeFurniture() -> [Passage] {
    let kept = elements.indices.filter { elements[$0].kind != .furniture }
    guard kept.count < elements.count else { return [] }
    let furniture = elements.indices.filter { elements[$0].kind == .furniture }.map(passage)
    elements = kept.map { elements[$0] }
    pairOwners?.keep(kept)
    return furniture
  }
}

/// - Parameter captions: how sure each caption of the draft is to be in its place, 0...1.
func article(_ sheet: Sheet, _ draft: Draft, captions: [Double]) -> Article {
  // Where its lines are those of two articles, nobody knows whose the heading is.
  let tangled = draft.body.map { sheet.elements[$0].tangled }
  let sound = tangled.isEmpty ? 1 : 1 - tangled.reduce(0, +) / Double(tangled.count)
  var article = Article(heading: heading(of: sheet, draft), source: sheet.page.source)
  let lead = draft.heading.map { 1 - sheet.elements[$0].tangled }.min() ?? 1
  if min(sound, lead) < Notes.sound {
    article.heading.guess = .tangledLines
    article.heading.confidence = min(article.heading.confidence, sound, lead)
  }
  article.sections = sections(of: sheet, draft)
  markBoundary(draft, &article)
  article.bylines = draft.bylines.map { index in
    let confidence = min(
      sheet.elements[index].confidence, draft.headingConfidence, sound, 1 - sheet.elements[index].tangled)
    return Byline(
      passage: sheet.passage(index), people: people(sheet.rows[sheet.elements[index].firstRow].byline),
      confidence: confidence, guess: confidence < Notes.byline ? .bylinePlaced : nil)
  }
  for index in draft.body {
    guard let signature = sheet.elements[index].signature else { continue }
    article.bylines.append(
      Byline(passage: sheet.passage(signature.scalars, signature.pieces), people: people(signature.form)))
  }
  article.figures = zip(draft.captions, captions).map { index, confidence in
    // A paragraph may have become a caption, and its byline stays with it.
    let element = sheet.elements[index].withSignature()
    let credit = creditStart(in: element.scalars).map { element.scalars[$0...].count { !$0.isSpace } }
    return Figure(
      caption: sheet.passage(element), printedCredit: credit ?? 0, confidence: confidence,
      guess: confidence < Notes.caption ? .captionPlaced : nil)
  }
  if let first = draft.body.first(where: { sheet.elements[$0].kind == .paragraph }) {
    article.dateline = dateline(of: sheet.elements[first].scalars) ?? ""
  }
  return article
}

/// Says at the first block of an article that it was told from the one before without certainty.
private func markBoundary(_ draft: Draft, _ article: inout Article) {
  guard draft.boundaryConfidence < Notes.boundary, !article.sections.isEmpty,
    !article.sections[0].blocks.isEmpty
  else {
    return
  }
  article.sections[0].blocks[0].guess = article.sections[0].blocks[0].guess ?? .articleBoundary
  article.sections[0].blocks[0].confidence = min(
    article.sections[0].blocks[0].confidence, draft.boundaryConfidence)
}

private func people(_ form: BylineForm?) -> [Byline.Person] {
  (form?.people ?? []).map { Byline.Person(role: $0.role, name: $0.name, affiliation: $0.affiliation) }
}

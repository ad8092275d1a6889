package import Anthology

/// Finds the articles of a page.
///
/// Lines are read by one chain over the whole page (`Chain`, `Evidence`), put together to elements, and the elements
/// to articles (`assemble`). Text is never changed here: what an article holds are pieces of the page's
/// lines, and each piece is in exactly one place (`audit` proves it).
/// - Parameter page: the lines in drawing order.
/// - Returns: the articles in reading order, without ids; furniture; and what was left out.
package func recover(_ page: Page) -> Recovered {
  let (sheet, dropped, furniture) = readSheet(page)
  return Recovered(
    source: page.source, articles: assemble(sheet).map { article(sheet, $0) }, furniture: furniture,
    dropped: dropped,
    ledger: page.ledger)
}

/// The page's elements, with what was doubled and what is furniture taken out.
func readSheet(_ page: Page) -> (Sheet, dropped: [Recovered.Dropped], furniture: [Passage]) {
  let rows = page.lines.map(Row.init)
  let evidence = Evidence(rows: rows, isFlowed: page.form == .markdown)
  let chain = Chain(evidence)
  var sheet = Sheet(
    page: page, rows: rows, gaps: evidence.gaps.evidence, cohesion: evidence.cohesion,
    elements: elements(of: rows, chain: chain, measures: evidence.measures).map {
      $0.takingSignature()
    })
  let dropped = sheet.undoubleDisplay()
  sheet.findCaptions()
  let furniture = sheet.elements.filter { $0.kind == .furniture }.map { sheet.passage($0) }
  sheet.elements.removeAll { $0.kind == .furniture }
  return (sheet, dropped, furniture)
}

private func article(_ sheet: Sheet, _ draft: Draft) -> Article {
  var article = Article(heading: heading(of: sheet, draft), source: sheet.page.source)
  article.sections = sections(of: sheet, draft)
  markBoundary(draft, &article)
  article.bylines = draft.bylines.map { index in
    let element = sheet.elements[index]
    return Byline(
      passage: sheet.passage(element), people: people(sheet.rows[element.firstRow].byline),
      confidence: min(element.confidence, draft.headingConfidence),
      guess: element.confidence < 0.8 || draft.headingConfidence < 0.8 ? .bylinePlaced : nil)
  }
  for index in draft.body {
    guard let signature = sheet.elements[index].signature else { continue }
    article.bylines.append(
      Byline(passage: sheet.passage(signature.scalars, signature.pieces), people: people(signature.form)))
  }
  article.figures = draft.captions.map { index in
    Figure(
      caption: sheet.passage(sheet.elements[index]), confidence: 0.8, guess: .captionPlaced)
  }
  if let first = draft.body.first(where: { sheet.elements[$0].kind == .paragraph }) {
    article.dateline = dateline(of: sheet.elements[first].scalars) ?? ""
  }
  return article
}

/// Says at the first block of an article that it was told from the one before without certainty.
private func markBoundary(_ draft: Draft, _ article: inout Article) {
  guard draft.boundaryConfidence < 0.85, !article.sections.isEmpty, !article.sections[0].blocks.isEmpty else {
    return
  }
  article.sections[0].blocks[0].guess = article.sections[0].blocks[0].guess ?? .articleBoundary
  article.sections[0].blocks[0].confidence = min(
    article.sections[0].blocks[0].confidence, draft.boundaryConfidence)
}

private func people(_ form: BylineForm?) -> [Byline.Person] {
  (form?.people ?? []).map { Byline.Person(role: $0.role, name: $0.name, affiliation: $0.affiliation) }
}

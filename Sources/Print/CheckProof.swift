package import Anthology
internal import Markup

/// What is wrong with a proof: its text against the book's, its lines and pages against the rules of CLREQ.
///
/// - Parameters:
///   - book: what was laid out.
///   - area: the page that was asked for.
///   - pagination: the pages of the anchors in this PDF.
///   - words: the PDF as `pdftotext -bbox` has it.
///   - file: what findings call the PDF.
/// - Returns: findings in the order of the pages.
/// - Throws: where `words` is no XML.
package func checkProof(
  of book: Book, _ area: TypeArea, _ pagination: Pagination, words: [UInt8], file: String
) throws -> [Finding] {
  let pages = try proofLines(words, size: area.size)
  let top = area.headMargin
  let bottom = points(area.trim.height) - top
  var findings: [Finding] = []
  let print = PrintBook(book)
  let starts = Set(print.sections.compactMap { pagination.pages[$0.id] })
  for article in print.articles {
    guard let first = pagination.pages[article.id], first <= pages.count else { continue }
    let last = pages.indices.first { $0 >= first && starts.contains($0 + 1) } ?? pages.count
    let lines = pages[(first - 1)..<last].flatMap { $0 }.filter { $0.y > top && $0.y < bottom }
    let blocks = proofBlocks(of: article.element)
    let (set, differences) = match(lines, to: blocks)
    findings += differences.map { finding($0, article.id, file) }
    let rules = ProofRules(article: article.id, file: file, area: area, blocks: blocks, lines: set)
    findings += rules.findings()
  }
  return findings
}

private func finding(_ difference: TextDifference, _ article: String, _ file: String) -> Finding {
  switch difference {
  case .missing(let page, let scalar):
    Finding(.missingGlyph, file: file, String(page), article, String(scalar))
  case .other(let page, let found, let wanted):
    Finding(.proofText, file: file, String(page), article, found, wanted)
  }
}

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
  let parts = proofParts(of: PrintBook(book), pagination)
  var findings: [Finding] = []
  for (place, part) in parts.enumerated() where part.first <= pages.count {
    let end = place + 1 < parts.count ? min(parts[place + 1].first - 1, pages.count) : pages.count
    guard part.first <= end else { continue }
    let lines = pages[(part.first - 1)..<end].flatMap { $0 }.filter { $0.y > top && $0.y < bottom }
    let (set, differences) = match(lines, to: part.blocks)
    findings += differences.map { finding($0, part.id, file) }
    let rules = ProofRules(article: part.id, file: file, area: area, blocks: part.blocks, lines: set)
    findings += rules.findings()
  }
  return findings
}

/// What of the book begins on a page of its own, in the order of the pages.
private struct ProofPart {
  var id: String
  /// From 1.
  var first: Int
  var blocks: [ProofBlock]
}

/// What nothing links to, so that its page is not known (半扉页, 扉页, 版权页), goes with what stands before it.
private func proofParts(of print: PrintBook, _ pagination: Pagination) -> [ProofPart] {
  var parts: [ProofPart] = []
  for section in print.sections {
    var blocks = proofBlocks(of: print.numbered(section, pagination))
    if !blocks.isEmpty { blocks[0].isOpening = true }
    if let page = pagination.pages[section.id] {
      parts.append(ProofPart(id: section.id, first: page, blocks: blocks))
    } else if parts.isEmpty {
      parts.append(ProofPart(id: section.id, first: 1, blocks: blocks))
    } else {
      parts[parts.count - 1].blocks += blocks
    }
  }
  return parts
}

private func finding(_ difference: TextDifference, _ part: String, _ file: String) -> Finding {
  switch difference {
  case .missing(let page, let scalar):
    Finding(.missingGlyph, file: file, String(page), part, String(scalar))
  case .other(let page, let found, let wanted):
    Finding(.proofText, file: file, String(page), part, found, wanted)
  }
}

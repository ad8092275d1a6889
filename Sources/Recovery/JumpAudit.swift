import Anthology

/// Proves that joining pages moved text and changed none: each passage of the pages before is in exactly one place
/// afterwards, and what was put together says what its passages said (white space aside).
///
/// It knows nothing of how the parts were found.
/// - Returns: for each page with anything lost or invented, the findings. Pages that joining left alone are not read again.
func auditJoins(before: [Recovered], after: [Recovered], files: [String]) -> [Int: [Finding]] {
  let changed = before.indices.filter {
    before[$0].articles != after[$0].articles || before[$0].furniture != after[$0].furniture
      || before[$0].dropped != after[$0].dropped
  }
  var findings: [Int: [Finding]] = [:]
  var known: [Place: Passage] = [:]
  for page in changed {
    for passage in before[page].passages {
      guard let span = passage.spans.first else { continue }
      known[Place(page: page, span: span)] = passage
    }
  }
  let pagesOf = Dictionary(grouping: changed) { before[$0].source }
  /// The passages that a passage was put together from; nil where one is missing or was used before.
  func said(_ passage: Passage, _ page: Int, _ article: Article?) -> String? {
    var text = ""
    var spans = passage.spans[...]
    while var span = spans.first {
      let part = span.part
      span.part = 0
      let source =
        part == 0
        ? nil : article.flatMap { part <= $0.continuations.count ? $0.continuations[part - 1] : nil }
      let pages = part == 0 ? [page] : source.flatMap { pagesOf[$0] } ?? []
      guard let place = pages.lazy.map({ Place(page: $0, span: span) }).first(where: { known[$0] != nil }),
        let piece = known.removeValue(forKey: place),
        spans.prefix(piece.spans.count).elementsEqual(
          piece.spans, by: { $0.line == $1.line && $0.bytes == $1.bytes && $0.part == part })
      else { return nil }
      text += piece.text
      spans = spans.dropFirst(piece.spans.count)
    }
    return text
  }
  func check(_ passage: Passage, _ page: Int, _ article: Article? = nil) {
    if let said = said(passage, page, article), inked(Array(said.utf8)) == inked(Array(passage.text.utf8)) {
      return
    }
    findings[page, default: []].append(
      Finding(.textInvented, file: files[page], line: passage.firstLine, passage.text, ""))
  }
  for page in changed {
    for article in after[page].articles { for passage in article.passages { check(passage, page, article) } }
    for passage in after[page].furniture + after[page].dropped.map(\.passage) { check(passage, page) }
  }
  for (place, passage) in known.sorted(by: { $0.key < $1.key }) {
    findings[place.page, default: []].append(
      Finding(.textLost, file: files[place.page], line: passage.firstLine, passage.text, ""))
  }
  return findings
}

/// A place in a book's sources.
private struct Place: Hashable, Comparable {
  var page: Int
  var span: SourceSpan

  static func < (a: Place, b: Place) -> Bool {
    (a.page, a.span.line, a.span.bytes.lowerBound) < (b.page, b.span.line, b.span.bytes.lowerBound)
  }
}

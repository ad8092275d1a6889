package import Anthology

/// The galley of an article as the pages give it.
///
/// - Parameters:
///   - article: with its identifiers.
///   - file: the name in the folder of galleys.
///   - words: of a guess, for the editor.
package func galley(of article: Article, file: String, words: (Guess) -> String) -> Galley {
  var galley = Galley(file: file)
  func set(_ field: Galley.Field, _ texts: [String]) {
    let texts = texts.filter { !$0.isEmpty }
    if !texts.isEmpty { galley.fields[field] = texts }
  }
  let heading = article.heading
  set(.id, [article.id])
  set(.source, [article.source] + article.continuations)
  set(.lines, [stretches(of: article)])
  set(.kicker, [heading.kicker?.text ?? ""])
  set(.headline, [heading.headline?.text ?? ""])
  set(.deck, [heading.deck?.text ?? ""])
  set(.byline, article.bylines.map(\.text))
  set(.dateline, [article.dateline])
  set(.paper, [article.provenance.paper])
  set(.date, [article.provenance.date])
  set(.page, [article.provenance.page])
  galley.figures = article.figures.map { GalleyFigure(id: $0.id, caption: $0.caption.text) }
  galley.blocks = article.body.map { block in
    GalleyBlock(
      id: block.id, lines: places(of: block.passage.spans, article.continuations),
      remarks: remark(block.guess, block.confidence, words).map { [$0] } ?? [], role: block.role,
      text: block.text)
  }
  var remarks = [remark(heading.guess, heading.confidence, words)]
  remarks += article.bylines.map { remark($0.guess, $0.confidence, words, of: $0.text) }
  remarks += article.figures.map { remark($0.guess, $0.confidence, words, of: $0.caption.text) }
  if galley.blocks.isEmpty {
    galley.ending = remarks.compactMap(\.self)
  } else {
    galley.blocks[0].remarks.insert(contentsOf: remarks.compactMap(\.self), at: 0)
  }
  return galley
}

/// The name of a new galley: its place in the book and its identifier, ASCII only.
package func galleyName(place: Int, of count: Int, id: String) -> String {
  let width = max(3, String(count).utf8.count)
  let digits = String(place)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits + "-" + id + ".md"
}

/// `<!-- ? 跨空隙或跨栏接排 87% -->`
private func remark(
  _ guess: Guess?, _ confidence: Double, _ words: (Guess) -> String, of text: String = ""
) -> String? {
  guard let guess else { return nil }
  let begin = text.unicodeScalars.prefix(12).filter { $0 != "-" && $0 != "<" && $0 != ">" && $0 != "\n" }
  let about = begin.isEmpty ? "" : "：" + String(String.UnicodeScalarView(begin))
  return "<!-- ? \(words(guess))\(about) \(Int((confidence * 100).rounded()))% -->"
}

/// Which lines of its own source an article stands on, blank lines and a line or two of others between them not counted:
/// `5-60, 365`.
private func stretches(of article: Article) -> String {
  let lines = Set(article.passages.flatMap(\.spans).filter { $0.part == 0 }.map(\.line)).sorted()
  var ranges: [ClosedRange<Int>] = []
  for line in lines {
    if let last = ranges.last, line - last.upperBound <= 4 {
      ranges[ranges.count - 1] = last.lowerBound...line
    } else {
      ranges.append(line...line)
    }
  }
  return written(ranges)
}

private func written(_ ranges: [ClosedRange<Int>]) -> String {
  ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(
    separator: ", ")
}

/// `5-11, 15`; behind the name of another source what is there.
private func places(of spans: [SourceSpan], _ continuations: [String]) -> String {
  var out: [String] = []
  for part in Set(spans.map(\.part)).sorted() {
    let ranges = written(lineRanges(of: spans.filter { $0.part == part }))
    let name = continuations.indices.contains(part - 1) ? continuations[part - 1] + ": " : ""
    out.append(name + ranges)
  }
  return out.joined(separator: "; ")
}

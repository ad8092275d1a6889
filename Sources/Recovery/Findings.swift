package import Anthology

/// What recovery guessed on a page, for `publish check`: each guess with its place and how sure it is.
package func findings(in recovered: Recovered, file: String) -> [Finding] {
  var findings: [Finding] = []
  if recovered.articles.isEmpty { findings.append(Finding(.noArticle, file: file)) }
  for drop in recovered.dropped where drop.reason == .doubled {
    findings.append(Finding(.doubledType, file: file, line: drop.passage.firstLine, drop.passage.text))
  }
  for article in recovered.articles { findings += guesses(in: article, file: file) }
  return findings
}

private func guesses(in article: Article, file: String) -> [Finding] {
  var findings: [Finding] = []
  func note(_ guess: Guess?, _ confidence: Double, _ passage: Passage?) {
    guard let guess else { return }
    let words = text((passage?.text ?? article.title).unicodeScalars.prefix(24))
    findings.append(
      Finding(.guessed, file: file, line: passage?.firstLine, guess.rawValue, words, confidence: confidence))
  }
  if article.heading.headline == nil, let first = article.body.first {
    findings.append(Finding(.noHeadline, file: file, line: first.passage.firstLine, article.title))
  }
  note(article.heading.guess, article.heading.confidence, article.heading.headline)
  let inside = bodyLines(of: article)
  for byline in article.bylines where byline.passage.spans.contains(where: { inside.contains($0.line) }) {
    findings.append(Finding(.bylineInline, file: file, line: byline.passage.firstLine, byline.text))
  }
  for byline in article.bylines { note(byline.guess, byline.confidence, byline.passage) }
  article.forEachBlock { note($0.guess, $0.confidence, $0.passage) }
  for figure in article.figures { note(figure.guess, figure.confidence, figure.caption) }
  return findings
}

/// The lines of the source that an article's body has, as far as a byline may stand on them: between the first and the last that has one.
private func bodyLines(of article: Article) -> Set<Int> {
  let signed = article.bylines.flatMap(\.passage.spans).map(\.line)
  guard let first = signed.min(), let last = signed.max() else { return [] }
  var lines: Set<Int> = []
  article.forEachBlock { block in
    for span in block.passage.spans where span.line >= first && span.line <= last { lines.insert(span.line) }
  }
  return lines
}

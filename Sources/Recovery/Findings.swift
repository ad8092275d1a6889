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
    let words = opening(of: passage?.text ?? article.title)
    findings.append(
      Finding(.guessed, file: file, line: passage?.firstLine, guess.rawValue, words, confidence: confidence))
  }
  if article.heading.headline == nil, let first = article.body.first {
    findings.append(Finding(.noHeadline, file: file, line: first.passage.firstLine, article.title))
  }
  note(article.heading.guess, article.heading.confidence, article.heading.headline)
  let inside = signedBodyLines(of: article)
  for byline in article.bylines where byline.passage.spans.contains(where: { inside.contains($0.line) }) {
    findings.append(Finding(.bylineInline, file: file, line: byline.passage.firstLine, byline.text))
  }
  for byline in article.bylines { note(byline.guess, byline.confidence, byline.passage) }
  article.forEachBlock { note($0.guess, $0.confidence, $0.passage) }
  for figure in article.figures { note(figure.guess, figure.confidence, figure.caption) }
  return findings
}

/// The first 24 characters of a text: nearly all findings of a book have them, so that they are cut from its bytes.
private func opening(of text: String) -> String {
  var text = text
  return text.withUTF8 { utf8 in
    var (end, left) = (0, 24)
    while end < utf8.count {
      // Bytes that begin with 10 go on with a character.
      if utf8[end] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      end += 1
    }
    return String(decoding: utf8[..<end], as: UTF8.self)
  }
}

/// The lines of the source that bylines of an article stand on, and text of its body as well.
private func signedBodyLines(of article: Article) -> Set<Int> {
  let signed = article.bylines.flatMap(\.passage.spans).map(\.line)
  guard let first = signed.min(), let last = signed.max() else { return [] }
  let lines = Set(signed)
  var shared: Set<Int> = []
  article.forEachBlock { block in
    for span in block.passage.spans where span.line >= first && span.line <= last && lines.contains(span.line)
    {
      shared.insert(span.line)
    }
  }
  return shared
}

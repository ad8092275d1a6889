import Anthology

/// The parts of a heading, by the keys of a galley.
func fields(of article: Article) -> [(key: String, Passage)] {
  let heading = article.heading
  var out = [("kicker", heading.kicker), ("headline", heading.headline), ("deck", heading.deck)].compactMap {
    key, passage in passage.map { (key, $0) }
  }
  if !article.bylines.isEmpty {
    let text = article.bylines.map(\.text).joined(separator: "\n")
    out.append(("byline", Passage(text, spans: article.bylines.flatMap(\.passage.spans))))
  }
  return out
}

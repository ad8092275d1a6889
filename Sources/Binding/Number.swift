package import Anthology

/// Gives each article, section, block and figure its stable identifier: `art-0001`, `sec-0001-02`,
/// `p-0001-012`, `fig-0001-01`. A subhead bears the identifier of its section.
/// The articles are all those of the book, in book order.
package func number(_ articles: [Article]) -> [Article] {
  articles.enumerated().map { number($1, as: $0 + 1) }
}

private func number(_ article: Article, as place: Int) -> Article {
  var article = article
  let stem = padded(place, 4)
  article.id = "art-" + stem
  var paragraph = 0
  for section in article.sections.indices {
    let id = "sec-\(stem)-\(padded(section + 1, 2))"
    article.sections[section].id = id
    article.sections[section].subhead?.id = id
    for block in article.sections[section].blocks.indices {
      paragraph += 1
      article.sections[section].blocks[block].id = "p-\(stem)-\(padded(paragraph, 3))"
    }
  }
  for figure in article.figures.indices {
    article.figures[figure].id = "fig-\(stem)-\(padded(figure + 1, 2))"
  }
  return article
}

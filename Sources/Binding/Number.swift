package import Anthology

/// Gives an article, its sections, blocks and figures their stable identifiers, by its place in the book: `art-0001`,
/// `sec-0001-02`, `p-0001-012`, `fig-0001-01`. A subhead bears the identifier of its section.
package func number(_ article: inout Article, as place: Int) {
  let stem = numbered("", place, digits: 4)
  article.id = "art-" + stem
  let (sections, blocks, figures) = ("sec-\(stem)-", "p-\(stem)-", "fig-\(stem)-")
  var paragraph = 0
  for section in article.sections.indices {
    let id = numbered(sections, section + 1, digits: 2)
    article.sections[section].id = id
    article.sections[section].subhead?.id = id
    for block in article.sections[section].blocks.indices {
      paragraph += 1
      article.sections[section].blocks[block].id = numbered(blocks, paragraph, digits: 3)
    }
  }
  for figure in article.figures.indices {
    article.figures[figure].id = numbered(figures, figure + 1, digits: 2)
  }
}

package import Anthology
package import Markup

/// An article as both the EPUB and the print book have it: heading, sections, and the figures at the end.
///
/// Identifiers are written as the model has them; an empty one is left out.
package func articleElement(_ article: Article) -> Element {
  var parts = [header(of: article)]
  var dateline = article.dateline
  for section in article.sections {
    parts.append(sectionElement(section, dateline: dateline))
    // It stands in the first paragraph of the article and nowhere else.
    if section.blocks.contains(where: { $0.role == .paragraph }) { dateline = "" }
  }
  parts += article.figures.map(figureElement)
  return Element("article", ["id": article.id.isEmpty ? nil : article.id], elements: parts)
}

/// 标题区: kicker, headline, deck, bylines.
private func header(of article: Article) -> Element {
  let heading = article.heading
  var lines: [Element] = []
  if let kicker = heading.kicker, !kicker.isEmpty {
    lines.append(StyleClass.kicker.element("p", phrased(kicker.text)))
  }
  if let headline = heading.headline, !headline.isEmpty {
    lines.append(StyleClass.headline.element("h1", phrased(headline.text)))
  } else {
    lines.append(StyleClass.untitled.element("h1", text: article.title))
  }
  if let deck = heading.deck, !deck.isEmpty {
    lines.append(StyleClass.deck.element("p", phrased(deck.text)))
  }
  lines += article.bylines.filter { !$0.passage.isEmpty }.map {
    StyleClass.byline.element("p", text: $0.text)
  }
  return Element("header", elements: lines)
}

/// A caption whose picture the book does not have.
private func figureElement(_ figure: Figure) -> Element {
  let caption = StyleClass.caption.element("figcaption", text: figure.caption.text)
  return StyleClass.captionOnly.element("figure", id: figure.id, elements: [caption])
}

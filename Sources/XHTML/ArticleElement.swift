package import Anthology
package import Markup

/// An article as both the EPUB and the print book have it: heading, sections, the figures, where it was printed first, and
/// the editor's notes.
///
/// Identifiers are written as the model has them; an empty one is left out.
package func articleElement(_ article: Article, _ setting: Setting = Setting(base: "")) -> Element {
  var parts: [Element] = []
  if let start = setting.apparatus?.pageBreak(before: article.id) {
    parts.append(breakElement(start, setting))
  }
  parts.append(header(of: article, setting))
  var dateline = article.dateline
  let notes = BlockNotes(article.notes, setting)
  for section in article.sections {
    parts.append(sectionElement(section, dateline: dateline, notes))
    // It stands in the first paragraph of the article and nowhere else.
    if section.blocks.contains(where: { $0.role == .paragraph }) { dateline = "" }
  }
  parts += article.figures.map { figureElement($0, setting) }
  if !article.provenance.isEmpty { parts.append(sourceLine(article.provenance, setting)) }
  if !article.notes.isEmpty { parts.append(noteList(article.notes, setting)) }
  return Element("article", ["id": article.id.isEmpty ? nil : article.id], elements: parts)
}

/// 标题区: kicker, headline, deck, bylines.
private func header(of article: Article, _ setting: Setting) -> Element {
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
  lines += article.bylines.filter { !$0.passage.isEmpty }.map { bylineElement($0, setting) }
  return Element("header", elements: lines)
}

/// 原版面: the place in the text where a page of the newspaper begins. It holds no text of its own; its name is a `title`,
/// since checkers that do not know the role take an `aria-label` on a `span` for a mistake.
private func breakElement(_ start: PageBreak, _ setting: Setting) -> Element {
  Element(
    "span",
    [
      "id": start.id, "epub:type": setting.type("pagebreak"), "role": "doc-pagebreak",
      "title": start.label,
    ])
}

/// 原载
private func sourceLine(_ provenance: Provenance, _ setting: Setting) -> Element {
  let line = "原载" + words(of: provenance)
  guard let id = setting.apparatus?.id(ofSource: provenance) else {
    return StyleClass.source.element("p", text: line)
  }
  let link = Element(
    "a", ["class": StyleClass.toList.rawValue, "href": setting.address(Matter.sources.page, id)], inline(line)
  )
  return StyleClass.source.element("p", [.element(link)])
}

package import Anthology

/// The articles of galleys, in the order of the galleys, with all that the pages know of them: places, people, confidence.
///
/// - Parameters:
///   - galleys: in book order.
///   - original: what the pages give.
///   - people: of a byline that the editor has written.
/// - Returns: an article a galley. Its notes have no identifiers yet.
package func assemble(
  _ galleys: [Galley], from original: Original, people: (String) -> [Byline.Person]
) -> [Article] {
  identified(galleys, beside: [], original).map { assemble($0, original, people) }
}

private func assemble(
  _ galley: Galley, _ original: Original, _ people: (String) -> [Byline.Person]
) -> Article {
  let known = original.article(of: galley).map { original.articles[$0] }
  let own = original.articlesByID[galley.id].map { original.articles[$0] }
  var article = Article(
    id: galley.id, dateline: galley.text(.dateline), source: known?.source ?? "",
    provenance: Provenance(paper: galley.text(.paper), date: galley.text(.date), page: galley.text(.page)))
  article.continuations = known?.continuations ?? []
  article.heading = Heading(
    kicker: passage(galley.text(.kicker), like: own?.heading.kicker),
    headline: passage(galley.text(.headline), like: own?.heading.headline),
    deck: passage(galley.text(.deck), like: own?.heading.deck), confidence: own?.heading.confidence ?? 1,
    guess: own?.heading.guess)
  var bylines = own?.bylines ?? []
  article.bylines = (galley.fields[.byline] ?? []).map { text in
    if let place = bylines.firstIndex(where: { $0.text == text }) { return bylines.remove(at: place) }
    return Byline(passage: Passage(text), people: people(text))
  }
  article.figures = galley.figures.map { mine in
    guard let (place, figure) = original.figures[mine.id] else {
      return Figure(id: mine.id, caption: Passage(mine.caption))
    }
    var kept = figure
    kept.caption = passage(mine.caption, like: figure.caption) ?? Passage("")
    kept.caption.spans = spans(kept.caption.spans, from: original.articles[place], in: &article)
    return kept
  }
  article.sections = []
  let notes = Dictionary(galley.notes.map { ($0.name, $0.text) }) { first, _ in first }
  for mine in galley.blocks {
    article.notes += mine.references.compactMap { reference in
      notes[reference.name].map { Note(block: mine.id, offset: reference.offset, text: $0) }
    }
    let block = block(mine, original, in: &article)
    if block.role == .subhead {
      article.sections.append(Section(id: block.id, subhead: block))
    } else {
      if article.sections.isEmpty {
        article.sections.append(Section(id: own?.sections.first?.id ?? firstSection(of: galley)))
      }
      article.sections[article.sections.count - 1].blocks.append(block)
    }
  }
  return article
}

private func firstSection(of galley: Galley) -> String { "sec" + galley.id.drop { $0 != "-" } + "-01" }

private func block(_ mine: GalleyBlock, _ original: Original, in article: inout Article) -> Block {
  guard let place = original.blocks[mine.id] else {
    return Block(id: mine.id, role: mine.role, passage: Passage(mine.text))
  }
  var block = place.block
  block.role = mine.role
  block.passage.text = mine.text
  block.passage.spans = spans(block.passage.spans, from: original.articles[place.article], in: &article)
  return block
}

/// Spans of one article as another that holds their text counts its sources.
private func spans(_ spans: [SourceSpan], from owner: Article, in article: inout Article) -> [SourceSpan] {
  let names = [owner.source] + owner.continuations
  if names == [article.source] + article.continuations { return spans }
  return spans.map { span in
    var span = span
    let name = names.indices.contains(span.part) ? names[span.part] : owner.source
    if name == article.source {
      span.part = 0
    } else if let place = article.continuations.firstIndex(of: name) {
      span.part = place + 1
    } else {
      article.continuations.append(name)
      span.part = article.continuations.count
    }
    return span
  }
}

private func passage(_ text: String, like known: Passage?) -> Passage? {
  text.isEmpty ? nil : Passage(text, spans: known?.spans ?? [])
}

package import Anthology

/// 成书: the pages in the order of the plan, under the plan's parts, with identifiers.
///
/// There is one page for each of the plan's sources, in their order; parts of a serial are put in order (`bookOrder`). What
/// the plan says of where a page was printed goes before what the page says itself. The epoch is SOURCE_DATE_EPOCH, in
/// seconds since 1970 (reproducible-builds.org); nil where it is not set.
package func bind(_ pages: [Recovered], plan: BookPlan, epoch: Int? = nil) -> Book {
  bind(parts: partsOfPages(pages, plan: plan), plan: plan, epoch: epoch)
}

/// 成书: parts whose articles have their identifiers, one for each of the plan's parts.
package func bind(parts: [Book.Part], plan: BookPlan, epoch: Int? = nil) -> Book {
  // A part without an article would be a title above nothing.
  let parts = parts.filter { !$0.articles.isEmpty }
  var book = Book(
    title: plan.title, subtitle: plan.subtitle, language: plan.language,
    identifier: plan.identifier.isEmpty ? derivedIdentifier(of: plan) : plan.identifier,
    modified: modified(plan, epoch: epoch), creators: plan.creators, publisher: plan.publisher,
    date: plan.date, description: plan.description, subjects: plan.subjects, rights: plan.rights,
    parts: parts.isEmpty ? [Book.Part(articles: [])] : parts)
  book.series = plan.series
  book.certifier = plan.certifier
  book.colophon = plan.colophon
  book.contentsDepth = plan.contentsDepth
  return book
}

/// The articles of the pages in book order, numbered through, one part for each of the plan's.
package func partsOfPages(_ pages: [Recovered], plan: BookPlan) -> [Book.Part] {
  let known = plan.sources.map(\.provenance)
  var rest = pages.enumerated().map { place, page in
    let provenance = place < known.count ? known[place].completed(by: page.folio) : page.folio
    return page.articles.map { article in
      var article = article
      article.provenance = provenance
      return article
    }
  }[...]
  var counts: [Int] = []
  var articles: [Article] = []
  for (place, part) in plan.parts.enumerated() {
    let own = place == plan.parts.count - 1 ? rest : rest.prefix(part.sources.count)
    rest = rest.dropFirst(own.count)
    let found = own.flatMap(\.self)
    counts.append(found.count)
    articles += found
  }
  var numbered = number(bookOrder(pages, plan: plan).articles.map { articles[$0] })[...]
  return zip(plan.parts, counts).map { part, count in
    defer { numbered = numbered.dropFirst(count) }
    return Book.Part(title: part.title, articles: Array(numbered.prefix(count)))
  }
}

/// An identifier from what makes the book this book: its title and the names of its pages, in any order.
private func derivedIdentifier(of plan: BookPlan) -> String {
  let names = plan.sources.map { Array($0.name.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  let key = ([Array(plan.title.utf8)] + names).joined(separator: [0])
  return "urn:uuid:" + uuid5(String(decoding: Array(key), as: UTF8.self))
}

/// SOURCE_DATE_EPOCH, else the plan's `modified`, else its date, else a fixed day: never the clock, so that
/// the same pages make the same book to the byte.
private func modified(_ plan: BookPlan, epoch: Int?) -> String {
  if let set = epoch.flatMap({ instant(epoch: $0) }) { return set }
  if !plan.modified.isEmpty { return plan.modified }
  return instant(plan.date) ?? "2000-01-01T00:00:00Z"
}

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
  let order = bookOrder(pages, plan: plan)
  var pages = pages
  let places = order.places(onPagesOf: pages.map { $0.articles.count })
  for (place, (page, article)) in places.enumerated() {
    number(&pages[page].articles[article], as: place + 1)
  }
  return partsOfNumberedPages(pages, in: order, plan: plan)
}

/// The same where their order is known and they are numbered already, sections and blocks too.
package func partsOfNumberedPages(_ pages: [Recovered], in order: BookOrder, plan: BookPlan) -> [Book.Part] {
  let known = plan.sources.map(\.provenance)
  let provenances = pages.enumerated().map { place, page in
    place < known.count ? known[place].completed(by: page.folio) : page.folio
  }
  var rest = order.places(onPagesOf: pages.map { $0.articles.count })[...]
  return zip(plan.parts, plan.pagesOfParts(of: pages.count)).map { part, range in
    let own = rest.prefix(range.reduce(0) { $0 + pages[$1].articles.count })
    rest = rest.dropFirst(own.count)
    let articles = own.map { page, article in
      var found = pages[page].articles[article]
      found.provenance = provenances[page]
      return found
    }
    return Book.Part(title: part.title, articles: articles)
  }
}

extension BookPlan {
  /// Which of so many pages each part has: as many as it names sources, and the last part all that are left.
  func pagesOfParts(of count: Int) -> [Range<Int>] {
    var start = 0
    return parts.enumerated().map { place, part in
      let end = place == parts.count - 1 ? count : min(count, start + part.sources.count)
      defer { start = end }
      return start..<end
    }
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

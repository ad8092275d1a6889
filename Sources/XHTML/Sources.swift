package import Anthology

/// A page of a newspaper, and what the book has of it.
package struct SourceEntry: Sendable {
  /// `source-001`, numbered in the order of the list.
  package var id: String
  package var provenance: Provenance
  /// In book order.
  package var works: [Work]
}

/// 原载: the pages that the articles were printed on, by paper in the order of pinyin, then by date and page.
func sources(of articles: [Article]) -> [SourceEntry] {
  var places: [Provenance: Int] = [:]
  var entries: [SourceEntry] = []
  for article in articles where !article.provenance.isEmpty {
    let place = places[article.provenance] ?? entries.count
    if place == entries.count {
      places[article.provenance] = place
      entries.append(SourceEntry(id: "", provenance: article.provenance, works: []))
    }
    entries[place].works.append(Work(article))
  }
  let papers = pinyinOrdered(Array(Set(entries.map(\.provenance.paper))), by: \.self)
  let ranks = Dictionary(uniqueKeysWithValues: papers.enumerated().map { ($0.element.value, $0.offset) })
  func key(_ entry: SourceEntry) -> (Int, String, Int, String) {
    let page = entry.provenance.page
    return (ranks[entry.provenance.paper] ?? 0, entry.provenance.date, page.utf8.count, page)
  }
  return entries.sorted { key($0) < key($1) }.enumerated().map { place, entry in
    var entry = entry
    entry.id = numbered("source-", place + 1, digits: 3)
    return entry
  }
}

package import Anthology

/// A page of a newspaper, and what the book has of it.
package struct SourceEntry: Sendable {
  /// `source-001`, numbered in the order of the list.
  package var id: String
  package var provenance: Provenance
  /// How a book says it: 《营口日报》2025年6月28日第1版.
  package var words = ""
  /// In book order.
  package var works: [Work]
}

extension SourceEntry {
  /// How a book says a provenance that is equal to the entry's. Texts are equal that mean the same; one that is spelled otherwise keeps its
  /// spelling.
  func words(of own: Provenance) -> String {
    func isSpelled(_ part: KeyPath<Provenance, String>) -> Bool {
      own[keyPath: part].utf8.elementsEqual(provenance[keyPath: part].utf8)
    }
    return isSpelled(\.paper) && isSpelled(\.date) && isSpelled(\.page) ? words : XHTML.words(of: own)
  }
}

/// 原载: the pages that the articles were printed on, by paper in the order of pinyin, then by date and page.
///
/// - Parameter works: the articles as the list names them.
func sources(of articles: [Article], _ works: [Work]) -> [SourceEntry] {
  var places: [Provenance: Int] = [:]
  var entries: [SourceEntry] = []
  var place = 0
  for number in articles.indices {
    let provenance = articles[number].provenance
    if provenance.isEmpty { continue }
    // Most stand on the page of the one before.
    if entries.isEmpty || entries[place].provenance != provenance {
      place = places[provenance] ?? entries.count
    }
    if place == entries.count {
      places[provenance] = place
      entries.append(SourceEntry(id: "", provenance: provenance, works: []))
    }
    entries[place].works.append(works[number])
  }
  let papers = Set(entries.map(\.provenance.paper))
  // One paper needs no order.
  let ordered = papers.count < 2 ? Array(papers) : pinyinOrdered(Array(papers), by: \.self).map(\.value)
  let ranks = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($0.element, $0.offset) })
  func key(_ entry: SourceEntry) -> (Int, String, Int, String) {
    let page = entry.provenance.page
    return (ranks[entry.provenance.paper] ?? 0, entry.provenance.date, page.utf8.count, page)
  }
  return entries.sorted { key($0) < key($1) }.enumerated().map { place, entry in
    var entry = entry
    entry.id = numbered("source-", place + 1, digits: 3)
    entry.words = words(of: entry.provenance)
    return entry
  }
}

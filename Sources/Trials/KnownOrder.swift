import Anthology

/// Which line of a page goes on in which by the gold, as far as the lines' words tell where in an article they stand.
struct KnownOrder {
  /// For each line of an article's body the next one; lines by their numbers.
  private(set) var next: [Int: Int] = [:]

  private struct Place: Hashable {
    var article: Int
    /// In characters of the folded body, from 0.
    var offset: Int
  }

  init(_ page: Page, gold: Gold) {
    let bodies = gold.articles.map { article in
      Array((article.body ?? []).map { folded($0.text) }.joined().unicodeScalars)
    }
    let texts = page.lines.map { Array(folded($0.text).unicodeScalars) }
    let found = texts.map { KnownOrder.places(of: $0, in: bodies) }
    var place = [Place?](repeating: nil, count: texts.count)
    var taken: Set<Place> = []
    for (line, places) in found.enumerated() where places.count == 1 && taken.insert(places[0]).inserted {
      place[line] = places[0]
    }
    // A line whose words stand in several places is where it goes on from one line and another goes on from it.
    for _ in 0..<4 {
      var starts: Set<Place> = []
      var ends: Set<Place> = []
      for (line, at) in place.enumerated() {
        guard let at else { continue }
        starts.insert(at)
        ends.insert(Place(article: at.article, offset: at.offset + texts[line].count))
      }
      for (line, places) in found.enumerated() where place[line] == nil {
        let fit = places.first { at in
          let end = Place(article: at.article, offset: at.offset + texts[line].count)
          return !taken.contains(at) && ends.contains(at)
            && (starts.contains(end) || end.offset == bodies[at.article].count)
        }
        if let fit, taken.insert(fit).inserted { place[line] = fit }
      }
    }
    let lines = place.indices.filter { place[$0] != nil }.sorted { KnownOrder.comes(place[$0], place[$1]) }
    for (a, b) in zip(lines, lines.dropFirst()) where place[a]?.article == place[b]?.article {
      next[page.lines[a].number] = page.lines[b].number
    }
  }

  private static func comes(_ a: Place?, _ b: Place?) -> Bool {
    guard let a, let b else { return a == nil }
    return (a.article, a.offset) < (b.article, b.offset)
  }

  private static func places(of line: [Unicode.Scalar], in bodies: [[Unicode.Scalar]]) -> [Place] {
    guard let first = line.first, line.count > 1 else { return [] }
    return bodies.enumerated().flatMap { article, body in
      body.indices.filter {
        body[$0] == first && $0 + line.count <= body.count && body[$0..<$0 + line.count].elementsEqual(line)
      }.map { Place(article: article, offset: $0) }
    }
  }

  /// How many lines are followed by the right one in an order, and of how many.
  func right(_ order: [Line]) -> (right: Int, all: Int) {
    var found: [Int: Int] = [:]
    for (a, b) in zip(order, order.dropFirst()) { found[a.number] = b.number }
    return (next.count { found[$0.key] == $0.value }, next.count)
  }
}

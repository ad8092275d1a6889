package import Anthology

/// The order of a book's articles.
package struct BookOrder: Sendable, Equatable {
  /// Two parts of a serial that stood the other way round, by their places in the order of the pages.
  package struct Move: Sendable, Equatable {
    package var article: Int
    package var behind: Int
  }

  /// For each place in the book, the article's place in the order of the pages.
  package var articles: [Int]
  package var moves: [Move]
}

/// 连载: the articles of all pages in book order, which is the order of the plan and of the pages, but for the parts of a
/// serial under one part of the book: where （下） stands before （上）, they change places. Nothing else moves.
package func bookOrder(_ pages: [Recovered], plan: BookPlan) -> BookOrder {
  var order = BookOrder(articles: [], moves: [])
  var rest = pages[...]
  for (place, part) in plan.parts.enumerated() {
    let own = place == plan.parts.count - 1 ? rest : rest.prefix(part.sources.count)
    rest = rest.dropFirst(own.count)
    order.add(own.flatMap(\.articles).map(\.heading))
  }
  return order
}

extension BookOrder {
  /// Adds the articles of one part of the book, by their headings.
  fileprivate mutating func add(_ headings: [Heading]) {
    let start = articles.count
    articles += start..<(start + headings.count)
    var serials: [SerialMark.Series: [(place: Int, number: Int)]] = [:]
    for (place, heading) in headings.enumerated() {
      guard let mark = SerialMark(heading) else { continue }
      serials[mark.series, default: []].append((start + place, mark.number))
    }
    for parts in serials.values where parts.count > 1 && Set(parts.map(\.number)).count == parts.count {
      let sorted = parts.sorted { $0.number < $1.number }
      for (slot, part) in zip(parts, sorted) { articles[slot.place] = part.place }
      for (before, after) in zip(sorted, sorted.dropFirst()) where before.place > after.place {
        moves.append(Move(article: after.place, behind: before.place))
      }
    }
    moves.sort { $0.article < $1.article }
  }
}

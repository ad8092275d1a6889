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

  /// For each place in the book, where the article stands.
  ///
  /// - Parameter counts: how many articles each page has.
  package func places(onPagesOf counts: [Int]) -> [(page: Int, article: Int)] {
    let places = counts.indices.flatMap { page in (0..<counts[page]).map { (page: page, article: $0) } }
    return articles.map { places[$0] }
  }
}

/// 连载: the articles of all pages in book order, which is the order of the plan and of the pages, but for the parts of a
/// serial under one part of the book: where （下） stands before （上）, they change places. Nothing else moves.
package func bookOrder(_ pages: [Recovered], plan: BookPlan) -> BookOrder {
  var order = BookOrder(articles: [], moves: [])
  for part in plan.pagesOfParts(of: pages.count) { order.add(pages[part]) }
  return order
}

extension BookOrder {
  /// Adds the articles of one part of the book.
  fileprivate mutating func add(_ pages: ArraySlice<Recovered>) {
    var serials: [SerialMark.Series: [(place: Int, number: Int)]] = [:]
    for page in pages.indices {
      for article in pages[page].articles.indices {
        if let mark = SerialMark(pages[page].articles[article].heading) {
          serials[mark.series, default: []].append((articles.count, mark.number))
        }
        articles.append(articles.count)
      }
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

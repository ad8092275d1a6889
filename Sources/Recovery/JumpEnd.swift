import Anthology

/// Where an article leaves a page or comes from another one: a jump line and the article it belongs to.
struct JumpEnd {
  /// The page's place in the book.
  var page: Int
  /// The article's place on its page; nil where the page does not tell whose the jump line is.
  var article: Int?
  var line: JumpLine
  var passage: Passage

  /// All of a page, in the order of its lines.
  /// - Parameter number: the page's own number, `3` or `A4`; "" where it is not known.
  static func all(on page: Recovered, at place: Int, number: String) -> [JumpEnd] {
    let found = page.furniture.compactMap { passage in
      JumpLine(scalars(of: passage.text)).map { (passage, $0) }
    }
    guard !found.isEmpty else { return [] }
    let outer = Edges(page.articles)
    return found.map { passage, line in
      var end = JumpEnd(page: place, article: nil, line: line, passage: passage)
      let (before, after, isOutside) = outer.around(passage)
      if line.direction == .either, let direction = direction(line, before, after, number) {
        end.line.direction = direction
      }
      switch end.line.direction {
      case .onward: end.article = before
      case .back: end.article = after
      case .either: break
      }
      // A page with one article leaves no choice, before or behind which the line was drawn.
      if isOutside, page.articles.count == 1 { end.article = 0 }
      return end
    }
  }

  /// 紧接第3版 leads to a later page and back to an earlier one.
  private static func direction(
    _ line: JumpLine, _ before: Int?, _ after: Int?, _ number: String
  ) -> JumpLine.Direction? {
    if (before == nil) != (after == nil) { return before == nil ? .back : .onward }
    guard let own = PageNumber(number), let other = line.pages.compactMap(PageNumber.init).first else {
      return nil
    }
    return other == own ? nil : own < other ? .onward : .back
  }
}

/// The first and the last block of each article of a page, in the order of the lines.
private struct Edges {
  private struct Edge {
    var start: Place
    var end: Place
    var article: Int
    var isFirst: Bool
    var isLast: Bool
  }

  private struct Place: Comparable {
    var line: Int
    var byte: Int

    static func < (a: Place, b: Place) -> Bool { (a.line, a.byte) < (b.line, b.byte) }
  }

  private var edges: [Edge] = []

  init(_ articles: [Article]) {
    for (number, article) in articles.enumerated() {
      let body = article.body
      for (place, block) in body.enumerated() {
        guard let first = block.passage.spans.first, let last = block.passage.spans.last else { continue }
        edges.append(
          Edge(
            start: Place(line: first.line, byte: first.bytes.lowerBound),
            end: Place(line: last.line, byte: last.bytes.upperBound), article: number, isFirst: place == 0,
            isLast: place == body.count - 1))
      }
    }
    edges.sort { $0.start < $1.start }
  }

  /// The article that ends right before a passage, and the one that begins right behind it; nil where another
  /// part of an article stands there. And whether it stands before or behind all articles.
  func around(_ passage: Passage) -> (before: Int?, after: Int?, isOutside: Bool) {
    guard let span = passage.spans.first else { return (nil, nil, true) }
    let place = Place(line: span.line, byte: span.bytes.lowerBound)
    let next = edges.firstIndex { place < $0.start } ?? edges.count
    let before = next > 0 && edges[next - 1].isLast ? edges[next - 1].article : nil
    let after = next < edges.count && edges[next].isFirst ? edges[next].article : nil
    return (before, after, next == 0 || next == edges.count)
  }
}

/// 版次: a page's number as papers count, its section's letter before it.
struct PageNumber: Comparable {
  var section: String
  var number: Int

  init?(_ text: String) {
    section = String(text.prefix { $0.isLetter })
    guard let number = Int(text.dropFirst(section.count)) else { return nil }
    self.number = number
  }

  static func < (a: PageNumber, b: PageNumber) -> Bool { (a.section, a.number) < (b.section, b.number) }

  /// Whether two numbers may name one page: the letter may be left out.
  func mayBe(_ other: PageNumber) -> Bool {
    number == other.number && (section == other.section || section.isEmpty || other.section.isEmpty)
  }
}

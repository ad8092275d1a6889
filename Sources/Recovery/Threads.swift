/// An article by its page in the book and its place on the page.
struct ArticlePlace: Hashable {
  var page: Int
  var article: Int

  init(page: Int, article: Int) { (self.page, self.article) = (page, article) }

  init?(_ end: JumpEnd) {
    guard let article = end.article else { return nil }
    (page, self.article) = (end.page, article)
  }
}

/// One part of an article and the part that it goes on in.
struct Link {
  var from: ArticlePlace
  var to: ArticlePlace
  /// 0...1
  var confidence: Double
}

/// Parts of articles in reading order, each in one thread at the most.
struct Threads {
  private var next: [ArticlePlace: Link] = [:]
  private var continued: Set<ArticlePlace> = []
  private var order: [ArticlePlace] = []

  /// - Returns: false, and nothing is added, where a part would go on in two or come from two, or would lead back to itself.
  mutating func add(_ link: Link) -> Bool {
    guard next[link.from] == nil, !continued.contains(link.to) else { return false }
    var end = link.to
    while let step = next[end] { end = step.to }
    guard end != link.from else { return false }
    next[link.from] = link
    continued.insert(link.to)
    order.append(link.from)
    return true
  }

  /// Each thread from its first part on, in the order in which they were added.
  func all() -> [[Link]] {
    order.filter { !continued.contains($0) }.map { head in
      var links: [Link] = []
      var place = head
      while let link = next[place] {
        links.append(link)
        place = link.to
      }
      return links
    }
  }
}

package import Anthology

/// The pages of a book's body in reading order: what both writers walk through.
package func pages(of book: Book) -> [BookPage] {
  var pages: [BookPage] = []
  var articles = 0
  for (number, part) in book.parts.enumerated() {
    if !part.title.isEmpty {
      pages.append(BookPage(name: partID(number), content: .part(part.title)))
    }
    for article in part.articles {
      articles += 1
      pages.append(page(of: article, number: articles))
    }
  }
  return pages
}

private func page(of article: consuming Article, number: Int) -> BookPage {
  let name = name(of: article, number: number)
  article.id = name
  return BookPage(name: name, content: .article(article))
}

/// The articles of a book, each with its identifier.
func namedArticles(of book: Book) -> [Article] {
  var articles = book.articles
  for place in articles.indices where articles[place].id.isEmpty {
    articles[place].id = name(of: articles[place], number: place + 1)
  }
  return articles
}

/// One page of the book's body.
package struct BookPage: Sendable {
  /// Identifier and file name without extension: `art-0001`, `part-01`.
  package var name: String
  package var content: Content

  package enum Content: Sendable {
    case part(String)
    /// In a place of its own, since an article has a dozen references to count, which lie far apart.
    indirect case article(Article)
  }

  package var title: String {
    switch content {
    case .part(let title): title
    case .article(let article): article.title
    }
  }
}

/// The identifier of the part at a zero-based place.
func partID(_ number: Int) -> String { numbered("part-", number + 1, digits: 2) }

/// The article's identifier, or one by its place for an article that was never bound.
func name(of article: borrowing Article, number: Int) -> String {
  article.id.isEmpty ? numbered("art-", number, digits: 4) : article.id
}

package import Anthology
package import Markup

/// One line of the contents (目录), and what stands under it: parts, articles, subheads.
package struct ContentsEntry: Sendable {
  package enum Kind: Sendable {
    case part, article, section
    /// What stands before and behind the text.
    case matter
  }

  package var kind: Kind
  package var title: String
  /// The page it leads to: `BookPage.name`.
  package var page: String
  /// The place in that page; empty for its beginning.
  package var fragment: String
  package var children: [ContentsEntry]
}

/// The contents of a book, as many levels deep as the book wants. A part without a title has no line of its own: its
/// articles stand in its place.
///
/// `front` and `back` are the pages before and behind the text that the writer has.
package func contents(
  of book: Book, front: [MatterPage] = [], back: [MatterPage] = []
) -> [ContentsEntry] {
  var entries = matterContents(front)
  addBody(of: book, to: &entries)
  entries += matterContents(back)
  return entries
}

/// The lines of pages before or behind the text; title page and colophon have none.
package func matterContents(_ pages: [MatterPage]) -> [ContentsEntry] {
  pages.filter { ![.cover, .title, .colophon].contains($0.matter) }.map {
    ContentsEntry(kind: .matter, title: $0.title, page: $0.matter.page, fragment: "", children: [])
  }
}

private func addBody(of book: Book, to entries: inout [ContentsEntry]) {
  var articles = 0
  for number in book.parts.indices {
    let title = book.parts[number].title
    // How many levels there are from the articles on.
    let depth = title.isEmpty ? book.contentsDepth : book.contentsDepth - 1
    var lines: [ContentsEntry] = []
    let own = book.parts[number].articles
    if depth > 0 || title.isEmpty {
      lines = own.indices.map { entry(for: own.span[$0], number: articles + $0 + 1, depth) }
    }
    articles += own.count
    if title.isEmpty {
      entries += lines
    } else {
      entries.append(
        ContentsEntry(kind: .part, title: title, page: partID(number), fragment: "", children: lines))
    }
  }
}

private func entry(for article: borrowing Article, number: Int, _ depth: Int) -> ContentsEntry {
  let page = name(of: article, number: number)
  var entry = ContentsEntry(
    kind: .article, title: article.title, page: page, fragment: "", children: [])
  if depth < 2 { return entry }
  for place in article.sections.indices where !article.sections[place].id.isEmpty {
    guard let subhead = article.sections[place].subhead else { continue }
    entry.children.append(
      ContentsEntry(
        kind: .section, title: subhead.text, page: page, fragment: article.sections[place].id, children: []))
  }
  return entry
}

extension MarkupWriter {
  /// 目录 as a page: its title, and the contents as nested lists of links; `link` says where an entry leads, as this document
  /// writes it.
  package mutating func contentsPage(
    _ entries: [ContentsEntry], attributes: (inout MarkupWriter) -> Void = { _ in },
    link: (ContentsEntry) -> String
  ) {
    group("nav", .contents, id: "contents") { out in
      attributes(&out)
      out.element("h1", .contentsTitle, text: BookWords.contents)
      out.contentsList(entries, link)
    }
  }

  private mutating func contentsList(_ entries: [ContentsEntry], _ link: (ContentsEntry) -> String) {
    if entries.isEmpty { return }
    group("ol") { out in
      for entry in entries {
        out.element("li") { out in
          out.element("a") { out in
            out.attribute("href", link(entry))
            out.attribute("class", entry.kind.style.rawValue)
            out.text(entry.title)
          }
          out.contentsList(entry.children, link)
        }
      }
    }
  }
}

extension ContentsEntry.Kind {
  fileprivate var style: StyleClass {
    switch self {
    case .part: .tocPart
    case .matter: .tocMatter
    case .article: .tocArticle
    case .section: .tocSection
    }
  }
}

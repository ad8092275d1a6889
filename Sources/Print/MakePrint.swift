package import Anthology
internal import Markup
internal import XHTML

/// The book for the typesetter: `index.xhtml` with all of it, `articles/` with one XHTML an article, `styles/` and
/// `images/`.
///
/// Identifiers and classes are those of the EPUB. There is no white space between the elements of the text, since
/// InDesign takes it for content; head and body each begin a line.
///
/// - Parameters:
///   - book: what is written, with its identifiers.
///   - styles: style sheets, by name; every document links all of them, in this order.
/// - Returns: the files in the order just named.
package func makePrint(_ book: Book, styles: [OutputFile]) -> [OutputFile] {
  [OutputFile(path: "index.xhtml", bytes: indexDocument(of: book, styles: styleLinks(styles, from: "")))]
    + articleDocuments(of: book, styles: styleLinks(styles, from: "../"))
    + styleFiles(styles) + imageFiles(of: book)
}

/// The whole book in one document: title page, contents, parts and articles.
private func indexDocument(of book: Book, styles: [String]) -> [UInt8] {
  let contents = contentsPage(contents(of: book)) { "#" + ($0.fragment.isEmpty ? $0.page : $0.fragment) }
  let body = pages(of: book).map { page in
    switch page.content {
    case .part(let title): partPage(title, id: page.name)
    case .article(let article): articleElement(article, Setting(base: ""))
    }
  }
  return document(title: book.title, book: book, styles: styles, [titlePage(of: book), contents] + body)
}

private func articleDocuments(of book: Book, styles: [String]) -> [OutputFile] {
  pages(of: book).compactMap { page in
    guard case .article(let article) = page.content else { return nil }
    return OutputFile(
      path: "articles/\(page.name).xhtml",
      bytes: document(
        title: page.title, book: book, styles: styles, [articleElement(article, Setting(base: "../"))]))
  }
}

private func document(title: String, book: Book, styles: [String], _ elements: [Element]) -> [UInt8] {
  serialize(
    xhtmlDocument(
      title: title, language: book.language, styles: styles, body: Element("body", elements: elements)),
    prolog: .html, breaking: ["html", "head"])
}

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
///   - styles: style sheets, by name; every document links all of them, in this order, and behind the first of them
///     `styles/page.css`, which is computed: the sheets for print have the last word.
///   - area: the page.
///   - pagination: what an earlier pass found, for engines that cannot count ahead; empty for all others.
/// - Returns: the files in the order just named.
package func makePrint(
  _ book: Book, styles: [OutputFile], area: TypeArea = TypeArea(.large32),
  pagination: Pagination = Pagination()
) -> [OutputFile] {
  let pages = PrintBook(book)
  let page = OutputFile(path: "styles/page.css", text: pageStyle(of: book, pages, area))
  let styles = Array(styles.prefix(1)) + [page] + styles.dropFirst()
  let index = OutputFile(
    path: "index.xhtml",
    bytes: document(
      title: book.title, book: book, styles: styleLinks(styles, from: ""), pages.elements(pagination)))
  let articles = pages.articles.map { article in
    // A picture's address is the one thing that depends on where the file lies.
    OutputFile(
      path: "articles/\(article.id).xhtml",
      bytes: document(
        title: article.title, book: book, styles: styleLinks(styles, from: "../"),
        [addressed(article.element, from: "../")]))
  }
  return [index] + articles + styleFiles(styles) + imageFiles(of: book)
}

private func addressed(_ element: Element, from base: String) -> Element {
  var element = element
  for place in element.attributes.indices where element.attributes[place].name == "src" {
    element.attributes[place].value = base + element.attributes[place].value
  }
  return element.mapElements { addressed($0, from: base) }
}

private func document(title: String, book: Book, styles: [String], _ elements: [Element]) -> [UInt8] {
  var out = MarkupWriter(prolog: .html)
  out.xhtml(title: title, language: book.language, styles: styles) { out in
    out.element("body") { out in
      for element in elements { out.write(element) }
    }
  }
  return out.document()
}

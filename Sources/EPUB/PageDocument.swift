internal import Anthology
internal import Markup
internal import XHTML

/// The title page (扉页).
func titlePageDocument(of book: Book, styles: [String]) -> [UInt8] {
  let page = titlePage(of: book).adding("epub:type", "titlepage")
  return contentDocument(
    title: book.title, book: book, styles: styles, body: page, semantics: "frontmatter")
}

/// One page of the body: an article, or the page before a part.
func pageDocument(_ page: BookPage, book: Book, styles: [String]) -> [UInt8] {
  let element =
    switch page.content {
    case .part(let title):
      partPage(title, id: page.name).adding("epub:type", "part").adding("role", "doc-part")
    case .article(let article): articleElement(article)
    }
  return contentDocument(
    title: page.title, book: book, styles: styles, body: element, semantics: "bodymatter")
}

/// An XHTML content document (EPUB 3.3, 6.1). `semantics` is the `epub:type` of its body, from the EPUB 3 Structural
/// Semantics Vocabulary.
func contentDocument(
  title: String, book: Book, styles: [String], body: Element, semantics: String
) -> [UInt8] {
  contentDocument(
    title: title, book: book, styles: styles,
    body: Element("body", ["epub:type": semantics], elements: [body]))
}

func contentDocument(title: String, book: Book, styles: [String], body: Element) -> [UInt8] {
  let document = xhtmlDocument(title: title, language: book.language, styles: styles, body: body)
    .adding("xmlns:epub", "http://www.idpf.org/2007/ops")
  return serialize(document, prolog: .html, breaking: structuralElements)
}

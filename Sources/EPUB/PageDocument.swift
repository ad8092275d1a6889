internal import Anthology
internal import Markup
internal import XHTML

/// A page before or behind the text.
func matterDocument(_ page: MatterPage, book: Book, styles: [String]) -> [UInt8] {
  var element = page.element.adding("epub:type", page.matter.semantics)
  if let role = page.matter.role { element = element.adding("role", role) }
  let title = page.matter == .title ? book.title : page.title
  return contentDocument(
    title: title, book: book, styles: styles, body: element, semantics: page.matter.division)
}

/// The cover (封面): one picture that fills the page, and is the page's heading.
func coverDocument(of book: Book, picture: String, styles: [String]) -> [UInt8] {
  let image = Element("img", ["src": picture, "alt": coverWords(of: book), "role": "doc-cover"])
  let page = Element(
    "section", ["class": StyleClass.cover.rawValue, "epub:type": "cover"],
    elements: [Element("h1", elements: [image])])
  return contentDocument(
    title: BookWords.cover, book: book, styles: styles, body: page, semantics: "frontmatter")
}

/// One page of the body: an article, or the page before a part.
func pageDocument(_ page: BookPage, book: Book, styles: [String], _ setting: Setting) -> [UInt8] {
  let element =
    switch page.content {
    case .part(let title):
      partPage(title, id: page.name).adding("epub:type", "part").adding("role", "doc-part")
    case .article(let article): articleElement(article, setting)
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

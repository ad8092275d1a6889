internal import Anthology
internal import Markup
internal import XHTML

/// nav.xhtml (EPUB 3.3, 7): the contents, which stand in the spine as the book's own 目录, and the landmarks.
///
/// `firstPage` is the name of the page where the body begins, where there is one.
func navigationDocument(
  of book: Book, contents: [ContentsEntry], firstPage: String?, styles: [String]
) -> [UInt8] {
  let toc = contentsPage(contents) { $0.address }
    .adding("epub:type", "toc").adding("role", "doc-toc")
  return contentDocument(
    title: BookWords.contents, book: book, styles: styles,
    body: Element(
      "body", ["epub:type": "frontmatter"], elements: [toc, landmarks(firstPage: firstPage)]))
}

/// The places that a reading system offers by name.
private func landmarks(firstPage: String?) -> Element {
  var items = [
    landmark("titlepage", Publication.titlePagePath, BookWords.titlePage),
    landmark("toc", "#contents", BookWords.contents),
  ]
  if let firstPage {
    items.append(landmark("bodymatter", Publication.path(of: firstPage), BookWords.start))
  }
  return Element(
    "nav", ["epub:type": "landmarks", "id": "landmarks", "hidden": "hidden"],
    elements: [Element("ol", elements: items)])
}

private func landmark(_ type: String, _ address: String, _ words: String) -> Element {
  Element("li", elements: [Element("a", ["epub:type": type, "href": address], text: words)])
}

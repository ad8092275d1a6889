package import Markup

/// A whole XHTML document. It says its language twice, for readers of XML and of HTML.
///
/// - Parameters:
///   - title: what a reader's window says of it.
///   - language: BCP 47, as in `Book.language`.
///   - styles: the addresses of the style sheets, as seen from this document.
///   - body: the `body` element.
/// - Returns: the `html` element.
package func xhtmlDocument(
  title: String, language: String, styles: [String], body: Element
) -> Element {
  let links = styles.map {
    Element("link", ["rel": "stylesheet", "type": "text/css", "href": $0])
  }
  let head = Element(
    "head",
    elements: [Element("meta", ["charset": "UTF-8"]), Element("title", text: title)] + links)
  return Element(
    "html",
    ["xmlns": "http://www.w3.org/1999/xhtml", "lang": language, "xml:lang": language],
    elements: [head, body])
}

/// The elements of an XHTML document whose children may go on lines of their own without changing what a reader
/// sees, for files that people compare; never those that hold running text.
package let structuralElements: Set<String> = [
  "html", "head", "body", "article", "header", "section", "figure", "blockquote", "nav", "ol", "ul",
]

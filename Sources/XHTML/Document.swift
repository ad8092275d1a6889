package import Markup

extension MarkupWriter {
  /// A whole XHTML document. It says its language twice, for readers of XML and of HTML.
  ///
  /// - Parameters:
  ///   - title: what a reader's window says of it.
  ///   - language: BCP 47, as in `Book.language`.
  ///   - styles: the addresses of the style sheets, as seen from this document.
  ///   - attributes: more of them for the `html` element.
  ///   - body: writes the `body` element.
  package mutating func xhtml(
    title: String, language: String, styles: [String],
    attributes: (inout MarkupWriter) -> Void = { _ in }, body: (inout MarkupWriter) -> Void
  ) {
    group("html") { out in
      out.attribute("xmlns", "http://www.w3.org/1999/xhtml")
      out.attribute("lang", language)
      out.attribute("xml:lang", language)
      attributes(&out)
      out.group("head") { out in
        out.element("meta") { $0.attribute("charset", "UTF-8") }
        out.element("title") { $0.text(title) }
        for style in styles { out.styleLink(style) }
      }
      body(&out)
    }
  }

  private mutating func styleLink(_ address: String) {
    element("link") { out in
      out.attribute("rel", "stylesheet")
      out.attribute("type", "text/css")
      out.attribute("href", address)
    }
  }
}

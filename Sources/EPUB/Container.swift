internal import Markup

/// META-INF/container.xml: where the package document is (OCF 4.2.6.3.1).
func containerDocument() -> [UInt8] {
  var out = MarkupWriter()
  out.group("container") { out in
    out.attribute("version", "1.0")
    out.attribute("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")
    out.group("rootfiles") { out in
      out.element("rootfile") { out in
        out.attribute("full-path", contentFolder + Publication.packagePath)
        out.attribute("media-type", "application/oebps-package+xml")
      }
    }
  }
  return out.document()
}

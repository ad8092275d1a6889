internal import Anthology
internal import Markup
internal import XHTML

/// package.opf (EPUB 3.3, 5).
func packageDocument(of publication: Publication) -> [UInt8] {
  let book = publication.book
  let root = Element(
    "package",
    [
      "xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "pub-id",
      "xml:lang": book.language,
    ],
    elements: [
      metadata(of: book), manifest(of: publication), spine(of: publication), guide(of: publication),
    ])
  return serialize(root, breaking: ["package", "metadata", "manifest", "spine", "guide"])
}

private func manifest(of publication: Publication) -> Element {
  Element(
    "manifest",
    elements: publication.resources.map { resource in
      Element(
        "item",
        [
          "id": resource.id, "href": resource.path, "media-type": resource.mediaType,
          "properties": resource.properties.isEmpty ? nil : resource.properties,
        ])
    })
}

/// The reading order. Chinese set horizontally turns its pages as English does; some readers want to be told.
private func spine(of publication: Publication) -> Element {
  Element(
    "spine", ["toc": "ncx", "page-progression-direction": "ltr"],
    elements: publication.resources.filter(\.isRead).map { Element("itemref", ["idref": $0.id]) })
}

/// The landmarks as readers from before EPUB 3 know them (OPF 2.0.1, 2.6).
private func guide(of publication: Publication) -> Element {
  var references = [
    reference("title-page", Publication.titlePagePath, BookWords.titlePage),
    reference("toc", Publication.navigationPath, BookWords.contents),
  ]
  if let first = pages(of: publication.book).first {
    references.append(reference("text", Publication.path(of: first.name), BookWords.start))
  }
  return Element("guide", elements: references)
}

private func reference(_ type: String, _ address: String, _ words: String) -> Element {
  Element("reference", ["type": type, "title": words, "href": address])
}

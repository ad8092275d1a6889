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
      metadata(of: publication), manifest(of: publication), spine(of: publication), guide(of: publication),
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
    elements: publication.resources.filter(\.isRead).map { resource in
      // 多看 fills the screen with a page that says so.
      let fills = publication.profile == .duokan && resource.id == "cover"
      return Element(
        "itemref", ["idref": resource.id, "properties": fills ? "duokan-page-fullscreen" : nil])
    })
}

/// The landmarks as readers from before EPUB 3 know them (OPF 2.0.1, 2.6).
private func guide(of publication: Publication) -> Element {
  Element(
    "guide",
    elements: publication.landmarks.map { landmark in
      Element(
        "reference",
        ["type": guideType(of: landmark), "title": landmark.words, "href": landmark.path])
    })
}

private func guideType(of landmark: Landmark) -> String {
  if landmark.type == "bodymatter" { return "text" }
  return Matter.allCases.first { $0.semantics == landmark.type }?.guideType ?? landmark.type
}

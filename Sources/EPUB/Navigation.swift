internal import Anthology
internal import Markup
internal import XHTML

/// nav.xhtml (EPUB 3.3, 7): the contents, which stand in the spine as the book's own 目录; the landmarks; and the pages of
/// the newspapers, where they are known.
func navigationDocument(of publication: Publication, styles: [String]) -> [UInt8] {
  let toc = contentsPage(publication.contents) { $0.address }
    .adding("epub:type", "toc").adding("role", "doc-toc")
  var lists = [toc, landmarkList(publication.landmarks)]
  if !publication.apparatus.breaks.isEmpty { lists.append(pageList(publication.apparatus.breaks)) }
  return contentDocument(
    title: BookWords.contents, book: publication.book, styles: styles,
    body: Element("body", ["epub:type": "frontmatter"], elements: lists))
}

/// The places that a reading system offers by name.
private func landmarkList(_ landmarks: [Landmark]) -> Element {
  hiddenList(
    "landmarks", type: "landmarks", label: "导航",
    landmarks.map { landmark in
      Element("a", ["epub:type": landmark.type, "href": address(of: landmark)], text: landmark.words)
    })
}

/// The contents are in this document itself.
private func address(of landmark: Landmark) -> String {
  landmark.path == Publication.navigationPath ? "#contents" : landmark.path
}

/// 原版面 (EPUB 3.3, 7.4.4): where each page of the newspapers begins.
private func pageList(_ breaks: [PageBreak]) -> Element {
  hiddenList(
    "page-list", type: "page-list", label: BookWords.newspaperPages,
    breaks.map { start in
      Element("a", ["href": start.address], text: start.label)
    }
  ).adding("role", "doc-pagelist")
}

/// A list for reading systems, which the page does not show.
private func hiddenList(_ id: String, type: String, label: String, _ links: [Element]) -> Element {
  Element(
    "nav", ["epub:type": type, "id": id, "aria-label": label, "hidden": "hidden"],
    elements: [Element("ol", elements: links.map { Element("li", elements: [$0]) })])
}

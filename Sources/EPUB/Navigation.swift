internal import Anthology
internal import Markup
internal import XHTML

/// nav.xhtml (EPUB 3.3, 7): the contents, which stand in the spine as the book's own 目录; the landmarks; and the pages of
/// the newspapers, where they are known.
func navigationDocument(of publication: Publication, styles: [String]) -> [UInt8] {
  contentDocument(
    title: BookWords.contents, book: publication.book, styles: styles, semantics: "frontmatter"
  ) { out in
    out.contentsPage(publication.contents) { out in
      out.attribute("epub:type", "toc")
      out.attribute("role", "doc-toc")
    } link: {
      $0.address
    }
    out.landmarkList(publication.landmarks)
    if !publication.apparatus.breaks.isEmpty { out.pageList(publication.apparatus.breaks) }
  }
}

extension MarkupWriter {
  /// The places that a reading system offers by name.
  fileprivate mutating func landmarkList(_ landmarks: [Landmark]) {
    hiddenList("landmarks", label: "导航") { out in
      for landmark in landmarks {
        out.line(type: landmark.type, address(of: landmark), landmark.words)
      }
    }
  }

  /// 原版面 (EPUB 3.3, 7.4.4): where each page of the newspapers begins.
  fileprivate mutating func pageList(_ breaks: [PageBreak]) {
    hiddenList("page-list", label: BookWords.newspaperPages, role: "doc-pagelist") { out in
      for start in breaks { out.line(start.address, start.label) }
    }
  }

  /// A list for reading systems, which the page does not show.
  private mutating func hiddenList(
    _ name: String, label: String, role: String? = nil, _ lines: (inout MarkupWriter) -> Void
  ) {
    group("nav") { out in
      out.attribute("epub:type", name)
      out.attribute("id", name)
      out.attribute("aria-label", label)
      out.attribute("hidden", "hidden")
      if let role { out.attribute("role", role) }
      out.group("ol", lines)
    }
  }

  private mutating func line(type: String? = nil, _ address: String, _ words: String) {
    element("li") { out in
      out.element("a") { out in
        if let type { out.attribute("epub:type", type) }
        out.attribute("href", address)
        out.text(words)
      }
    }
  }
}

/// The contents are in this document itself.
private func address(of landmark: Landmark) -> String {
  landmark.path == Publication.navigationPath ? "#contents" : landmark.path
}

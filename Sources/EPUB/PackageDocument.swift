internal import Anthology
internal import Markup
internal import XHTML

/// package.opf (EPUB 3.3, 5).
func packageDocument(of publication: Publication) -> [UInt8] {
  var out = MarkupWriter()
  out.group("package") { out in
    out.attribute("xmlns", "http://www.idpf.org/2007/opf")
    out.attribute("version", "3.0")
    out.attribute("unique-identifier", "pub-id")
    out.attribute("xml:lang", publication.book.language)
    out.metadata(of: publication)
    out.manifest(of: publication)
    out.spine(of: publication)
    out.guide(of: publication)
  }
  return out.document()
}

extension MarkupWriter {
  fileprivate mutating func manifest(of publication: Publication) {
    group("manifest") { out in
      for resource in publication.resources {
        out.element("item") { out in
          out.attribute("id", resource.id)
          out.attribute("href", resource.path)
          out.attribute("media-type", resource.mediaType)
          if !resource.properties.isEmpty { out.attribute("properties", resource.properties) }
        }
      }
    }
  }

  /// The reading order. Chinese set horizontally turns its pages as English does; some readers want to be told.
  fileprivate mutating func spine(of publication: Publication) {
    group("spine") { out in
      out.attribute("toc", "ncx")
      out.attribute("page-progression-direction", "ltr")
      for resource in publication.resources where resource.isRead {
        out.element("itemref") { out in
          out.attribute("idref", resource.id)
          // 多看 fills the screen with a page that says so.
          if publication.profile == .duokan && resource.id == "cover" {
            out.attribute("properties", "duokan-page-fullscreen")
          }
        }
      }
    }
  }

  /// The landmarks as readers from before EPUB 3 know them (OPF 2.0.1, 2.6).
  fileprivate mutating func guide(of publication: Publication) {
    group("guide") { out in
      for landmark in publication.landmarks {
        out.element("reference") { out in
          out.attribute("type", guideType(of: landmark))
          out.attribute("title", landmark.words)
          out.attribute("href", landmark.path)
        }
      }
    }
  }
}

private func guideType(of landmark: Landmark) -> String {
  if landmark.type == "bodymatter" { return "text" }
  return Matter.allCases.first { $0.semantics == landmark.type }?.guideType ?? landmark.type
}

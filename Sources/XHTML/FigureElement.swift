package import Anthology
internal import Markup

extension MarkupWriter {
  /// 图片: the picture with its caption and credit; or the caption alone, set as such, where the book does not have the
  /// picture.
  mutating func figure(_ figure: Figure, _ setting: Setting) {
    guard let picture = figure.picture else {
      return group("figure", .captionOnly, id: figure.id) { $0.caption(of: figure, setting) }
    }
    group("figure", .picture, id: figure.id) { out in
      out.element("img") { out in
        out.attribute("src", setting.base + imagePath(of: figure))
        out.attribute("alt", figure.alternative)
        out.attribute("width", String(picture.width))
        out.attribute("height", String(picture.height))
      }
      out.caption(of: figure, setting)
    }
  }

  private mutating func caption(of figure: Figure, _ setting: Setting) {
    let isListed = figure.picture != nil && !figure.id.isEmpty && setting.apparatus != nil
    element("figcaption", .caption) { out in
      if isListed {
        out.link(to: .pictures, "list-" + figure.id, figure.caption.text, setting)
      } else {
        out.inline(figure.caption.text)
      }
      if !figure.credit.isEmpty { out.element("span", .credit, text: "（\(figure.credit)）") }
    }
  }
}

/// Where a figure's picture stands in the book: `images/fig-0001-01.jpg`.
func imagePath(of figure: Figure) -> String {
  "images/\(figure.id).\(figure.picture?.format.suffix ?? "")"
}

/// The pictures of a book as files, in book order; the cover is not among them.
package func imageFiles(of book: Book) -> [OutputFile] {
  book.parts.flatMap { part in
    part.articles.indices.flatMap { place in
      part.articles[place].figures.compactMap { figure in
        figure.picture.map { OutputFile(path: imagePath(of: figure), bytes: $0.bytes) }
      }
    }
  }
}

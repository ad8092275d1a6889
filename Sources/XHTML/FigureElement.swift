package import Anthology
internal import Markup

/// 图片: the picture with its caption and credit; or the caption alone, set as such, where the book does not have the
/// picture.
func figureElement(_ figure: Figure, _ setting: Setting) -> Element {
  let isListed = figure.picture != nil && !figure.id.isEmpty && setting.apparatus != nil
  var words = inline(figure.caption.text)
  if isListed {
    let list = setting.address(Matter.pictures.page, "list-" + figure.id)
    words = [.element(Element("a", ["class": StyleClass.toList.rawValue, "href": list], words))]
  }
  if !figure.credit.isEmpty {
    words.append(.element(StyleClass.credit.element("span", text: "（\(figure.credit)）")))
  }
  let caption = StyleClass.caption.element("figcaption", words)
  guard let picture = figure.picture else {
    return StyleClass.captionOnly.element("figure", id: figure.id, elements: [caption])
  }
  let image = Element(
    "img",
    [
      "src": setting.base + imagePath(of: figure), "alt": figure.alternative, "width": String(picture.width),
      "height": String(picture.height),
    ])
  return StyleClass.picture.element("figure", id: figure.id, elements: [image, caption])
}

/// Where a figure's picture stands in the book: `images/fig-0001-01.jpg`.
func imagePath(of figure: Figure) -> String {
  "images/\(figure.id).\(figure.picture?.format.suffix ?? "")"
}

/// The pictures of a book as files, in book order; the cover is not among them.
package func imageFiles(of book: Book) -> [OutputFile] {
  book.articles.flatMap(\.figures).compactMap { figure in
    figure.picture.map { OutputFile(path: imagePath(of: figure), bytes: $0.bytes) }
  }
}

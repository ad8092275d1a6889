package import Anthology
package import Markup

/// The words that the book itself says, in the language of the book's trade.
package enum BookWords {
  package static let titlePage = "扉页"
  package static let contents = "目录"
  package static let start = "正文"

  /// What stands after a contributor's name, by MARC relator code (GB/T 3792: 著, 编, 译, …).
  package static func role(_ code: String) -> String {
    switch code {
    case "aut": "著"
    case "edt": "编"
    case "com": "编"
    case "trl": "译"
    case "pht": "摄影"
    case "ill": "绘"
    default: ""
    }
  }
}

/// 扉页: title, subtitle, who made the book, publisher.
package func titlePage(of book: Book) -> Element {
  var lines = [StyleClass.bookTitle.element("h1", phrased(book.title))]
  if !book.subtitle.isEmpty {
    lines.append(StyleClass.bookSubtitle.element("p", phrased(book.subtitle)))
  }
  for creator in book.creators where !creator.name.isEmpty {
    let role = BookWords.role(creator.role)
    lines.append(StyleClass.creator.element("p", text: creator.name + (role.isEmpty ? "" : " \(role)")))
  }
  if !book.publisher.isEmpty { lines.append(StyleClass.publisher.element("p", text: book.publisher)) }
  return StyleClass.titlePage.element("section", id: "title-page", elements: lines)
}

/// 辑封: the page before the articles of a part.
package func partPage(_ title: String, id: String) -> Element {
  StyleClass.part.element(
    "section", id: id, elements: [StyleClass.partTitle.element("h1", phrased(title))])
}

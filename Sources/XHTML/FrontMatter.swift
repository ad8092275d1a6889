package import Anthology
package import Markup

/// 扉页: title, subtitle, series, who made the book, publisher.
package func titlePage(of book: Book) -> Element {
  var lines = [StyleClass.bookTitle.element("h1", phrased(book.title))]
  if !book.subtitle.isEmpty {
    lines.append(StyleClass.bookSubtitle.element("p", phrased(book.subtitle)))
  }
  if let series = book.series {
    lines.append(StyleClass.bookSeries.element("p", text: words(of: series)))
  }
  lines += creditLines(of: book).map { StyleClass.creator.element("p", text: $0) }
  if !book.publisher.isEmpty { lines.append(StyleClass.publisher.element("p", text: book.publisher)) }
  return StyleClass.titlePage.element("section", id: "title-page", elements: lines)
}

/// 某某丛书·3
func words(of series: Book.Series) -> String {
  series.name + (series.number.isEmpty ? "" : "·" + series.number)
}

/// Each who made the book with what they did, as a title page says it: 王某 编. Those who did the same stand together.
func creditLines(of book: Book) -> [String] {
  var lines: [(names: [String], role: String)] = []
  for creator in book.creators where !creator.name.isEmpty {
    let role = creator.words.isEmpty ? BookWords.role(creator.role) : creator.words
    if let last = lines.last, last.role == role, last.names.count < 4 {
      lines[lines.count - 1].names.append(creator.name)
    } else {
      lines.append(([creator.name], role))
    }
  }
  return lines.map { $0.names.joined(separator: " ") + ($0.role.isEmpty ? "" : " " + $0.role) }
}

/// 编者的话
func forewordPage(_ foreword: Foreword, title: String) -> Element {
  matterPage(
    Matter.foreword.page, title: title, blockElements(foreword.blocks, BlockNotes([], Setting(base: ""))))
}

/// 辑封: the page before the articles of a part.
package func partPage(_ title: String, id: String) -> Element {
  StyleClass.part.element(
    "section", id: id, elements: [StyleClass.partTitle.element("h1", phrased(title))])
}

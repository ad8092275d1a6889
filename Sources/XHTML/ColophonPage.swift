internal import Anthology
internal import Markup

/// 版权页: 图书在版编目数据, then the fields in their order, each on a line of its own. A field that is neither given nor
/// known from elsewhere in the book says 待填.
///
/// Known from elsewhere: 出版 is the publisher, 书号 the ISBN where that is the identifier, and 字数 is counted: every
/// character of the articles' bodies, punctuation too and white space not, in thousands. A publisher's own count goes
/// by the printed lines (版面字数); who has one gives it.
func colophonPage(_ colophon: Colophon, of book: Book) -> Element {
  var lines = [
    StyleClass.catalogue.element("p", text: "图书在版编目（CIP）数据"),
    StyleClass.catalogue.element("p", text: colophon.values[.catalogue] ?? BookWords.open),
    field("书名", book.title + (book.subtitle.isEmpty ? "" : "：" + book.subtitle)),
  ]
  if let series = book.series { lines.append(field("丛书", words(of: series))) }
  lines += creditLines(of: book).map { field("著编者", $0) }
  for name in Colophon.Field.allCases where name != .catalogue {
    lines.append(field(name.rawValue, colophon.values[name] ?? known(name, of: book)))
  }
  if !book.rights.isEmpty { lines.append(StyleClass.rights.element("p", text: book.rights)) }
  return StyleClass.colophon.element(
    "section", id: Matter.colophon.page,
    elements: [StyleClass.colophonTitle.element("h1", text: BookWords.colophon)] + lines)
}

private func field(_ name: String, _ value: String) -> Element {
  let label = StyleClass.fieldName.element("span", text: name + "：")
  return StyleClass.field.element("p", [.element(label)] + inline(value))
}

private func known(_ field: Colophon.Field, of book: Book) -> String {
  switch field {
  case .publisher where !book.publisher.isEmpty: book.publisher
  case .number where book.identifier.hasPrefix("urn:isbn:"): "ISBN " + book.identifier.dropFirst(9)
  case .characters: characterWords(book.articles.reduce(0) { $0 + $1.characterCount })
  default: BookWords.open
  }
}

/// 字数 in thousands, as the page gives it; a small book's to the character.
func characterWords(_ count: Int) -> String {
  count < 1000 ? "\(count)字" : "\((count + 500) / 1000)千字"
}

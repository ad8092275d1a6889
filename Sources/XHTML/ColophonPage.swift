internal import Anthology
internal import Markup

extension MarkupWriter {
  /// 版权页: 图书在版编目数据, then the fields in their order, each on a line of its own. A field that is neither given nor
  /// known from elsewhere in the book says 待填.
  ///
  /// Known from elsewhere: 出版 is the publisher, 书号 the ISBN where that is the identifier, and 字数 is counted: every
  /// character of the articles' bodies, punctuation too and white space not, in thousands. A publisher's own count goes
  /// by the printed lines (版面字数); who has one gives it.
  mutating func colophon(_ colophon: Colophon, characters: Int, of book: Book) {
    element("h1", .colophonTitle, text: BookWords.colophon)
    element("p", .catalogue, text: "图书在版编目（CIP）数据")
    element("p", .catalogue, text: colophon.values[.catalogue] ?? BookWords.open)
    field("书名", book.title + (book.subtitle.isEmpty ? "" : "：" + book.subtitle))
    if let series = book.series { field("丛书", words(of: series)) }
    for line in creditLines(of: book) { field("著编者", line) }
    for name in Colophon.Field.allCases where name != .catalogue {
      field(name.rawValue, colophon.values[name] ?? known(name, characters: characters, of: book))
    }
    if !book.rights.isEmpty { element("p", .rights, text: book.rights) }
  }

  private mutating func field(_ name: String, _ value: String) {
    element("p", .field) { out in
      out.element("span", .fieldName, text: name + "：")
      out.inline(value)
    }
  }
}

private func known(_ field: Colophon.Field, characters: Int, of book: Book) -> String {
  switch field {
  case .publisher where !book.publisher.isEmpty: book.publisher
  case .number where book.identifier.hasPrefix("urn:isbn:"): "ISBN " + book.identifier.dropFirst(9)
  case .characters: characterWords(characters)
  default: BookWords.open
  }
}

/// 字数 in thousands, as the page gives it; a small book's to the character.
func characterWords(_ count: Int) -> String {
  count < 1000 ? "\(count)字" : "\((count + 500) / 1000)千字"
}

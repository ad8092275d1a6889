package import Anthology
internal import Markup
internal import Platform
internal import XHTML

/// What a layout person gets beside the text: stylemap.csv, images.csv, order.json and changes.json.
///
/// - Parameters:
///   - book: what is handed over.
///   - area: the page, which says how large pictures print.
///   - previous: order.json of the build before; nil where there was none, or what is no such file.
/// - Returns: the four files.
package func handoff(of book: Book, area: TypeArea, previous: [UInt8]?) throws -> [OutputFile] {
  let order = bookOrder(of: book)
  let old = previous.flatMap { try? JSONDecoder().decode(BookOrder.self, from: Data($0)) }
  return [
    styleMap(), imageList(printedImages(of: book, area)), try json(order, as: "order.json"),
    try json(Changes(from: old, to: order), as: "changes.json"),
  ]
}

private func bookOrder(of book: Book) -> BookOrder {
  let items = pages(of: book).map { page in
    switch page.content {
    case .part(let title): BookOrder.Item(id: page.name, title: title)
    case .article(let article):
      BookOrder.Item(
        id: page.name, title: page.title, file: "articles/\(page.name).xhtml",
        sha256: contentHash(of: article))
    }
  }
  return BookOrder(title: book.title, items: items)
}

/// The hash of what an article says and shows.
private func contentHash(of article: Article) -> String {
  let words = serialize(anonymous(articleElement(article)))
  let pictures = article.figures.compactMap(\.picture).flatMap { Array(sha256($0.bytes).utf8) }
  return sha256(words + pictures)
}

/// An element without identifiers and without what leads to them.
private func anonymous(_ element: Element) -> Element {
  var element = element
  element.attributes.removeAll { ["id", "href", "src"].contains($0.name) }
  return element.mapElements(anonymous)
}

private func json(_ value: some Encodable, as path: String) throws -> OutputFile {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return OutputFile(path: path, bytes: Array(try encoder.encode(value)) + [0x0A])
}

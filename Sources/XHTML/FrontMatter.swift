internal import Anthology
package import Markup

extension MarkupWriter {
  /// 扉页: title, subtitle, series, who made the book, publisher.
  mutating func titlePage(of book: Book) {
    element("h1", .bookTitle) { $0.phrased(book.title) }
    if !book.subtitle.isEmpty { element("p", .bookSubtitle) { $0.phrased(book.subtitle) } }
    if let series = book.series { element("p", .bookSeries, text: words(of: series)) }
    for line in creditLines(of: book) { element("p", .creator, text: line) }
    if !book.publisher.isEmpty { element("p", .publisher, text: book.publisher) }
  }

  /// 辑封: the page before the articles of a part.
  package mutating func partPage(
    _ title: String, id: String, attributes: (inout MarkupWriter) -> Void = { _ in }
  ) {
    group("section", .part, id: id) { out in
      attributes(&out)
      out.element("h1", .partTitle) { $0.phrased(title) }
    }
  }
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

internal import Anthology
internal import Markup

/// What the package document says of the book (EPUB 3.3, 5.5). What the editor has not given is not written.
func metadata(of publication: Publication) -> Element {
  let book = publication.book
  var lines = [Element("dc:identifier", ["id": "pub-id"], text: book.identifier)]
  lines += titles(of: book)
  lines.append(Element("dc:language", text: book.language))
  lines += series(of: book)
  lines += contributors(of: book)
  lines += given("dc:publisher", book.publisher)
  lines += given("dc:date", book.date)
  lines += given("dc:description", book.description)
  for subject in book.subjects { lines += given("dc:subject", subject) }
  lines += given("dc:rights", book.rights)
  lines.append(property("dcterms:modified", book.modified))
  lines += accessibilityMetadata(of: publication)
  if publication.resources.contains(where: { $0.id == "cover-image" }) {
    // For readers from before EPUB 3, and for some of today's.
    lines.append(Element("meta", ["name": "cover", "content": "cover-image"]))
  }
  return Element("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"], elements: lines)
}

/// A `meta` element: a property of the publication, or of the element named.
func property(_ name: String, of id: String? = nil, scheme: String? = nil, _ value: String) -> Element {
  Element("meta", ["refines": id.map { "#" + $0 }, "property": name, "scheme": scheme], text: value)
}

private func given(_ name: String, _ value: String) -> [Element] {
  value.isEmpty ? [] : [Element(name, text: value)]
}

private func titles(of book: Book) -> [Element] {
  var lines = [
    Element("dc:title", ["id": "title"], text: book.title),
    property("title-type", of: "title", "main"),
    property("display-seq", of: "title", "1"),
  ]
  if !book.subtitle.isEmpty {
    lines.append(Element("dc:title", ["id": "subtitle"], text: book.subtitle))
    lines.append(property("title-type", of: "subtitle", "subtitle"))
    lines.append(property("display-seq", of: "subtitle", "2"))
  }
  return lines
}

/// 丛书 (EPUB 3.3, D.3): the series that the book belongs to.
private func series(of book: Book) -> [Element] {
  guard let series = book.series else { return [] }
  let lines = [
    Element("meta", ["property": "belongs-to-collection", "id": "series"], text: series.name),
    property("collection-type", of: "series", "series"),
  ]
  return lines + (series.number.isEmpty ? [] : [property("group-position", of: "series", series.number)])
}

/// Who made the book, in the editor's order, by MARC relator code.
private func contributors(of book: Book) -> [Element] {
  var lines: [Element] = []
  let named = book.creators.filter { !$0.name.isEmpty }
  for (index, contributor) in named.enumerated() {
    let id = "contributor-\(index + 1)"
    let isCreator = creatorRoles.contains(contributor.role)
    lines.append(
      Element(isCreator ? "dc:creator" : "dc:contributor", ["id": id], text: contributor.name))
    if !contributor.role.isEmpty {
      lines.append(property("role", of: id, scheme: "marc:relators", contributor.role))
    }
    lines.append(property("display-seq", of: id, String(index + 1)))
  }
  return lines
}

/// Who stands on the title page as the book's maker. An anthology's maker is its editor or compiler.
private let creatorRoles: Set<String> = ["", "aut", "com", "cre", "edt"]

internal import Anthology
internal import Markup

extension MarkupWriter {
  /// What the package document says of the book (EPUB 3.3, 5.5). What the editor has not given is not written.
  mutating func metadata(of publication: Publication) {
    let book = publication.book
    group("metadata") { out in
      out.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
      out.line("dc:identifier", id: "pub-id", book.identifier)
      out.titles(of: book)
      out.line("dc:language", book.language)
      if let series = book.series { out.series(series) }
      out.contributors(of: book)
      out.given("dc:publisher", book.publisher)
      out.given("dc:date", book.date)
      out.given("dc:description", book.description)
      for subject in book.subjects { out.given("dc:subject", subject) }
      out.given("dc:rights", book.rights)
      out.property("dcterms:modified", book.modified)
      out.accessibilityMetadata(of: publication)
      if publication.resources.contains(where: { $0.id == "cover-image" }) {
        // For readers from before EPUB 3, and for some of today's.
        out.element("meta") { out in
          out.attribute("name", "cover")
          out.attribute("content", "cover-image")
        }
      }
    }
  }

  /// A `meta` element: a property of the publication, or of the element named.
  mutating func property(
    _ name: String, of refined: String? = nil, id: String? = nil, scheme: String? = nil,
    language: String? = nil, _ value: String
  ) {
    element("meta") { out in
      if let refined { out.attribute("refines", "#" + refined) }
      out.attribute("property", name)
      if let id { out.attribute("id", id) }
      if let scheme { out.attribute("scheme", scheme) }
      if let language { out.attribute("xml:lang", language) }
      out.text(value)
    }
  }

  private mutating func line(_ name: StaticString, id: String? = nil, _ value: String) {
    element(name) { out in
      if let id { out.attribute("id", id) }
      out.text(value)
    }
  }

  private mutating func given(_ name: StaticString, _ value: String) {
    if !value.isEmpty { line(name, value) }
  }

  private mutating func titles(of book: Book) {
    line("dc:title", id: "title", book.title)
    property("title-type", of: "title", "main")
    property("display-seq", of: "title", "1")
    if book.subtitle.isEmpty { return }
    line("dc:title", id: "subtitle", book.subtitle)
    property("title-type", of: "subtitle", "subtitle")
    property("display-seq", of: "subtitle", "2")
  }

  /// 丛书 (EPUB 3.3, D.3): the series that the book belongs to.
  private mutating func series(_ series: Book.Series) {
    property("belongs-to-collection", id: "series", series.name)
    property("collection-type", of: "series", "series")
    if !series.number.isEmpty { property("group-position", of: "series", series.number) }
  }

  /// Who made the book, in the editor's order, by MARC relator code.
  private mutating func contributors(of book: Book) {
    for (index, contributor) in book.creators.filter({ !$0.name.isEmpty }).enumerated() {
      let id = "contributor-\(index + 1)"
      let isCreator = creatorRoles.contains(contributor.role)
      line(isCreator ? "dc:creator" : "dc:contributor", id: id, contributor.name)
      if !contributor.role.isEmpty {
        property("role", of: id, scheme: "marc:relators", contributor.role)
      }
      property("display-seq", of: id, String(index + 1))
    }
  }
}

/// Who stands on the title page as the book's maker. An anthology's maker is its editor or compiler.
private let creatorRoles: Set<String> = ["", "aut", "com", "cre", "edt"]

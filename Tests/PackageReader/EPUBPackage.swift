package import Archive
package import Markup

/// An EPUB as a reading system opens it: from the container to the package document, and on to what it lists
/// (EPUB 3.3, 4.2.6.3 and 5). Nothing here knows which files the program writes.
package struct EPUBPackage {
  package let entries: [ArchiveEntry]
  /// Where the package document stands in the archive.
  package let path: String
  /// The `package` element.
  package var root: Element
  /// Every XHTML content document by its place in the archive.
  package var documents: [String: Element]
  /// The places of the documents in reading order.
  package let spine: [String]
  /// The place of the navigation document.
  package let navigationPath: String

  package init(_ bytes: [UInt8]) throws {
    entries = try readArchive(bytes)
    let files = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.bytes) })
    func tree(_ name: String) throws -> Element {
      guard let bytes = files[name] else { throw Unreadable(what: "no \(name)") }
      return try parseMarkup(bytes)
    }
    let container = try tree("META-INF/container.xml")
    guard let path = container.descendants(named: "rootfile").first?["full-path"] else {
      throw Unreadable(what: "no rootfile")
    }
    self.path = path
    let root = try tree(path)
    self.root = root
    var places: [String: String] = [:]
    var documents: [String: Element] = [:]
    var navigation = ""
    for item in root.descendants(named: "item") {
      guard let id = item["id"], let href = item["href"] else { continue }
      let place = Address(href, from: path).path
      places[id] = place
      if item["media-type"] == "application/xhtml+xml" { documents[place] = try tree(place) }
      if words(item["properties"]).contains("nav") { navigation = place }
    }
    self.documents = documents
    navigationPath = navigation
    spine = try root.descendants(named: "itemref").map { itemref in
      guard let place = places[itemref["idref"] ?? ""] else {
        throw Unreadable(what: "a spine without its item")
      }
      return place
    }
  }

  /// What the package document says in `meta` elements and Dublin Core elements of this name, white space trimmed.
  package func metadata(_ name: String) -> [String] {
    guard let metadata = root.elements.first(where: { $0.name == "metadata" }) else { return [] }
    return metadata.elements.filter { $0.name == name || ($0.name == "meta" && $0["property"] == name) }
      .map { $0.text.trimmingSpace }
  }

  /// The links of the `nav` of this `epub:type`, in order; nil where there is no such `nav`.
  package func links(of type: String) -> [Address]? {
    guard
      let nav = documents[navigationPath]?.descendants(where: {
        $0.name == "nav" && words($0["epub:type"]).contains(type)
      }).first
    else { return nil }
    return nav.descendants(named: "a").compactMap { $0["href"].map { Address($0, from: navigationPath) } }
  }

  package struct Unreadable: Error {
    package var what: String
  }
}

/// The words of an attribute that holds a list of them.
package func words(_ attribute: String?) -> [String] {
  (attribute ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
}

extension String {
  var trimmingSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}

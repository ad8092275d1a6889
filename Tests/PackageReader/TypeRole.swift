internal import Markup

/// Elements whose `epub:type` has one matching ARIA role and who do not have it, by attribute or by their nature.
///
/// The pairs are those of the EPUB Type to ARIA Role Authoring Guide 1.1 that Ace holds a book to; the landmarks' own
/// links are left out there and here.
func typesWithoutRole(in element: Element, at path: String) -> [String] {
  let types = words(element["epub:type"])
  var found: [String] = []
  if let wanted = types.compactMap({ roles[$0] }).first, role(of: element) != wanted {
    found.append("\(path): \(element.name) of type \(types.joined(separator: " ")) is not \(wanted)")
  }
  if types.contains("landmarks") { return found }
  return found + element.elements.flatMap { typesWithoutRole(in: $0, at: path) }
}

private func role(of element: Element) -> String {
  if let role = element["role"] { return role }
  return switch element.name {
  case "figure": "figure"
  case "ol", "ul": "list"
  case "li": "listitem"
  case "table": "table"
  case "dfn": "term"
  default: ""
  }
}

private let roles = [
  "abstract": "doc-abstract", "acknowledgments": "doc-acknowledgments", "afterword": "doc-afterword",
  "appendix": "doc-appendix", "biblioentry": "doc-biblioentry", "bibliography": "doc-bibliography",
  "biblioref": "doc-biblioref", "chapter": "doc-chapter", "colophon": "doc-colophon",
  "conclusion": "doc-conclusion", "credit": "doc-credit", "credits": "doc-credits",
  "dedication": "doc-dedication", "endnote": "doc-endnote", "endnotes": "doc-endnotes",
  "epigraph": "doc-epigraph", "epilogue": "doc-epilogue", "errata": "doc-errata", "figure": "figure",
  "footnote": "doc-footnote", "foreword": "doc-foreword", "glossary": "doc-glossary",
  "glossdef": "definition", "glossref": "doc-glossref", "glossterm": "term", "help": "doc-tip",
  "index": "doc-index", "introduction": "doc-introduction", "list": "list", "list-item": "listitem",
  "noteref": "doc-noteref", "notice": "doc-notice", "page-list": "doc-pagelist",
  "pagebreak": "doc-pagebreak", "part": "doc-part", "preface": "doc-preface", "prologue": "doc-prologue",
  "pullquote": "doc-pullquote", "qna": "doc-qna", "referrer": "doc-backlink", "subtitle": "doc-subtitle",
  "table": "table", "table-cell": "cell", "table-row": "row", "tip": "doc-tip", "toc": "doc-toc",
]

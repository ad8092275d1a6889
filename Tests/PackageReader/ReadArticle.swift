package import Markup

/// An article as it is read back from a book, in the terms of the outline.
package struct ReadArticle {
  package var id = ""
  /// Empty where the article has none.
  package var kicker = ""
  package var headline = ""
  package var deck = ""
  package var bylines: [String] = []
  package var body: [Block] = []
  package var captions: [String] = []

  /// A block of the body: the role that its class stands for, and its text, the lines of a poem parted by "\n".
  package struct Block {
    package var id: String
    package var role: String
    package var text: String
  }

  /// Every part as `role text`, heading first, captions last.
  package var parts: [String] {
    let heading = [("kicker", kicker), ("headline", headline), ("deck", deck)].filter { !$0.1.isEmpty }
    return heading.map { "\($0.0) \($0.1)" } + bylines.map { "byline \($0)" }
      + body.map { "\($0.role) \($0.text)" } + captions.map { "caption \($0)" }
  }

  /// What the `article` element says. What the book adds to the paper's words (marks of notes, page breaks, 原载) is
  /// left out.
  package init(_ article: Element) {
    id = article["id"] ?? ""
    read(article)
  }

  private mutating func read(_ element: Element) {
    if element.isAdded { return }
    let text = element.paperText
    switch words(element["class"]).first {
    case "kicker": kicker = text
    case "headline": headline = text
    case "deck": deck = text
    case "byline": bylines.append(text)
    case "caption": captions.append(text)
    case "body": append("paragraph", element, text)
    case "verse":
      append(
        "verse", element, element.elements.filter { !$0.isAdded }.map(\.paperText).joined(separator: "\n"))
    case let name? where ["subhead", "quotation", "list-item", "note"].contains(name):
      append(name, element, text)
    default: for child in element.elements { read(child) }
    }
  }

  private mutating func append(_ role: String, _ element: Element, _ text: String) {
    body.append(Block(id: element["id"] ?? "", role: role, text: text))
  }
}

extension EPUBPackage {
  /// The articles of the book in reading order.
  package var articles: [ReadArticle] {
    spine.compactMap { documents[$0]?.descendants(named: "article").first.map(ReadArticle.init) }
  }
}

extension Element {
  /// Whether the book says it and not the paper: a mark of a note, the note itself, a page break, a credit that the
  /// editor gives.
  fileprivate var isAdded: Bool {
    words(self["epub:type"]).contains { ["noteref", "footnote", "endnote", "pagebreak"].contains($0) }
      || words(self["class"]).contains("credit")
  }

  /// Its text without what the book adds.
  fileprivate var paperText: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.isAdded ? "" : element.paperText
      }
    }.joined()
  }
}

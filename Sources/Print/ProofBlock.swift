internal import Markup

/// A paragraph, heading, caption or line of verse as the print book has it.
struct ProofBlock {
  /// Its class, as of `StyleClass`; a note's paragraph has none.
  var style: String
  var scalars: [Unicode.Scalar]

  /// Display type, which no page ends with.
  var isHeading: Bool { ["kicker", "headline", "untitled", "deck", "byline", "subhead"].contains(style) }
}

/// The blocks of an article, in reading order.
func proofBlocks(of article: Element) -> [ProofBlock] {
  let blocks: Set<String> = ["p", "h1", "h2", "li", "figcaption"]
  return article.descendants { blocks.contains($0.name) }
    .map { ProofBlock(style: $0["class"] ?? "", scalars: inked($0.text)) }
    .filter { !$0.scalars.isEmpty }
}

internal import Markup

/// A paragraph, heading, caption or line of verse as the print book has it, or a line of the contents with its page.
struct ProofBlock {
  /// Its class, as of `StyleClass`; a note's paragraph has none.
  var style: String
  var scalars: [Unicode.Scalar]
  /// 另页起: it begins a page whatever stands before it.
  var isOpening = false

  /// Display type, which no page ends with, and what stands over a list.
  var isHeading: Bool { headings.contains(style) }
}

/// The blocks of an article, or of a page before or behind the text, in reading order.
func proofBlocks(of element: Element) -> [ProofBlock] {
  var blocks: [ProofBlock] = []
  _ = collect(element, style: "", into: &blocks)
  return blocks
}

/// Adds the innermost blocks; whether there was one.
private func collect(_ element: Element, style: String, into blocks: inout [ProofBlock]) -> Bool {
  let style = element["class"] ?? style
  var hasBlocks = false
  for inner in element.elements where collect(inner, style: style, into: &blocks) { hasBlocks = true }
  if hasBlocks { return true }
  let page = element["data-page"]
  guard page != nil || names.contains(element.name) else { return false }
  let scalars = inked(element.text + (page ?? ""))
  if !scalars.isEmpty { blocks.append(ProofBlock(style: style, scalars: scalars)) }
  return true
}

private let names: Set = ["p", "h1", "h2", "li", "figcaption"]
private let headings: Set = [
  "kicker", "headline", "untitled", "deck", "byline", "subhead", "matter-title", "contents-title", "letter",
  "entry-name", "toc-part",
]

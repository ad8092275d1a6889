/// A gold reading, as blocks of folded text.
struct GoldBlocks {
  enum Kind { case text, display, byline, furniture }

  struct Block {
    var kind: Kind
    var text: String
    /// What may stand behind it on its last line.
    var signatures: [String] = []
  }

  var blocks: [Block] = []
  /// The folded heading lines, article by article.
  var headings: [[String]] = []
  /// The folded paragraphs, article by article.
  var paragraphs: [[String]] = []

  init(_ gold: Gold) {
    for article in gold.articles {
      let bylines = (article.byline ?? []).map(folded)
      let lines = [article.kicker, article.headline, article.deck]
      headings.append(lines.map { folded($0 ?? "") })
      for line in lines { add(.display, line) }
      for byline in article.byline ?? [] { add(.byline, byline) }
      for caption in article.captions ?? [] { add(.text, caption) }
      let body = article.body ?? []
      paragraphs.append(body.filter { $0.role != "subhead" }.map { folded($0.text) })
      for block in body { add(block.role == "subhead" ? .display : .text, block.text, signatures: bylines) }
    }
    for line in gold.furniture ?? [] { add(.furniture, line) }
  }

  /// Which article has a paragraph that begins as a text does.
  func article(saying text: String) -> Int? {
    let text = folded(text)
    return paragraphs.firstIndex { $0.contains { $0.hasPrefix(text) || text.hasPrefix($0) } }
  }

  /// Which article has a heading that holds a text.
  func article(headed text: String) -> Int? {
    let text = folded(text)
    return headings.firstIndex { $0.contains(text) } ?? headings.firstIndex { $0.joined().contains(text) }
  }

  private mutating func add(_ kind: Kind, _ text: String?, signatures: [String] = []) {
    guard let text, !folded(text).isEmpty else { return }
    blocks.append(Block(kind: kind, text: folded(text), signatures: signatures))
  }
}

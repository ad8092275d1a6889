import Anthology
import Foundation
import Recovery

/// The right reading of a page's lines, as far as the gold tells it.
struct Labels {
  /// For each row the states that are right; all of them where the gold does not say.
  var allowed: [Set<State>]
  /// How many rows the gold does tell.
  var known: Int

  init(page: Page, gold: Gold) {
    allowed = page.lines.map { _ in Set(State.allCases) }
    let texts = page.lines.map { folded($0.text) }
    var isFree = [Bool](repeating: true, count: texts.count)
    for block in gold.blocks.sorted(by: { $0.text.count > $1.text.count }) {
      guard let range = Labels.find(block, texts, isFree) else { continue }
      for row in range {
        isFree[row] = false
        allowed[row] = [Labels.state(block.kind, row, range)]
      }
      // Display type that was drawn twice.
      if block.kind == .display, range.upperBound < texts.count,
        texts[range.upperBound] == texts[range.upperBound - 1]
      {
        isFree[range.upperBound] = false
        allowed[range.upperBound] = [.display]
      }
    }
    known = isFree.count { !$0 }
  }

  private static func state(_ kind: Gold.Kind, _ row: Int, _ range: Range<Int>) -> State {
    switch kind {
    case .display: .display
    case .byline: .byline
    case .furniture: .furniture
    case .text:
      range.count == 1
        ? .only : row == range.lowerBound ? .first : row == range.upperBound - 1 ? .last : .middle
    }
  }

  /// The rows that say a block, one after the other; the last may carry a byline behind it.
  private static func find(_ block: Gold.Block, _ texts: [String], _ isFree: [Bool]) -> Range<Int>? {
    for start in texts.indices
    where isFree[start] && !texts[start].isEmpty && block.text.hasPrefix(texts[start])
      || isFree[start] && texts[start].hasPrefix(block.text) && block.kind == .text
    {
      var said = ""
      var end = start
      while end < texts.count, isFree[end], said.count < block.text.count {
        said += texts[end]
        end += 1
        guard block.text.hasPrefix(said) || said.hasPrefix(block.text) else { break }
      }
      if said == block.text { return start..<end }
      if block.kind == .text, said.hasPrefix(block.text),
        block.signatures.contains(String(said.dropFirst(block.text.count)))
      {
        return start..<end
      }
    }
    return nil
  }
}

/// A gold reading, as blocks of folded text.
struct Gold {
  enum Kind { case text, display, byline, furniture }

  struct Block {
    var kind: Kind
    var text: String
    /// What may stand behind it on its last line.
    var signatures: [String] = []
  }

  var source: String
  var blocks: [Block] = []
  /// The folded heading lines, article by article.
  var headings: [[String]] = []
  /// The folded paragraphs, article by article.
  var paragraphs: [[String]] = []

  init(file: URL) throws {
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    source = object["source"] as? String ?? ""
    for article in object["articles"] as? [[String: Any]] ?? [] {
      let bylines = (article["byline"] as? [String] ?? []).map(folded)
      headings.append(["kicker", "headline", "deck"].map { folded(article[$0] as? String ?? "") })
      for key in ["kicker", "headline", "deck"] { add(.display, article[key] as? String) }
      for byline in article["byline"] as? [String] ?? [] { add(.byline, byline) }
      for caption in article["captions"] as? [String] ?? [] { add(.text, caption) }
      let body = article["body"] as? [[String: Any]] ?? []
      paragraphs.append(
        body.filter { $0["role"] as? String != "subhead" }.map { folded($0["text"] as? String ?? "") })
      for block in body {
        let isSubhead = block["role"] as? String == "subhead"
        add(isSubhead ? .display : .text, block["text"] as? String, signatures: bylines)
      }
    }
    for line in object["furniture"] as? [String] ?? [] { add(.furniture, line) }
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

/// A text without white space and with one form for each mark, so that gold and page compare.
func folded(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars
  where !scalar.properties.isWhitespace {
    switch scalar {
    case "“", "”": view.append("\"")
    case "‘", "’": view.append("'")
    case "—", "―", "–": view.append("-")
    case "•", "・": view.append("·")
    case "。": view.append(".")
    default: view.append(scalar)
    }
  }
  return String(view)
}

import Anthology

/// The outline of a page as a tree for people.
struct OutlineTree {
  var language: Language

  func text(_ outline: Outline) -> String {
    var out = "\(printable(outline.name))\(colon)\(counted(.article, outline.articles.count, in: language))\n"
    for article in outline.articles { add(article, to: &out) }
    var rest: [String] = []
    if !outline.furniture.isEmpty { rest.append(counted(.furniture, outline.furniture.count, in: language)) }
    if !outline.dropped.isEmpty {
      let reasons = Dictionary(grouping: outline.dropped, by: \.reason).sorted { $0.key < $1.key }
      let counts = reasons.map { ($0.key, $0.value.count) }
      rest.append(counted(.dropped, outline.dropped.count, in: language) + list(counts))
    }
    if !outline.changes.isEmpty {
      let total = outline.changes.reduce(0) { $0 + $1.count }
      rest.append(counted(.change, total, in: language) + list(outline.changes.map { ($0.reason, $0.count) }))
    }
    if !rest.isEmpty { out += "  " + rest.joined(separator: comma) + "\n" }
    return out
  }

  private var comma: String { language == .english ? ", " : "，" }
  private var colon: String { language == .english ? ": " : "：" }

  /// ` (doubled 1, markup 3)`
  private func list(_ counts: [(Ledger.Reason, Int)]) -> String {
    let words = counts.map { "\(wording(of: $0.0, in: language)) \($0.1)" }.joined(separator: comma)
    return language == .english ? " (\(words))" : "（\(words)）"
  }

  private func add(_ article: Article, to out: inout String) {
    let heading = article.heading
    let headline = heading.headline?.text ?? "(\(article.title))"
    out += "  \(article.id)  \(printable(headline))\(mark(heading.guess, heading.confidence))\n"
    if let kicker = heading.kicker { add(label(.kicker, in: language), printable(kicker.text), to: &out) }
    if let deck = heading.deck { add(label(.deck, in: language), printable(deck.text), to: &out) }
    for byline in article.bylines {
      let words = printable(byline.text) + mark(byline.guess, byline.confidence)
      add(label(.byline, in: language), words, to: &out)
    }
    if !article.dateline.isEmpty {
      add(label(.dateline, in: language), printable(article.dateline), to: &out)
    }
    for section in article.sections { add(section, to: &out) }
    for figure in article.figures {
      let words = excerpt(figure.caption.text) + mark(figure.guess, figure.confidence)
      add(label(.caption, in: language), words, to: &out)
    }
  }

  private func add(_ section: Section, to out: inout String) {
    let characters = section.blocks.reduce(0) { $0 + characterCount(of: $1.text) }
    var words = [
      counted(.paragraph, section.blocks.count, in: language), counted(.character, characters, in: language),
    ].joined(separator: comma)
    for role in Block.Role.allCases where role != .paragraph && role != .subhead {
      let count = section.blocks.count { $0.role == role }
      if count > 0 { words += "\(comma)\(wording(of: role, in: language)) \(count)" }
    }
    if let subhead = section.subhead {
      out += "    \(printable(subhead.text))\(mark(subhead.guess, subhead.confidence))\(colon)\(words)\n"
    } else {
      out += "    \(words)\n"
    }
    for block in section.blocks where block.guess != nil {
      out += "      \(block.id) \(excerpt(block.text))\(mark(block.guess, block.confidence))\n"
    }
  }

  private func add(_ label: String, _ words: String, to out: inout String) {
    out += "    \(label)\(colon)\(words)\n"
  }

  /// `  ? heading placed by likeness 70%` behind what was guessed, nothing behind what was read.
  private func mark(_ guess: Guess?, _ confidence: Double) -> String {
    guard let guess else { return "" }
    return "  ? \(wording(of: guess, in: language)) \(Int((confidence * 100).rounded()))%"
  }
}

/// 字数: white space is not counted.
func characterCount(of text: String) -> Int { inkCount(of: text) }

import Anthology

/// 编号: which identifiers are in use, so that new ones are new for good.
struct Identifiers {
  private var lastArticle = 0
  private var last: [String: Int] = [:]

  /// The number at the end of an identifier, behind its stem: `p-0001-` and 3 of `p-0001-003`.
  static func parts(_ id: String) -> (stem: String, number: Int)? {
    guard let dash = id.utf8.lastIndex(of: UInt8(ascii: "-")),
      let number = Int(id[id.utf8.index(after: dash)...])
    else { return nil }
    return (String(id[...dash]), number)
  }

  mutating func use(_ id: String) {
    guard let (stem, number) = Self.parts(id) else { return }
    if stem == "art-" {
      lastArticle = max(lastArticle, number)
    } else {
      last[stem] = max(last[stem] ?? 0, number)
      // No article may come into the blocks of one that is gone.
      if let article = Int(stem.split(separator: "-").last ?? "") { lastArticle = max(lastArticle, article) }
    }
  }

  mutating func use(_ galley: Galley) {
    use(galley.id)
    for block in galley.blocks { use(block.id) }
    for figure in galley.figures { use(figure.id) }
  }

  mutating func newArticle() -> String {
    lastArticle += 1
    return numbered("art-", lastArticle, digits: 4)
  }

  /// `p-0001-004` for the prefix `p` in the article `art-0001`.
  mutating func new(_ prefix: String, in article: String) -> String {
    let stem = prefix + article.drop { $0 != "-" } + "-"
    let number = (last[stem] ?? 0) + 1
    last[stem] = number
    return numbered(stem, number, digits: prefix == "p" ? 3 : 2)
  }
}

/// Gives what the editor has added its identifiers: articles, blocks and figures that have none, when `healed` has given back those
/// that were lost. A block that was a subhead and is one no more, or the other way round, keeps its own.
///
/// - Parameters:
///   - galleys: in book order.
///   - others: what the pages gave when the galleys were written last, and what they give now.
package func identified(_ galleys: [Galley], beside others: [Galley], _ original: Original) -> [Galley] {
  guard galleys.contains(where: \.hasStranger) else { return galleys }
  let galleys = healed(galleys, beside: others, original)
  var identifiers = Identifiers()
  for article in original.articles { identifiers.use(article.id) }
  for id in original.blocks.keys { identifiers.use(id) }
  for id in original.figures.keys { identifiers.use(id) }
  for galley in others + galleys { identifiers.use(galley) }
  for galley in others + galleys where !galley.id.isEmpty {
    // A section without a subhead has an identifier as well.
    if let article = original.articlesByID[galley.id] {
      for section in original.articles[article].sections { identifiers.use(section.id) }
    } else {
      identifiers.use("sec" + galley.id.drop { $0 != "-" } + "-01")
    }
  }
  return galleys.map { old in
    guard old.hasStranger else { return old }
    var galley = old
    if galley.id.isEmpty {
      let id = identifiers.newArticle()
      galley.fields[.id] = [id]
      identifiers.use("sec" + id.drop { $0 != "-" } + "-01")
    }
    for index in galley.blocks.indices where galley.blocks[index].id.isEmpty {
      let prefix = galley.blocks[index].role == .subhead ? "sec" : "p"
      galley.blocks[index].id = identifiers.new(prefix, in: galley.id)
    }
    for index in galley.figures.indices where galley.figures[index].id.isEmpty {
      galley.figures[index].id = identifiers.new("fig", in: galley.id)
    }
    galley.header = old.header.map { header($0, from: old, to: galley) }
    return galley
  }
}

extension Galley {
  /// Whether something in it has no identifier.
  var hasStranger: Bool {
    id.isEmpty || blocks.contains { $0.id.isEmpty } || figures.contains { $0.id.isEmpty }
  }
}

package import Anthology

/// Gives newly recovered articles the identifiers that they had before, so that an edit finds the block it was made to.
///
/// An article is the one that it shares most blocks with; within it, a block is the one with the same text, else the one in the
/// same place that is like it. What is new gets numbers that nobody has had.
/// - Parameters:
///   - articles: in book order, numbered through as if for the first time.
///   - base: what the pages gave when the galleys were written last; empty for the first time.
///   - mine: the galleys as they are now, whose identifiers are taken.
///   - keepsNumbers: whether what is new keeps the number of the first time where no galley has it: where nobody knows any more
///     which numbers there have been.
package func relabelled(
  _ articles: [Article], like base: [Galley], beside mine: [Galley], keepsNumbers: Bool = false
) -> [Article] {
  guard !base.isEmpty || !mine.isEmpty else { return articles }
  var labels = Labels(base, mine, keepsNumbers: keepsNumbers)
  if keepsNumbers { for article in articles { labels.identifiers.use(article.id) } }
  let partners = labels.partners(of: articles)
  return articles.enumerated().map { labels.relabel($1, partner: partners[$0]) }
}

private struct Labels {
  let base: [Galley]
  var identifiers = Identifiers()
  /// Blocks of the base by what they say; made when one is looked for.
  private lazy var free: [String: [String]] = {
    var free: [String: [String]] = [:]
    for block in base.flatMap(\.blocks) { free[block.text, default: []].append(block.id) }
    return free
  }()
  private var taken: Set<String> = []
  /// Numbers of articles that a galley has; nil where what is new gets new ones.
  private var numbers: Set<Substring>?

  init(_ base: [Galley], _ mine: [Galley], keepsNumbers: Bool) {
    self.base = base
    if keepsNumbers {
      let ids = (base + mine).flatMap { $0.blocks.map(\.id) + $0.figures.map(\.id) + [$0.id] }
      numbers = Set(ids.compactMap { $0.split(separator: "-").dropFirst().first })
    }
    for galley in base + mine { identifiers.use(galley) }
    for galley in base {
      identifiers.use("sec" + galley.id.drop { $0 != "-" } + "-01")
    }
  }

  /// For each article the place of the one in the base that it is.
  func partners(of articles: [Article]) -> [Int?] {
    var partners = samePartners(of: articles)
    if !partners.contains(nil) { return partners }
    var used = Set(partners.compactMap(\.self))
    var owners: [String: [Int]] = [:]
    for (place, galley) in base.enumerated() where !used.contains(place) {
      for text in Set(galley.blocks.map(\.text) + [galley.text(.headline)]) where !text.isEmpty {
        owners[text, default: []].append(place)
      }
    }
    var bids: [(votes: Int, article: Int, place: Int)] = []
    for (number, article) in articles.enumerated() where partners[number] == nil {
      var votes: [Int: Int] = [:]
      for text in article.body.map(\.text) + [article.heading.headline?.text ?? ""] {
        // A text that stands everywhere says nothing.
        guard let found = owners[text], found.count <= 8 else { continue }
        for place in found { votes[place, default: 0] += 1 + text.utf8.count }
      }
      bids += votes.map { ($0.value, number, $0.key) }
    }
    bids.sort { ($1.votes, $0.article, $0.place) < ($0.votes, $1.article, $1.place) }
    for bid in bids where partners[bid.article] == nil && !used.contains(bid.place) {
      partners[bid.article] = bid.place
      used.insert(bid.place)
    }
    var rest = Dictionary(grouping: base.indices.filter { !used.contains($0) }) { base[$0].text(.source) }
    for (number, article) in articles.enumerated() where partners[number] == nil {
      let words = Likeness(article.body.map(\.text).joined())
      let near = (rest[article.source] ?? []).map { place in
        (place, words.to(Likeness(base[place].blocks.map(\.text).joined())))
      }
      guard let best = near.max(by: { $0.1 < $1.1 }), best.1 >= Likeness.enough else { continue }
      partners[number] = best.0
      rest[article.source]?.removeAll { $0 == best.0 }
    }
    return partners
  }

  /// Those of which every word is as it was, in the order of the book.
  private func samePartners(of articles: [Article]) -> [Int?] {
    func words(_ headline: String, _ blocks: [String]) -> Int {
      var hasher = Hasher()
      for text in [headline] + blocks { for byte in text.utf8 { hasher.combine(byte) } }
      return hasher.finalize()
    }
    var places: [Int: [Int]] = [:]
    for (place, galley) in base.enumerated().reversed() {
      places[words(galley.text(.headline), galley.blocks.map(\.text)), default: []].append(place)
    }
    return articles.map { article in
      let (headline, texts) = (article.heading.headline?.text ?? "", article.body.map(\.text))
      let key = words(headline, texts)
      guard let place = places[key]?.last, exactly(base[place].blocks.map(\.text), texts),
        exactly(base[place].text(.headline), headline)
      else { return nil }
      places[key]?.removeLast()
      return place
    }
  }

  mutating func relabel(_ article: Article, partner: Int?) -> Article {
    if partner == nil, let numbers, !numbers.contains(article.id.drop { $0 != "-" }.dropFirst()) {
      return article
    }
    var article = article
    let old = partner.map { base[$0] }
    article.id = old?.id ?? identifiers.newArticle()
    let stem = article.id.drop { $0 != "-" }
    let blocks = article.body
    let ids = ids(of: blocks, like: old?.blocks ?? [], in: article.id)
    var place = 0
    for section in article.sections.indices {
      article.sections[section].id = "sec\(stem)-01"
      if article.sections[section].subhead != nil {
        article.sections[section].subhead?.id = ids[place]
        article.sections[section].id = ids[place]
        place += 1
      }
      for block in article.sections[section].blocks.indices {
        article.sections[section].blocks[block].id = ids[place]
        place += 1
      }
    }
    var figures = old?.figures ?? []
    for index in article.figures.indices {
      let caption = article.figures[index].caption.text
      func near() -> Int? {
        let words = Likeness(caption)
        return figures.firstIndex { words.to(Likeness($0.caption)) >= Likeness.enough }
      }
      if let near = figures.firstIndex(where: { $0.caption == caption }) ?? near() {
        article.figures[index].id = figures.remove(at: near).id
      } else {
        article.figures[index].id = identifiers.new("fig", in: article.id)
      }
    }
    return article
  }

  private mutating func ids(of blocks: [Block], like old: [GalleyBlock], in article: String) -> [String] {
    if exactly(blocks.map(\.text), old.map(\.text)), !old.contains(where: { taken.contains($0.id) }) {
      for block in old { taken.insert(block.id) }
      return old.map(\.id)
    }
    var ids = [String](repeating: "", count: blocks.count)
    let places = Dictionary(old.enumerated().map { ($1.id, $0) }) { first, _ in first }
    // The longest run of the same texts in the same order first.
    let difference = blocks.map(\.text).difference(from: old.map(\.text))
    let gone = Set(
      difference.removals.compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } })
    let come = Set(
      difference.insertions.compactMap { if case .insert(let offset, _, _) = $0 { offset } else { nil } })
    for (new, kept) in zip(
      blocks.indices.filter { !come.contains($0) }, old.indices.filter { !gone.contains($0) })
    {
      take(old[kept].id, of: blocks[new].text, &ids[new])
    }
    for new in blocks.indices where ids[new].isEmpty {
      if let id = (free[blocks[new].text] ?? []).first(where: { !taken.contains($0) }) {
        take(id, of: blocks[new].text, &ids[new])
      }
    }
    // What is left stands between the same neighbours, and is like what stood there.
    var from = 0
    for new in blocks.indices {
      if !ids[new].isEmpty {
        if let place = places[ids[new]] { from = max(from, place + 1) }
        continue
      }
      let next = blocks.indices.dropFirst(new + 1).lazy.filter { !ids[$0].isEmpty }
        .compactMap { places[ids[$0]] }.first { $0 >= from }
      let words = Likeness(blocks[new].text)
      let window = from..<max(from, next ?? old.count)
      if let place = window.first(where: { place in
        !taken.contains(old[place].id) && words.to(Likeness(old[place].text)) >= Likeness.enough
      }) {
        take(old[place].id, of: old[place].text, &ids[new])
        from = place + 1
      } else {
        ids[new] = identifiers.new(blocks[new].role == .subhead ? "sec" : "p", in: article)
      }
    }
    return ids
  }

  private mutating func take(_ id: String, of text: String, _ slot: inout String) {
    guard taken.insert(id).inserted else { return }
    slot = id
  }
}

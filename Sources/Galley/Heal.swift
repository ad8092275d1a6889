import Anthology

/// Gives articles, blocks and captions that have lost their identifiers the ones they had, so that an edit is still an edit of what
/// the pages say when an editor, or the editor's program, has taken the comments out.
///
/// An article is the one that no galley is any more and that most of its blocks are of. A block is one of the same words that no
/// galley carries; else one that stands between the same neighbours and is like it.
/// - Parameters:
///   - galleys: in book order.
///   - others: what the pages gave and give; the first that has a block says what its words were.
func healed(_ galleys: [Galley], beside others: [Galley], _ original: Original) -> [Galley] {
  var healer = Healer(
    galleys, others.isEmpty ? original.articles.map { galley(of: $0, file: "", words: \.rawValue) } : others)
  return galleys.map { $0.hasStranger ? healer.heal($0) : $0 }
}

private struct Healer {
  /// Identifiers that a galley carries.
  private var held: Set<String>
  /// What the pages say, by the article.
  private var articles: [String: Galley] = [:]
  /// The article of each block, and the blocks that no galley carries, by their words.
  private var homes: [String: String] = [:]
  private var free: [String: [String]] = [:]

  init(_ galleys: [Galley], _ known: [Galley]) {
    held = Set(galleys.flatMap { $0.blocks.map(\.id) + $0.figures.map(\.id) + [$0.id] })
    for galley in known where articles[galley.id] == nil {
      articles[galley.id] = galley
      for block in galley.blocks where homes[block.id] == nil {
        homes[block.id] = galley.id
        if !held.contains(block.id) { free[block.text, default: []].append(block.id) }
      }
    }
  }

  mutating func heal(_ stranger: Galley) -> Galley {
    var galley = stranger
    let home = galley.id.isEmpty ? home(of: galley) : galley.id
    for index in galley.blocks.indices where galley.blocks[index].id.isEmpty {
      let found = (free[galley.blocks[index].text] ?? []).filter { !held.contains($0) }
      guard let id = found.first(where: { homes[$0] == home }) ?? found.first else { continue }
      take(id, &galley.blocks[index].id)
    }
    if let home, let known = articles[home] {
      if galley.id.isEmpty, held.insert(home).inserted { galley.fields[.id] = [home] }
      healNeighbours(&galley, known.blocks)
      for index in galley.figures.indices where galley.figures[index].id.isEmpty {
        let caption = galley.figures[index].caption
        let found = known.figures.first { exactly($0.caption, caption) && !held.contains($0.id) }
        if let found { take(found.id, &galley.figures[index].id) }
      }
    }
    return galley
  }

  private mutating func take(_ id: String, _ slot: inout String) {
    if held.insert(id).inserted { slot = id }
  }

  /// The article that most of a galley's blocks are of, where no galley is it.
  private func home(of galley: Galley) -> String? {
    var votes: [String: Int] = [:]
    for block in galley.blocks {
      let id = block.id.isEmpty ? (free[block.text] ?? []).first { !held.contains($0) } : block.id
      if let home = id.flatMap({ homes[$0] }) { votes[home, default: 0] += 1 }
    }
    let best = votes.filter { !held.contains($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value * 2 > galley.blocks.count ? $0.key : nil }
  }

  /// Blocks between the same neighbours, in their order.
  private mutating func healNeighbours(_ galley: inout Galley, _ known: [GalleyBlock]) {
    let places = Dictionary(known.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var ends = [Int](repeating: known.count, count: galley.blocks.count)
    var end = known.count
    for index in galley.blocks.indices.reversed() {
      ends[index] = end
      end = places[galley.blocks[index].id] ?? end
    }
    var from = 0
    for index in galley.blocks.indices {
      let block = galley.blocks[index]
      if !block.id.isEmpty {
        if let place = places[block.id] { from = place + 1 }
        continue
      }
      let words = Likeness(block.text)
      let window = (from..<max(from, ends[index])).prefix(Healer.farthest)
      let like = window.first { place in
        !held.contains(known[place].id) && words.to(Likeness(known[place].text)) >= Likeness.enough
      }
      if let like {
        take(known[like].id, &galley.blocks[index].id)
        from = like + 1
      }
    }
  }

  /// How many blocks further on one is looked for.
  private static let farthest = 8
}

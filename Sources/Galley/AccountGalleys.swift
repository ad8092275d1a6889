import Anthology

extension Accountant {
  /// Holds every text of the galleys against what the pages say under its identifier.
  mutating func goThroughGalleys() {
    let articles = galleys.map { original.articlesByID[$0.id] }
    let straight = longestRise(articles.map { $0.map { [$0] } })
    for (place, galley) in galleys.enumerated() {
      if articles[place] != nil && !straight.contains(place) {
        note(.moved, galley.id, in: galley, galley.fieldLines[.id] ?? 1, [], [])
      }
      for field in [Galley.Field.kicker, .headline, .deck, .byline] {
        let mine = (galley.fields[field] ?? []).joined(separator: "\n")
        let line = galley.fieldLines[field] ?? galley.fieldLines[.id] ?? 1
        settle(galley.id + "/" + field.rawValue, [mine].filter { !$0.isEmpty }, in: galley, line)
      }
      goThroughBlocks(of: galley)
      for figure in galley.figures { settle(figure.id, [figure.caption], in: galley, figure.line) }
    }
  }

  private mutating func goThroughBlocks(of galley: Galley) {
    let home = original.article(of: galley)
    let places = galley.blocks.map { original.blocks[$0.id].map { [$0.article, $0.order] } }
    let straight = longestRise(places)
    var index = 0
    while index < galley.blocks.count {
      let (block, first) = (galley.blocks[index], index)
      var texts = [block.text]
      // A paragraph that was cut in two: its second half is new, and words of the page.
      if let unit = units[block.id] {
        while index + 1 < galley.blocks.count, case let next = galley.blocks[index + 1],
          original.blocks[next.id] == nil, next.text.utf8.count > 5, holds(unit.passage.text, next.text)
        {
          texts.append(next.text)
          index += 1
        }
      }
      let isMoved = places[first].map { $0[0] != home } ?? false
      settle(
        block.id, texts, in: galley, block.line, stays: straight.contains(first) && !isMoved, neighbours: home
      )
      index += 1
    }
  }

  /// Holds what a galley says against what the pages say under the same identifier, and under those that it has swallowed.
  private mutating func settle(
    _ id: String, _ mine: [String], in galley: Galley, _ line: Int, stays: Bool = true, neighbours: Int? = nil
  ) {
    var theirs = units.removeValue(forKey: id).map { [$0] } ?? []
    let after = mine.joined()
    if let neighbours, theirs.first.map({ !exactly($0.passage.text, after) }) ?? true {
      theirs += swallowed(by: after, of: neighbours)
    }
    if mine.isEmpty && theirs.isEmpty { return }
    if theirs.isEmpty, let unit = stray(after) {
      account.kept += inked(after)
      note(.moved, unit.id, in: galley, line, [unit], [.init(.same, after)])
      return
    }
    let before = theirs.map(\.passage.text).joined()
    let runs = difference(from: before, to: after)
    count(runs)
    if runs.contains(where: { $0.kind != .same }) {
      note(theirs.isEmpty ? .added : .changed, id, in: galley, line, theirs, runs)
    } else if theirs.count + mine.count > 2 {
      note(.divided, id, in: galley, line, theirs, runs)
    }
    if !stays { note(.moved, id, in: galley, line, theirs, [.init(.same, after)]) }
  }

  /// A text of the pages with just these words that no galley carries under its identifier.
  private mutating func stray(_ text: String) -> Unit? {
    let id = (strayTexts[text] ?? []).first { id in units[id].map { exactly($0.passage.text, text) } ?? false
    }
    return id.flatMap { units.removeValue(forKey: $0) }
  }

  /// Texts of an article that stand whole, or nearly so, in another text, in the order in which they stand on the page.
  private mutating func swallowed(by text: String, of article: Int) -> [Unit] {
    let candidates = (strays[article] ?? []).compactMap { units[$0] }.filter {
      $0.passage.text.utf8.count < text.utf8.count
    }
    if candidates.isEmpty { return [] }
    let words = Likeness(text)
    let found = candidates.filter { unit in
      holds(text, unit.passage.text) || words.share(of: Likeness(unit.passage.text)) >= Likeness.nearlyAll
    }
    for unit in found { units[unit.id] = nil }
    return found
  }

  private mutating func count(_ runs: [Emendation.Run]) {
    for run in runs {
      switch run.kind {
      case .same: account.kept += inked(run.text)
      case .cut: account.emended += inked(run.text)
      case .added: account.added += inked(run.text)
      }
    }
  }
}

/// Whether a text stands in another.
private func holds(_ text: String, _ part: String) -> Bool {
  place(of: Array(part.utf8), in: Array(text.utf8)[...]) != nil
}

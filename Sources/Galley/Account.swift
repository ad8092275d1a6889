package import Anthology

/// 校改账: what became of the text of the pages in the galleys.
///
/// Counted in characters, white space left out. It always holds that source = kept + emended + omitted + cut, and that what the
/// galleys hold = kept + added.
package struct Account: Sendable, Equatable {
  package var source = 0
  package var kept = 0
  /// Taken out within a text that is still there.
  package var emended = 0
  package var omitted = 0
  /// In no galley, and not listed as left out.
  package var cut = 0
  package var added = 0
  /// In book order, what is in no galley last.
  package var emendations: [Emendation] = []

  package init() {}
}

/// Holds galleys against the pages, block by block.
///
/// - Parameters:
///   - galleys: in book order.
///   - original: what the pages give.
///   - omissions: identifiers of articles and blocks that are left out on purpose, with the reasons.
package func accounted(
  of galleys: [Galley], against original: Original, omissions: [String: String]
) -> Account {
  var accountant = Accountant(identified(galleys, beside: [], original), original, omissions)
  accountant.goThroughGalleys()
  accountant.goThroughPages()
  return accountant.account
}

/// One text that the pages give.
private struct Unit {
  var id: String
  var article: Int
  var passage: Passage
}

private struct Accountant {
  let galleys: [Galley]
  let original: Original
  let omissions: [String: String]
  var account = Account()
  /// Texts of the pages that a galley has not taken yet, by identifier, and the order they stand in.
  private var units: [String: Unit] = [:]
  private var order: [String] = []
  /// The blocks among them that no galley carries under their identifiers, by article.
  private var strays: [Int: [String]] = [:]
  private var strayTexts: [String: [String]] = [:]

  init(_ galleys: [Galley], _ original: Original, _ omissions: [String: String]) {
    (self.galleys, self.original, self.omissions) = (galleys, original, omissions)
    let held = Set(galleys.flatMap { $0.blocks.map(\.id) + $0.figures.map(\.id) } + galleys.map(\.id))
    for (place, article) in original.articles.enumerated() {
      func add(_ id: String, _ passage: Passage, owner: String) {
        if passage.isEmpty { return }
        units[id] = Unit(id: id, article: place, passage: passage)
        order.append(id)
        account.source += inked(passage.text)
        if !held.contains(owner) {
          strays[place, default: []].append(id)
          strayTexts[passage.text, default: []].append(id)
        }
      }
      for (key, passage) in fields(of: article) { add(article.id + "/" + key, passage, owner: article.id) }
      for block in article.body { add(block.id, block.passage, owner: block.id) }
      for figure in article.figures { add(figure.id, figure.caption, owner: figure.id) }
    }
  }

  // MARK: galleys

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
      let block = galley.blocks[index]
      var texts = [block.text]
      // A paragraph that was cut in two: its second half is new, and words of the page.
      if let unit = units[block.id] {
        while index + 1 < galley.blocks.count, case let next = galley.blocks[index + 1],
          original.blocks[next.id] == nil, next.text.utf8.count > 5, unit.passage.text.contains(next.text)
        {
          texts.append(next.text)
          index += 1
        }
      }
      let isMoved = places[index - texts.count + 1].map { $0[0] != home } ?? false
      let stays = straight.contains(index - texts.count + 1) && !isMoved
      settle(block.id, texts, in: galley, block.line, stays: stays, neighbours: home)
      index += 1
    }
  }

  /// Holds what a galley says against what the pages say under the same identifier, and under those that it has swallowed.
  private mutating func settle(
    _ id: String, _ mine: [String], in galley: Galley, _ line: Int, stays: Bool = true, neighbours: Int? = nil
  ) {
    var theirs = units.removeValue(forKey: id).map { [$0] } ?? []
    let after = mine.joined()
    if theirs.first?.passage.text != after, let neighbours {
      theirs += swallowed(by: after, of: neighbours)
    }
    if mine.isEmpty && theirs.isEmpty { return }
    if theirs.isEmpty, let stray = (strayTexts[after] ?? []).first(where: { units[$0] != nil }),
      let unit = units.removeValue(forKey: stray)
    {
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

  /// Texts of an article that stand whole in another text, in the order in which they stand there.
  private mutating func swallowed(by text: String, of article: Int) -> [Unit] {
    let found = (strays[article] ?? []).compactMap { units[$0] }.filter { unit in
      unit.passage.text.utf8.count < text.utf8.count && text.contains(unit.passage.text)
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

  // MARK: what is left

  mutating func goThroughPages() {
    for id in order {
      guard let unit = units[id] else { continue }
      let article = original.articles[unit.article]
      let reason = omissions[id] ?? omissions[article.id]
      let isCut = reason == nil
      if isCut {
        account.cut += inked(unit.passage.text)
      } else {
        account.omitted += inked(unit.passage.text)
      }
      note(isCut ? .cut : .omitted, id, in: nil, 0, [unit], [.init(.cut, unit.passage.text)], reason ?? "")
    }
  }

  private mutating func note(
    _ kind: Emendation.Kind, _ id: String, in galley: Galley?, _ line: Int, _ units: [Unit],
    _ runs: [Emendation.Run], _ reason: String = ""
  ) {
    let article = units.first.map { original.articles[$0.article] }
    let spans = units.flatMap(\.passage.spans)
    let part = spans.first?.part ?? 0
    let names = article.map { [$0.source] + $0.continuations } ?? []
    let headline = galley?.text(.headline) ?? ""
    var emendation = Emendation(
      kind, id: id, title: headline.isEmpty ? article?.title ?? "" : headline,
      source: names.indices.contains(part) ? names[part] : names.first ?? "",
      lines: lineRanges(of: spans.filter { $0.part == part }), file: galley?.file ?? "", line: line,
      runs: runs)
    emendation.reason = reason
    account.emendations.append(emendation)
  }
}

/// The parts of a heading, by the keys of a galley.
private func fields(of article: Article) -> [(key: String, Passage)] {
  let heading = article.heading
  var out = [("kicker", heading.kicker), ("headline", heading.headline), ("deck", heading.deck)].compactMap {
    key, passage in passage.map { (key, $0) }
  }
  if !article.bylines.isEmpty {
    let text = article.bylines.map(\.text).joined(separator: "\n")
    out.append(("byline", Passage(text, spans: article.bylines.flatMap(\.passage.spans))))
  }
  return out
}

/// How many characters a text has, white space left out.
func inked(_ text: String) -> Int { text.unicodeScalars.count { !$0.properties.isWhitespace } }

/// Which of the keys stand in a longest rising run, by their places; a place without a key is in none and in no way.
private func longestRise(_ keys: [[Int]?]) -> Set<Int> {
  // Patience sorting (Aldous and Diaconis, 1999): the last place of the best run of each length, and who stood before it.
  var ends: [Int] = []
  var before = [Int?](repeating: nil, count: keys.count)
  func key(_ place: Int) -> [Int] { keys[place] ?? [] }
  for place in keys.indices where keys[place] != nil {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if key(ends[middle]).lexicographicallyPrecedes(key(place)) { low = middle + 1 } else { high = middle }
    }
    before[place] = low > 0 ? ends[low - 1] : nil
    if low == ends.count { ends.append(place) } else { ends[low] = place }
  }
  var rise = Set(keys.indices.filter { keys[$0] == nil })
  var place = ends.last
  while let at = place {
    rise.insert(at)
    place = before[at]
  }
  return rise
}

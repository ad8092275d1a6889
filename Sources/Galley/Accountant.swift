import Anthology

/// An account under way.
struct Accountant {
  /// One text that the pages give.
  struct Unit {
    var id: String
    var article: Int
    var passage: Passage
  }

  let galleys: [Galley]
  let original: Original
  let omissions: [String: String]
  var account = Account()
  /// Texts of the pages that a galley has not taken yet, by identifier, and the order they stand in.
  var units: [String: Unit] = [:]
  var order: [String] = []
  /// Those of them that no galley carries under their identifiers, by article and by what they say.
  var strays: [Int: [String]] = [:]
  var strayTexts: [String: [String]] = [:]

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

  mutating func note(
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

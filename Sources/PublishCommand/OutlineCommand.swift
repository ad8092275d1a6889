import Anthology
import ArgumentParser
import Binding

/// `publish outline`
struct OutlineCommand: PageAction {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Show the articles found; nothing is written.",
    discussion: """
      As a tree for people, or as JSON: one object for one source, an array for several.

      Example: publish outline --format json seeds/000_96da6eacac2ae401.txt
      """)

  @OptionGroup var sources: SourceOptions
  @Option(help: "tree or json.")
  var format = Format.tree
  @OptionGroup var work: WorkOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tree, json
  }

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    var proofs = try proof(try findManuscript(sources, in: session.world), in: session)
    if proofs.manuscript.plan.galleys != nil { _ = try proofs.bound(in: session.world) }
    proofs.numberArticles()
    let outlines = outlines(of: proofs)
    switch format {
    case .tree:
      let tree = OutlineTree(language: session.language)
      try session.deliver(Array(outlines.map { tree.text($0) }.joined(separator: "\n").utf8))
    case .json:
      let values = outlines.map(json)
      let value = values.count == 1 ? values[0] : .array(values)
      try session.deliver(Array((value.pretty + "\n").utf8))
    }
    session.report(proofs)
    return proofs.count(.error) > 0 ? .errors : .done
  }
}

/// What one page came to, with the identifiers of the whole book.
struct Outline {
  /// As the user named it.
  var name: String
  var source: String
  var articles: [Article]
  var furniture: [Passage]
  var dropped: [Recovered.Dropped]
  /// How often text was written another way, by the reason.
  var changes: [(reason: Ledger.Reason, count: Int)]
}

/// The outline of each page. The articles are numbered already.
func outlines(of proofs: Proofs) -> [Outline] {
  var ofGalleys = (proofs.edition?.articles).map { articlesByPage($0, of: proofs) }
  return proofs.pages.enumerated().map { place, result in
    let own =
      ofGalleys == nil ? result.recovered.articles : ofGalleys?.removeValue(forKey: place) ?? []
    // What the door took off the page was dropped as well.
    let atDoor = result.removed.map { entry in
      let span = SourceSpan(line: entry.line, bytes: 0..<0)
      return Recovered.Dropped(passage: Passage(entry.from, spans: [span]), reason: entry.reason)
    }
    let dropped = (result.recovered.dropped + atDoor).enumerated().sorted {
      ($0.element.passage.firstLine ?? 0, $0.offset) < ($1.element.passage.firstLine ?? 0, $1.offset)
    }
    let changes = result.recovered.ledger.counts.filter { !$0.key.removes }.sorted { $0.key < $1.key }
    return Outline(
      name: result.name, source: result.recovered.source, articles: own,
      furniture: result.recovered.furniture, dropped: dropped.map(\.element),
      changes: changes.map { ($0.key, $0.value) })
  }
}

/// The articles of galleys by the places of their pages; one that no page stands behind is with the one before it.
private func articlesByPage(_ articles: [Article], of proofs: Proofs) -> [Int: [Article]] {
  let names = proofs.pages.enumerated().map { ($1.recovered.source, $0) }
  let places = Dictionary(names) { first, _ in first }
  var place = 0
  var pages: [Int: [Article]] = [:]
  for article in articles {
    place = places[article.source] ?? place
    pages[place, default: []].append(article)
  }
  return pages
}

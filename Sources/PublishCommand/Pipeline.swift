import Anthology
import Binding
import Galley
import Recovery

/// A page all the way through recovery and typography.
struct PageResult: Sendable {
  /// The source as the user named it.
  var name: String
  /// What was taken off its text at the door. The page itself is not kept: its lines are as much as all that became of them.
  var removed: [Ledger.Entry]
  var recovered: Recovered
  /// In the order of the lines.
  private(set) var findings: [Finding] = []

  /// Findings about one line keep the order in which they came.
  mutating func add(_ more: [Finding]) {
    guard !more.isEmpty else { return }
    let all = findings + more
    let lines = all.map { $0.line ?? 0 }
    findings = all.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }.map { all[$0] }
  }

  mutating func removeFindings(where isSettled: (Finding) -> Bool) { findings.removeAll(where: isSettled) }
}

/// What the pages of a manuscript came to.
struct Proofs {
  var manuscript: Manuscript
  var pages: [PageResult]
  /// What was found when the editor's own files and words were put to the text.
  var editing: [Finding] = []
  /// 校样: what the galleys make of the pages, where they are the source.
  var edition: Edition?
  /// In which order the book has the articles of the pages.
  let order: BookOrder

  /// Those of the pages in book order, of each page in the order of its lines; then those of the galleys, and of book.yaml.
  var findings: [Finding] { findings { _ in true } }

  /// Those of them with certain codes.
  func findings(where isWanted: (Finding.Code) -> Bool) -> [Finding] {
    var wanted: [Finding] = []
    func add(_ findings: [Finding], where isWanted: (Finding.Code) -> Bool) {
      // Most findings of a book are notes: they are not copied to be asked.
      for place in findings.indices where isWanted(findings[place].code) { wanted.append(findings[place]) }
    }
    for page in pages { add(page.findings) { (edition == nil || !isSettled($0)) && isWanted($0) } }
    if let edition { add(edition.findings, where: isWanted) }
    add(editing, where: isWanted)
    return wanted
  }

  /// The articles of the book: those of the galleys, else those of the pages.
  var articles: [Article] { edition?.articles ?? pages.flatMap(\.recovered.articles) }

  func count(_ weight: Severity) -> Int { findings { severity(of: $0) == weight }.count }

  /// Whether they may be written as a book: there is an article, and no error.
  var areBook: Bool { count(.error) == 0 && hasArticles }

  private var hasArticles: Bool {
    edition.map { !$0.articles.isEmpty } ?? pages.contains { !$0.recovered.articles.isEmpty }
  }

  /// The book, its articles numbered through, with what the editor adds. What was found then is among the
  /// findings afterwards.
  mutating func bound(in world: World) throws(Refusal) -> Book {
    let epoch = try epoch(in: world.environment)
    numberArticles()
    var parts = partsOfNumberedPages(pages.map(\.recovered), in: order, plan: manuscript.plan)
    var manuscript = manuscript
    var missing: [Finding] = []
    if let file = manuscript.file, let entry = manuscript.plan.galleys {
      let name = join(folder(of: file), entry.path)
      if let galleys = try readGalleys(name, in: world) {
        let edition = Edition(galleys, of: parts, manuscript)
        (parts, self.edition) = (edition.parts, edition)
        manuscript.plan.figures += edition.pictures
      } else {
        missing = [Finding(.noGalleys, file: file, line: entry.line, name)]
      }
    }
    var bound = bind(parts: parts, plan: manuscript.plan, epoch: epoch)
    if manuscript.plan.hasEmendations { bound.emendations = edition?.account.emendations ?? [] }
    guard let file = manuscript.file else { return bound }
    let (attachments, unread) = loadAttachments(of: manuscript, in: world)
    let (book, findings) = attach(attachments, to: bound, plan: manuscript.plan, file: file)
    editing = (missing + unread + findings).enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
    return book
  }

  /// Gives the articles their identifiers where they stand: they are not copied for it.
  mutating func numberArticles() {
    let places = order.places(onPagesOf: pages.map { $0.recovered.articles.count })
    for (place, (page, article)) in places.enumerated() {
      number(&pages[page].recovered.articles[article], as: place + 1)
    }
  }
}

/// Takes every page through the stages, several side by side.
///
/// Throws the findings of all pages where one of them cannot be read, so that none is lost.
func proof(_ manuscript: Manuscript, in session: Session) throws(Refusal) -> Proofs {
  var results: [PageResult] = []
  var refusals: [Refusal] = []
  let (pages, style, stages) = (manuscript.pages, manuscript.plan.style, session.world.stages)
  let workers = session.workers
  let turns = pages.count <= fewPages * workers.jobs ? longestFirst(pages) : nil
  let outcomes = workers.map(pages.count, turns: turns) {
    session.progress.show($0, of: pages.count, pages[min($0, pages.count - 1)].name)
  } _: { place in
    Result { () throws(Refusal) in try take(pages[place], style: style, through: stages, with: workers) }
  }
  results.reserveCapacity(pages.count)
  for outcome in outcomes {
    switch outcome {
    case .success(let result): results.append(result)
    case .failure(let refusal): refusals.append(refusal)
    }
  }
  session.progress.clear()
  if let first = refusals.first {
    let findings = zip(pages, outcomes).flatMap { file, outcome in
      switch outcome {
      case .success(let result): result.findings
      case .failure(let refusal): refusal.findings.map { placed($0, of: file, in: manuscript.file) }
      }
    }
    throw Refusal(first.kind, findings)
  }
  workers.time(.recover) { join(&results, plan: manuscript.plan, through: stages) }
  let order = bookOrder(results.map(\.recovered), plan: manuscript.plan)
  noteSerials(&results, order.moves)
  return Proofs(manuscript: manuscript, pages: results, order: order)
}

/// So many pages a thread are few.
private let fewPages = 16

/// Numbers of the pages, those that take longest first: of few pages, nobody is to wait in the end for one that was begun last.
/// Of many they stay in their order, since what becomes of them is gone through in it, and lies in memory as it was made: in another
/// it took a twelfth more time.
private func longestFirst(_ pages: [Manuscript.PageFile]) -> [Int] {
  let sizes = pages.map { fileSize($0.path) }
  return pages.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
}

/// Joins the articles that go on on another page.
private func join(_ results: inout [PageResult], plan: BookPlan, through stages: Stages) {
  let pages = results.map(\.recovered)
  let known = plan.sources.map(\.provenance)
  let folios = pages.enumerated().map { place, page in
    place < known.count ? known[place].completed(by: page.folio) : page.folio
  }
  let joined = stages.join(pages, folios, results.map(\.name))
  for index in results.indices {
    results[index].recovered = joined.pages[index]
    results[index].removeFindings { finding in
      joined.settled[index].contains {
        $0.code == finding.code && $0.line == finding.line && $0.arguments.first == finding.arguments.first
      }
    }
    results[index].add(joined.findings[index])
  }
}

/// Says which parts of a serial stand in another order in the book than on the pages.
private func noteSerials(_ results: inout [PageResult], _ moves: [BookOrder.Move]) {
  if moves.isEmpty { return }
  let articles = results.enumerated().flatMap { page, result in result.recovered.articles.map { (page, $0) } }
  for move in moves {
    let (page, article) = articles[move.article]
    let line = (article.heading.headline ?? article.body.first?.passage)?.firstLine
    results[page].add([
      Finding(
        .serialOrdered, file: results[page].name, line: line, article.title, articles[move.behind].1.title)
    ])
  }
}

private func take(
  _ file: Manuscript.PageFile, style: HouseStyle, through stages: Stages, with workers: Workers
) throws(Refusal) -> PageResult {
  let (page, noticed) = try workers.time(.read) { () throws(Refusal) in
    try stages.readPage(file.path, file.encoding)
  }
  var recovered = workers.time(.recover) { stages.recover(page) }
  let audit = workers.time(.recover) { stages.audit(recovered, page, file.name) }
  let unsettled = workers.time(.typography) { stages.typeset(&recovered, style, file.name) }
  var findings = noticed.map { named($0, file) } + audit + unsettled
  if recovered.articles.isEmpty && !findings.contains(where: { $0.code == .noArticle }) {
    findings.append(Finding(.noArticle, file: file.name))
  }
  let removed = page.ledger.entries.filter { $0.reason.removes && !$0.from.isEmpty }
  var result = PageResult(name: file.name, removed: removed, recovered: recovered)
  result.add(findings)
  return result
}

/// A finding about the file as it was opened, now under the name that the user gave it.
private func named(_ finding: Finding, _ file: Manuscript.PageFile) -> Finding {
  var finding = finding
  if finding.file == file.path { finding.file = file.name }
  return finding
}

/// A refusal's finding where the editor can mend it: a file that is not there is mended in book.yaml, if it
/// was book.yaml that named it.
private func placed(_ finding: Finding, of file: Manuscript.PageFile, in book: String?) -> Finding {
  var finding = named(finding, file)
  guard let book, let line = file.line else { return finding }
  switch finding.code {
  case .noSuchFile, .isFolder, .notRegularFile, .unreadableFile, .fileTooLarge:
    finding.arguments.append(file.name)
    (finding.file, finding.line) = (book, line)
  case .unknownEncoding: (finding.file, finding.line) = (book, line)
  default: break
  }
  return finding
}

/// SOURCE_DATE_EPOCH, or nil where it is not set. A value that is none is wrong use, as its specification says.
private func epoch(in environment: [String: String]) throws(Refusal) -> Int? {
  guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
  guard let seconds = Int(text), seconds >= 0, instant(epoch: seconds) != nil else {
    let name = "SOURCE_DATE_EPOCH"
    throw Refusal(.usage, [Finding(.badValue, file: "publish", name, text, Wanted.epoch.rawValue)])
  }
  return seconds
}

import Anthology
import Binding
import Galley
import Recovery

/// 定稿: the book's text as the galleys have it, against what the pages give.
struct Edition {
  /// One for each part of the plan.
  var parts: [Book.Part]
  /// Of the galleys, with their files and lines.
  var findings: [Finding]
  /// Pictures that the galleys name.
  var pictures: [BookPlan.FigureEntry] = []

  /// What became of the text of the pages.
  var account: Account

  var articles: [Article] { parts.flatMap(\.articles) }

  /// - Parameter pages: what the pages give, one part for each of the plan's, numbered through.
  init(_ folder: GalleyFolder, of pages: [Book.Part], _ manuscript: Manuscript) {
    let numbered = relabelled(
      pages.flatMap(\.articles), like: folder.known, beside: folder.galleys, keepsNumbers: folder.hasLostState
    )
    let original = Original(numbered)
    let galleys = identified(folder.galleys, beside: folder.base ?? [], original)
    let articles = assemble(galleys, from: original) { Recovery.people(ofByline: $0) }
    var homes: [String: Int] = [:]
    var rest = numbered[...]
    for (place, part) in pages.enumerated() {
      for article in rest.prefix(part.articles.count) { homes[article.id] = place }
      rest = rest.dropFirst(part.articles.count)
    }
    let omissions = Dictionary(manuscript.plan.omissions.map { ($0.id, $0.reason) }) { first, _ in first }
    let account = accounted(of: galleys, against: original, omissions: omissions)
    self.account = account
    let pageNames = Dictionary(manuscript.pages.map { (lastPart(of: $0.name), $0.name) }) { first, _ in first
    }
    findings = folder.findings
    findings += check(galleys, account, galleyName: { join(folder.name, $0) }) { pageNames[$0] ?? $0 }
    let changed = changes(from: folder.base ?? [], to: original)
    if changed > 0 { findings.append(Finding(.galleyStale, file: folder.name, String(changed))) }
    findings += wrongOmissions(manuscript, original, folder)
    parts = pages.map { Book.Part(title: $0.title, articles: []) }
    var place = 0
    for (galley, article) in zip(galleys, articles) {
      place = original.article(of: galley).flatMap { homes[original.articles[$0].id] } ?? place
      let title = galley.text(.part)
      if !title.isEmpty {
        if let named = parts.firstIndex(where: { $0.title == title }) {
          place = named
        } else {
          let line = galley.fieldLines[.part]
          findings.append(Finding(.noSuchPlace, file: folder.file(galley), line: line, "part", title))
        }
      }
      if parts.indices.contains(place) { parts[place].articles.append(article) }
      addPictures(of: galley, article, folder, manuscript)
    }
  }

  private mutating func addPictures(
    of galley: Galley, _ article: Article, _ folder: GalleyFolder, _ manuscript: Manuscript
  ) {
    for (figure, made) in zip(galley.figures, article.figures) where !figure.image.isEmpty {
      let entry = BookPlan.FileEntry(
        key: "image", path: join(manuscript.plan.images, figure.image), line: figure.line,
        file: folder.file(galley))
      pictures.append(
        BookPlan.FigureEntry(
          anchor: made.id, isIdentifier: true, file: entry, alternative: figure.alternative,
          credit: figure.credit))
    }
  }
}

/// Whether a finding is about how a page was read: galleys stand in the place of that reading.
func isSettled(_ code: Finding.Code) -> Bool {
  switch code {
  case .guessed, .noHeadline, .bylineInline, .unpairedQuote, .doubledType, .jumpJoined, .jumpMissing,
    .jumpUnclear, .serialOrdered, .noArticle:
    true
  default: false
  }
}

/// Entries of omit: that stand at nothing, or at what a galley carries all the same.
private func wrongOmissions(_ manuscript: Manuscript, _ original: Original, _ folder: GalleyFolder)
  -> [Finding]
{
  let ids = Set(manuscript.plan.omissions.map(\.id))
  var carried: [String: String] = [:]
  for galley in folder.galleys {
    let lines = galley.blocks.map { ($0.id, $0.line) } + galley.figures.map { ($0.id, $0.line) }
    for (id, line) in lines + [(galley.id, galley.fieldLines[.id] ?? 1)] where ids.contains(id) {
      carried[id] = "\(folder.file(galley)):\(line)"
    }
  }
  return manuscript.plan.omissions.compactMap { omission in
    let (id, file) = (omission.id, manuscript.file ?? "")
    if let place = carried[id] { return Finding(.omissionKept, file: file, line: omission.line, id, place) }
    let isKnown =
      original.articlesByID[id] != nil || original.blocks[id] != nil || original.figures[id] != nil
    return isKnown ? nil : Finding(.noSuchPlace, file: file, line: omission.line, "at", id)
  }
}

/// How many blocks the pages give otherwise than when the galleys were written last.
private func changes(from base: [Galley], to original: Original) -> Int {
  if base.isEmpty { return 0 }
  let then = Dictionary(base.flatMap(\.blocks).map { ($0.id, $0.text) }) { first, _ in first }
  let changed = original.blocks.count { then[$0.key] != $0.value.block.text }
  return changed + then.keys.count { original.blocks[$0] == nil }
}

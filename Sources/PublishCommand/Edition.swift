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

  var articles: [Article] { parts.flatMap(\.articles) }

  /// - Parameter pages: what the pages give, one part for each of the plan's, numbered through.
  init(_ folder: GalleyFolder, of pages: [Book.Part], _ manuscript: Manuscript, in world: World) {
    let numbered = relabelled(pages.flatMap(\.articles), like: folder.base, beside: folder.galleys)
    let original = Original(numbered)
    let articles = assemble(folder.galleys, from: original) { Recovery.people(ofByline: $0) }
    var homes: [String: Int] = [:]
    var rest = numbered[...]
    for (place, part) in pages.enumerated() {
      for article in rest.prefix(part.articles.count) { homes[article.id] = place }
      rest = rest.dropFirst(part.articles.count)
    }
    findings = folder.findings
    parts = pages.map { Book.Part(title: $0.title, articles: []) }
    var place = 0
    for (galley, article) in zip(folder.galleys, articles) {
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
      addPictures(of: galley, article, folder, manuscript, in: world)
    }
  }

  private mutating func addPictures(
    of galley: Galley, _ article: Article, _ folder: GalleyFolder, _ manuscript: Manuscript, in world: World
  ) {
    for (figure, made) in zip(galley.figures, article.figures) where !figure.image.isEmpty {
      let path = join(manuscript.plan.images, figure.image)
      let name = join(PublishCommand.folder(of: manuscript.file ?? ""), path)
      guard Place(world.absolute(name)) == .file else {
        findings.append(Finding(.noSuchFile, file: folder.file(galley), line: figure.line, name))
        continue
      }
      let entry = BookPlan.FileEntry(key: "image", path: path)
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

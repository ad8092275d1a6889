import Anthology
import Galley
import TestSupport
import Testing

// Rounds of random edits to galleys and random changes to the pages, as the command takes them: through the files' text.

/// A folder of galleys and the pages behind it.
private struct Desk {
  var random: FixedRandom
  var pages: [Article] = []
  var base: [Galley] = []
  var mine: [Galley] = []
  private var words = 0

  init(seed: Int) {
    random = FixedRandom(seed: UInt64(seed))
    for _ in 0..<4 { pages.append(article()) }
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func sentence() -> String {
    words += 1
    return (0..<Int.random(in: 6...30, using: &random)).map { _ in
      String(Unicode.Scalar(UInt32.random(in: 0x4E00...0x5E00, using: &random)) ?? "字")
    }.joined() + "。"
  }

  private mutating func article() -> Article {
    let blocks = (0..<Int.random(in: 1...5, using: &random)).map { line in
      Block(role: .paragraph, passage: Passage(sentence(), spans: [SourceSpan(line: line + 1, bytes: 0..<9)]))
    }
    var article = Article(
      heading: Heading(headline: Passage(sentence())), sections: [Section(blocks: blocks)], source: "a.txt")
    if chance(2) { article.figures = [Figure(caption: Passage(sentence()))] }
    return article
  }

  /// The pages change, or the program reads them otherwise.
  mutating func changePages() {
    for index in pages.indices {
      for block in pages[index].sections[0].blocks.indices where chance(6) {
        pages[index].sections[0].blocks[block].passage.text +=
          "又" + String(Int.random(in: 0..<9, using: &random))
      }
      if chance(5) { pages[index].heading.headline?.text += "新" }
      let blocks = pages[index].sections[0].blocks
      if chance(6) {
        let place = Int.random(in: 0...blocks.count, using: &random)
        let block = Block(role: .paragraph, passage: Passage(sentence()))
        pages[index].sections[0].blocks.insert(block, at: place)
      } else if chance(6), blocks.count > 1 {
        pages[index].sections[0].blocks.remove(at: Int.random(in: blocks.indices, using: &random))
      }
    }
    if chance(4) { pages.insert(article(), at: Int.random(in: 0...pages.count, using: &random)) }
    if chance(6), pages.count > 2 { pages.remove(at: Int.random(in: pages.indices, using: &random)) }
  }

  /// What an editor does in one sitting.
  mutating func edit() {
    for index in mine.indices {
      for block in mine[index].blocks.indices where chance(6) { mine[index].blocks[block].text += mark() }
      let blocks = mine[index].blocks
      if chance(5) {
        let place = Int.random(in: 0...blocks.count, using: &random)
        mine[index].blocks.insert(GalleyBlock(role: .paragraph, text: sentence() + mark()), at: place)
      }
      if chance(6), !blocks.isEmpty {
        mine[index].blocks.remove(at: Int.random(in: mine[index].blocks.indices, using: &random))
      }
      if chance(6), mine[index].blocks.count > 1 { mine[index].blocks.swapAt(0, 1) }
      if chance(6) {
        mine[index].fields[.headline] = [(mine[index].text(.headline)) + mark()]
        mine[index].header = nil
      }
      if chance(8), !mine[index].figures.isEmpty {
        mine[index].figures[0].caption += mark()
        mine[index].header = nil
      }
    }
    if chance(5), let index = mine.indices.randomElement(using: &random), mine[index].blocks.count > 1 {
      var half = Galley(file: String(mine[index].file.dropLast(3)) + "-b\(words).md")
      half.fields[.headline] = [sentence() + mark()]
      half.blocks = [mine[index].blocks.removeLast()]
      mine.append(half)
    }
    if chance(8), mine.count > 2 { mine.remove(at: Int.random(in: mine.indices, using: &random)) }
    mine = mine.map(throughFile).sorted { comesBefore($0.file, $1.file) }
  }

  /// An editor's words that nobody else has.
  private mutating func mark() -> String {
    words += 1
    return "编\(words)者"
  }

  /// What the command makes of the pages.
  func recovered() -> (articles: [Article], galleys: [Galley]) {
    let articles = relabelled(numbered(pages), like: base, beside: mine)
    let galleys = articles.enumerated().map {
      galley(of: $1, file: galleyName(place: $0 + 1, of: 9, id: $1.id), words: \.rawValue)
    }
    return (articles, galleys)
  }
}

private func throughFile(_ galley: Galley) -> Galley {
  reading(markdown(of: galley), file: galley.file).galley
}

/// As the book numbers them.
private func numbered(_ articles: [Article]) -> [Article] {
  articles.enumerated().map { place, article in
    var article = article
    article.id = "art-000\(place + 1)"
    article.sections[0].id = "sec-000\(place + 1)-01"
    for block in article.sections[0].blocks.indices {
      article.sections[0].blocks[block].id = "p-000\(place + 1)-00\(block + 1)"
    }
    for figure in article.figures.indices {
      article.figures[figure].id = "fig-000\(place + 1)-0\(figure + 1)"
    }
    return article
  }
}

/// The editor's words in the files.
private func marks(_ galleys: [Galley]) -> Set<String> {
  Set(galleys.flatMap { galley in markdown(of: galley).matches(of: /编\d+者/).map { String($0.output) } })
}

private func inked(_ texts: [String]) -> Int {
  texts.reduce(0) { $0 + $1.unicodeScalars.count { !$0.properties.isWhitespace } }
}

private func texts(_ galley: Galley) -> [String] {
  [Galley.Field.kicker, .headline, .deck, .byline].flatMap { galley.fields[$0] ?? [] }
    + galley.blocks.map(\.text)
    + galley.figures.map(\.caption)
}

/// Three hundred rounds on values alone: sixty folders, five sittings each. `everyEditIsKeptByTheCommand` tries a thousand by the command.
@Test(arguments: 0..<60)
func everyEditIsKeptAndTheAccountIsExact(seed: Int) {
  var desk = Desk(seed: seed)
  for _ in 0..<5 {
    let (articles, new) = desk.recovered()
    let original = Original(articles)
    let ids = articles.flatMap { $0.body.map(\.id) + $0.figures.map(\.id) + [$0.id] }
    #expect(Set(ids).count == ids.count)
    let before = desk.mine
    let merged = merge(base: desk.base, new: new, mine: before, original)
    let after = merged.filter { $0.outcome != .removed }.map(\.galley)
    #expect(marks(after).isSuperset(of: marks(before)), "an edit was lost")
    #expect(marks(merged.filter { $0.outcome == .removed }.map(\.galley)).isEmpty)
    // What the editor has taken out stays out.
    let held = Set(before.flatMap { $0.blocks.map(\.id) })
    let gone = Set(desk.base.flatMap { $0.blocks.map(\.id) }).subtracting(held)
    #expect(gone.isDisjoint(with: after.flatMap { $0.blocks.map(\.id) }), "a cut was undone")
    #expect(Set(after.map(\.file)).count == after.count)
    // Through the files and once more: nothing changes.
    let read = after.map(throughFile).sorted { comesBefore($0.file, $1.file) }
    for (one, other) in zip(after.sorted { comesBefore($0.file, $1.file) }, read) {
      #expect(markdown(of: one) == markdown(of: other))
    }
    #expect(merge(base: new, new: new, mine: read, original).allSatisfy { $0.outcome == .unchanged })
    // Where the editor had changed nothing, the galleys say what the pages say.
    let account = accounted(of: read, against: original, omissions: [:])
    #expect(account.source == account.kept + account.emended + account.omitted + account.cut)
    #expect(account.source == inked(articles.flatMap { $0.passages.map(\.text) }))
    #expect(inked(read.flatMap(texts)) == account.kept + account.added)
    let ids2 = assemble(read, from: original, people: { _ in [] }).flatMap { $0.body.map(\.id) + [$0.id] }
    #expect(Set(ids2).count == ids2.count)
    (desk.base, desk.mine) = (new, read)
    desk.edit()
    desk.changePages()
  }
}

@Test func pagesAloneChangeTheGalleys() {
  var desk = Desk(seed: 7)
  for _ in 0..<20 {
    let (articles, new) = desk.recovered()
    let merged = merge(base: desk.base, new: new, mine: desk.mine, Original(articles))
    let after = merged.filter { $0.outcome != .removed }.map { throughFile($0.galley) }
    #expect(!after.contains { $0.hasConflict })
    #expect(Set(after.flatMap(texts)) == Set(new.flatMap(texts)))
    (desk.base, desk.mine) = (new, after)
    desk.changePages()
  }
}

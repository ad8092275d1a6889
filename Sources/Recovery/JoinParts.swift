import Anthology

extension JoinedPages {
  /// Puts the parts of an article together where the first one stands. The others are left empty for `removeEmptied`, so that
  /// places stay what they are.
  /// - Parameter pages: the pages before anything was joined.
  mutating func join(_ thread: [Link], of pages: [Recovered], files: [String]) {
    guard let head = thread.first?.from else { return }
    var whole = pages[head.page].articles[head.article]
    for link in thread {
      let part = pages[link.to.page].articles[link.to.article]
      settle(link, of: pages, files: files)
      let repeated = whole.take(part, source: pages[link.to.page].source, confidence: link.confidence)
      self.pages[link.to.page].furniture += repeated
      self.pages[link.to.page].articles[link.to.article] = Article()
    }
    self.pages[head.page].articles[head.article] = whole
  }

  mutating func removeEmptied(_ threads: [[Link]]) {
    for page in Set(threads.joined().map(\.to.page)) { pages[page].articles.removeAll { $0 == Article() } }
  }

  /// The second part wants no headline of its own, and where the parts meet nothing is unfinished or without a beginning.
  private mutating func settle(_ link: Link, of pages: [Recovered], files: [String]) {
    let (from, to) = (pages[link.from.page], pages[link.to.page])
    func settled(_ code: Finding.Code, _ page: Int, _ block: Block?, _ argument: String) {
      guard let line = block?.passage.firstLine else { return }
      self.settled[page].append(Finding(code, file: files[page], line: line, argument))
    }
    let first = to.articles[link.to.article]
    settled(.noHeadline, link.to.page, first.body.first, first.title)
    settled(.guessed, link.to.page, first.body.first, Guess.articleBoundary.rawValue)
    let before = from.articles[link.from.article]
    if before.heading.lines.isEmpty, first.heading.headline != nil {
      settled(.noHeadline, link.from.page, before.body.first, before.title)
    }
    if let block = first.body.first, before.goesOn(in: block) {
      settled(.guessed, link.from.page, before.body.last, Guess.unfinishedParagraph.rawValue)
    }
  }
}

extension Article {
  /// Takes the part that the article goes on in.
  /// - Returns: what of the part the article has already: a heading or bylines printed again. Its places are those of the
  ///   part's own page.
  mutating func take(_ part: Article, source: String, confidence: Double) -> [Passage] {
    var repeated: [Passage] = []
    continuations.append(source)
    let number = continuations.count
    var part = part
    let printed = part.heading.lines
    var opening: Block?
    if !printed.isEmpty {
      if heading.lines.isEmpty {
        heading = part.heading.inPart(number)
      } else if isAlike(headingScalars(part), headingScalars(self)) {
        repeated += printed
      } else {
        opening = subhead(of: part.heading).inPart(number)
      }
    }
    let names = Set(bylines.flatMap(\.people).map(\.name))
    for byline in part.bylines {
      if !byline.people.isEmpty, byline.people.allSatisfy({ names.contains($0.name) }) {
        repeated.append(byline.passage)
      } else {
        bylines.append(byline.inPart(number))
      }
    }
    figures += part.figures.map { $0.inPart(number) }
    part.sections = part.sections.map { $0.inPart(number) }
    append(part.sections, under: opening, confidence: confidence)
    return repeated
  }

  /// A heading that is not the article's own stands over its second part as a subhead.
  private func subhead(of heading: Heading) -> Block {
    let words = heading.lines.map(\.text).joined(separator: " ")
    return Block(
      role: .subhead, passage: Passage(words, spans: heading.lines.flatMap(\.spans)),
      confidence: min(heading.confidence, 0.5), guess: .subhead)
  }

  private mutating func append(_ more: [Section], under subhead: Block?, confidence: Double) {
    var more = more
    if let subhead {
      if !more.isEmpty, more[0].subhead == nil {
        more[0].subhead = subhead
      } else {
        more.insert(Section(subhead: subhead), at: 0)
      }
    }
    guard !sections.isEmpty, let first = more.first, first.subhead == nil else {
      if !more.isEmpty { more[0].subhead?.marksJoin(confidence) }
      sections += more
      return
    }
    var blocks = first.blocks[...]
    let section = sections.count - 1
    if let block = blocks.first, goesOn(in: block) {
      sections[section].blocks[sections[section].blocks.count - 1].take(block, confidence: confidence)
      blocks = blocks.dropFirst()
    } else if !blocks.isEmpty {
      blocks[blocks.startIndex].marksJoin(confidence)
    }
    sections[section].blocks += blocks
    sections += more.dropFirst()
  }

  /// Whether the last paragraph stops in the middle of a sentence that goes on in a block.
  func goesOn(in block: Block) -> Bool {
    guard let last = sections.last?.blocks.last, !endsSentence(self) else { return false }
    return last.role == block.role && (last.role == .paragraph || last.role == .quotation)
  }
}

extension Heading {
  /// Its parts from top to bottom.
  var lines: [Passage] { [kicker, headline, deck].compactMap(\.self) }
}

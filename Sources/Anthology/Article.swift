/// 文章: one article of a page, whole again.
package struct Article: Sendable, Equatable {
  /// `art-0001`. Empty until the book is bound.
  package var id: String
  package var heading: Heading
  package var bylines: [Byline]
  /// 电头: 新华社北京3月14日电; empty where there is none. Its words stay in the first paragraph as well,
  /// as the paper prints them, so it is a reading of the text and not a second copy of it.
  package var dateline: String
  package var sections: [Section]
  package var figures: [Figure]
  /// The name of the source file the article came from.
  package var source: String
  /// 原载
  package var provenance: Provenance
  /// 编者注, in reading order.
  package var notes: [Note]
  /// 转版: the names of the sources that the article goes on in, in reading order; most articles have none.
  package var continuations: [String] = []

  package init(
    id: String = "", heading: Heading = Heading(), bylines: [Byline] = [], dateline: String = "",
    sections: [Section] = [], figures: [Figure] = [], source: String = "",
    provenance: Provenance = Provenance(), notes: [Note] = []
  ) {
    self.id = id
    self.heading = heading
    self.bylines = bylines
    self.dateline = dateline
    self.sections = sections
    self.figures = figures
    self.source = source
    self.provenance = provenance
    self.notes = notes
  }

  /// The body in reading order, subheads in their places.
  package var body: [Block] {
    sections.flatMap { section in (section.subhead.map { [$0] } ?? []) + section.blocks }
  }

  /// How many characters the body holds, white space not counted: 字数 as a Chinese editor counts it.
  package var characterCount: Int {
    sections.reduce(0) { total, section in
      section.blocks.reduce(total + inkCount(of: section.subhead?.text ?? "")) { $0 + inkCount(of: $1.text) }
    }
  }

  /// The headline, or the first words of the body for an article that has none.
  package var title: String {
    if let headline = heading.headline, !headline.isEmpty { return headline.text }
    let first = sections.lazy.compactMap { $0.subhead ?? $0.blocks.first }.first
    guard let text = first?.text else { return id }
    let words = text.prefix(16)
    return words.endIndex < text.endIndex ? words + "…" : text
  }
}

/// 标题: the display type above an article.
package struct Heading: Sendable, Equatable {
  /// 引题, above the headline.
  package var kicker: Passage?
  /// 主题
  package var headline: Passage?
  /// 副题, below the headline.
  package var deck: Passage?
  package var confidence: Double
  package var guess: Guess?

  package init(
    kicker: Passage? = nil, headline: Passage? = nil, deck: Passage? = nil, confidence: Double = 1,
    guess: Guess? = nil
  ) {
    self.kicker = kicker
    self.headline = headline
    self.deck = deck
    self.confidence = confidence
    self.guess = guess
  }
}

/// 小节: what stands under one subhead. The first section of an article may have none.
package struct Section: Sendable, Equatable {
  /// `sec-0001-02`, numbered by the section's place in the article. Empty until the book is bound.
  package var id: String
  package var subhead: Block?
  package var blocks: [Block]

  package init(id: String = "", subhead: Block? = nil, blocks: [Block] = []) {
    self.id = id
    self.subhead = subhead
    self.blocks = blocks
  }
}

/// 图片: a picture's words, and the picture where the book has it.
package struct Figure: Sendable, Equatable {
  /// `fig-0001-01`. Empty until the book is bound.
  package var id: String
  /// 图片说明, the credit with it as printed.
  package var caption: Passage
  /// How many characters, spaces aside, the printed credit at the caption's end has; 0 where none was found.
  package var printedCredit: Int
  /// Where the editor has it.
  package var picture: Picture?
  /// 替代文字: what the picture shows, for who cannot see it; empty where the editor has not said.
  package var alternative: String
  /// 图片署名 that the editor adds; what the paper printed stands in the caption.
  package var credit: String
  package var confidence: Double
  package var guess: Guess?

  package init(
    id: String = "", caption: Passage, printedCredit: Int = 0, picture: Picture? = nil,
    alternative: String = "",
    credit: String = "", confidence: Double = 1, guess: Guess? = nil
  ) {
    self.id = id
    self.caption = caption
    self.printedCredit = printedCredit
    self.picture = picture
    self.alternative = alternative
    self.credit = credit
    self.confidence = confidence
    self.guess = guess
  }
}

extension Article {
  /// Goes through every passage of the article, heading first.
  package func forEachPassage(_ visit: (Passage) -> Void) {
    if let kicker = heading.kicker { visit(kicker) }
    if let headline = heading.headline { visit(headline) }
    if let deck = heading.deck { visit(deck) }
    for place in bylines.indices { visit(bylines[place].passage) }
    forEachBlock { visit($0.passage) }
    for place in figures.indices { visit(figures[place].caption) }
  }

  /// Goes through the body in reading order, subheads in their places.
  package func forEachBlock(_ visit: (Block) -> Void) {
    for place in sections.indices {
      if let subhead = sections[place].subhead { visit(subhead) }
      for block in sections[place].blocks.indices { visit(sections[place].blocks[block]) }
    }
  }

  /// Every passage of the article, heading first.
  package var passages: [Passage] {
    var all: [Passage] = []
    forEachPassage { all.append($0) }
    return all
  }
}

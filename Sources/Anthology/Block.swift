/// One block of an article's body.
package struct Block: Sendable, Equatable {
  /// Raw values are stable: they are the roles of the outline.
  package enum Role: String, Sendable, CaseIterable {
    /// 正文段
    case paragraph
    /// 小标题
    case subhead
    /// 诗行: one block a poem, its lines parted by "\n".
    case verse
    /// 引文
    case quotation
    case listItem = "list-item"
    /// 注
    case note
  }

  /// `p-0001-012`; a subhead's is its section's, `sec-0001-02`. Empty until the book is bound.
  package var id: String
  package var role: Role
  package var passage: Passage
  /// 0...1: how sure recovery is of the role and the extent of this block.
  package var confidence: Double
  /// What was guessed, where something was.
  package var guess: Guess?

  package init(
    id: String = "", role: Role, passage: Passage, confidence: Double = 1, guess: Guess? = nil
  ) {
    self.id = id
    self.role = role
    self.passage = passage
    self.confidence = confidence
    self.guess = guess
  }

  package var text: String { passage.text }
}

/// What recovery could not read off the page and had to weigh.
package enum Guess: String, Sendable, CaseIterable {
  /// A paragraph was joined across a gap, a column's end or a photo.
  case joinedAcrossGap = "joined-across-gap"
  /// A paragraph ends without a sentence end.
  case unfinishedParagraph = "unfinished-paragraph"
  /// Where a paragraph begins or ends.
  case paragraphExtent = "paragraph-extent"
  /// 串行: the lines of several columns alternate.
  case tangledLines = "tangled-lines"
  /// A short line was read as a subhead, or as none.
  case subhead = "subhead-guessed"
  /// The heading was given to this article by likeness or by elimination.
  case headingPlaced = "heading-placed"
  /// Which of the heading's lines is kicker, headline or deck.
  case headingParts = "heading-parts"
  /// The byline was given to this article by its place.
  case bylinePlaced = "byline-placed"
  /// The caption was given to this article by likeness.
  case captionPlaced = "caption-placed"
  /// One article was told from the next without a heading between them.
  case articleBoundary = "article-boundary"
  /// 转版: the article goes on here from another page.
  case joinedOverPages = "joined-over-pages"
  /// Lines were read as verse.
  case verse = "verse-guessed"
}

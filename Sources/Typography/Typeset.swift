package import Anthology

/// What typography made of a page, and what it could not settle.
package struct Typeset: Sendable {
  package var recovered: Recovered
  package var findings: [Finding]

  package init(recovered: Recovered, findings: [Finding] = []) {
    self.recovered = recovered
    self.findings = findings
  }
}

/// Sets the text of a page as a Chinese book sets it (GB/T 15834-2011, CLREQ): spaces, punctuation, quotes, dashes,
/// ellipses, digits. No word is changed, and each change is in the ledger.
///
/// - Parameters:
///   - recovered: the articles and the furniture of one page; what was dropped is left alone.
///   - style: which kinds of change may be made.
///   - file: what findings call the source.
/// - Returns: `unpairedQuote`, and `textLost` or `textInvented` where the audit finds that a character went or came
///   that typography may not touch.
package func typeset(_ recovered: inout Recovered, style: HouseStyle, file: String) -> [Finding] {
  var typesetter = Typesetter(style: style, file: file)
  for index in recovered.articles.indices { typesetter.set(&recovered.articles[index]) }
  for index in recovered.furniture.indices { typesetter.set(&recovered.furniture[index], as: .furniture) }
  recovered.ledger.entries += typesetter.ledger.entries
  return typesetter.findings
}

/// The same for a page that is wanted as it was, too.
package func typeset(_ recovered: Recovered, style: HouseStyle, file: String) -> Typeset {
  var result = recovered
  let findings = typeset(&result, style: style, file: file)
  return Typeset(recovered: result, findings: findings)
}

/// Goes through the passages of a page and gathers what it changes and finds.
struct Typesetter {
  let style: HouseStyle
  let file: String
  private(set) var ledger = Ledger()
  private(set) var findings: [Finding] = []

  init(style: HouseStyle, file: String) {
    self.style = style
    self.file = file
  }

  mutating func set(_ article: inout Article) {
    set(&article.heading.kicker, as: .display)
    set(&article.heading.headline, as: .display)
    set(&article.heading.deck, as: .display)
    for index in article.bylines.indices { set(&article.bylines[index]) }
    // A second copy of words that stand in the first paragraph: it changes with them, and is counted there.
    if let (copy, _) = composed(Passage(article.dateline), as: .body, continues: false) {
      article.dateline = copy.text
    }
    for index in article.sections.indices { set(&article.sections[index]) }
    for index in article.figures.indices {
      set(&article.figures[index].caption, as: .caption(credit: article.figures[index].printedCredit))
    }
  }

  private mutating func set(_ section: inout Section) {
    if var subhead = section.subhead {
      set(&subhead.passage, as: .display)
      section.subhead = subhead
    }
    for index in section.blocks.indices {
      let role = section.blocks[index].role
      let setting: Setting = role == .verse ? .verse : role == .subhead ? .display : .body
      let continues = index + 1 < section.blocks.count && opensWithQuote(section.blocks[index + 1])
      set(&section.blocks[index].passage, as: setting, continues: continues)
    }
  }

  private mutating func set(_ byline: inout Byline) {
    set(&byline.passage, as: .byline)
    for index in byline.people.indices
    where byline.people[index].name.unicodeScalars.contains(where: \.isWhite) {
      let joined = byline.people[index].name.filter { !$0.isWhitespace }
      if byline.passage.text.contains(joined) { byline.people[index].name = joined }
    }
  }

  private mutating func set(_ passage: inout Passage?, as setting: Setting) {
    guard var some = passage else { return }
    set(&some, as: setting)
    passage = some
  }

  /// Where the next paragraph opens with a quote (`continues`), speech may go on in it.
  mutating func set(_ passage: inout Passage, as setting: Setting, continues: Bool = false) {
    guard let (copy, unpaired) = composed(passage, as: setting, continues: continues) else { return }
    if let unpaired {
      findings.append(
        Finding(.unpairedQuote, file: file, line: unpaired.line, unpaired.quote, unpaired.surroundings))
    }
    guard !copy.entries.isEmpty else { return }
    let after = copy.text
    findings += auditTypography(passage, after: after, file: file)
    passage.text = after
    ledger.entries += copy.entries
  }

  /// One round changes what the next one sees only in odd cases (a run of points that spaces parted); four are
  /// more than any text is known to need. A kind of change has nothing to do in a text that has none of its characters, or that is as it
  /// left it.
  /// - Returns: nil for a text that has nothing to be set.
  private func composed(
    _ passage: Passage, as setting: Setting, continues: Bool
  ) -> (copy: Copy, unpaired: UnpairedQuote?)? {
    var marks = Marks(passage.text)
    if marks.isEmpty { return nil }
    var copy = Copy(passage)
    var unpaired: UnpairedQuote?
    // How many changes there were when a kind was last looked for.
    var looked = [Int](repeating: -1, count: Marks.kinds)
    func set(_ kind: Marks, where isWanted: Bool, _ edits: ([Unicode.Scalar]) -> [Edit]) {
      guard isWanted, marks.contains(kind), looked[kind.place] != copy.entries.count else { return }
      let found = edits(copy.scalars)
      looked[kind.place] = copy.entries.count
      if found.isEmpty { return }
      copy.apply(found)
      marks = Marks(copy.scalars)
    }
    for _ in 0..<4 {
      let before = copy.entries.count
      set(.wideDigits, where: style.digits, digitEdits)
      set(.points, where: style.ellipses, ellipsisEdits)
      set(.dashes, where: style.dashes, dashEdits)
      set(.halfWidth, where: style.punctuation, punctuationEdits)
      set(.quotes, where: style.quotes) {
        let quotes = QuoteReading($0, continues: continues)
        unpaired = quotes.unpaired.map { UnpairedQuote(at: $0, in: copy) }
        return quotes.edits
      }
      set(.spaces, where: style.spaces) { spaceEdits($0, setting: setting) }
      if copy.entries.count == before { break }
    }
    return (copy, unpaired)
  }
}

/// What a passage is, as far as its spaces go.
enum Setting: Equatable {
  /// 正文: no space beside Chinese.
  case body
  /// 标题, 小标题: one space between two phrases is the editor's.
  case display
  /// 诗行: the same, but a single character at the end of a line is no phrase.
  case verse
  /// 署名: one space parts a role from a name, and a name from the next.
  case byline
  /// 图片说明: as text, but for the credit 图片署名 at its end, of so many characters without spaces, which is as a byline.
  case caption(credit: Int)
  /// What is no article keeps its spaces, one at a time.
  case furniture
}

private func opensWithQuote(_ block: Block) -> Bool {
  guard block.role == .paragraph || block.role == .quotation else { return false }
  return block.text.unicodeScalars.first { !isSpace($0) }.map { $0 == "\"" || $0 == "“" } ?? false
}

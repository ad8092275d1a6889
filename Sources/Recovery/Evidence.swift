import Anthology
internal import Words

/// What each line and each break says for each reading of it.
package struct Evidence {
  package let rows: [Row]
  /// Half-cells, one a line; nil for flowed text, where a line is as long as its paragraph.
  let measures: [Int]?
  let gaps: GapPrior
  let cohesion: Cohesion
  /// For each row, whether a word goes over the break before it.
  let isInsideWord: [Bool]
  /// What is asked of each row; and, for each, how strongly the characters on both sides of the break before it go together, whether the break stands
  /// inside a phrase, whether it says what the row before says, and whether the row opens as paragraphs do or as no line may.
  private let facts: [LineFacts]
  private let strength: [Double]
  private let isInPhrase: [Bool]
  private let repeats: [Bool]
  private let opens: [Bool]
  private let opensWithClosing: [Bool]
  /// For each row, whether an echo begins or ended before it; and whether it goes on with one.
  private let isAtEcho: [Bool]
  private let isInEcho: [Bool]
  /// The runs of rows that say a sentence of the page again.
  let echoes: Echoes
  /// For each row, whether it is the rest of a byline that the row before began.
  private let endsByline: [Bool]

  package init(rows: [Row], isFlowed: Bool, learnsGaps: Bool = true) {
    self.init(
      rows: rows, isFlowed: isFlowed, learnsGaps: learnsGaps, cohesion: Cohesion(rows: rows),
      words: WordBreaks())
  }

  init(rows: [Row], isFlowed: Bool, learnsGaps: Bool, cohesion: Cohesion, words: WordBreaks) {
    self.rows = rows
    let found = Recovery.measures(
      widths: rows.indices.map { rows[$0].width }, ends: rows.indices.map { rows[$0].endsSentence },
      displays: rows.indices.map { rows[$0].looksDisplay })
    measures = isFlowed ? nil : found
    facts = rows.indices.map { LineFacts(rows[$0], measure: isFlowed ? nil : found[$0]) }
    gaps = GapPrior(rows: rows, measures: found, learns: learnsGaps)
    self.cohesion = cohesion
    strength = rows.indices.map {
      $0 > 0 ? cohesion.strength(rows[$0 - 1].scalars, rows[$0].scalars) : 0
    }
    isInPhrase = rows.indices.map { $0 > 0 && isInsidePhrase(rows[$0 - 1].scalars, rows[$0].scalars) }
    repeats = rows.indices.map { $0 > 0 && rows[$0 - 1].scalars == rows[$0].scalars }
    opens = rows.indices.map { opensParagraph(rows[$0].scalars) }
    opensWithClosing = rows.indices.map { row in
      rows[row].scalars.first.map { $0.isClosing || $0.endsClause || $0.endsSentence } ?? false
    }
    endsByline = rows.indices.map {
      $0 > 0 && !rows[$0 - 1].endsSentence
        && Recovery.endsByline(rows[$0].scalars, behind: rows[$0 - 1].scalars)
    }
    echoes = Echoes(rows: rows, measures: found)
    var (atEcho, inEcho) = (
      [Bool](repeating: false, count: rows.count), [Bool](repeating: false, count: rows.count)
    )
    for echo in echoes.ranges {
      atEcho[echo.lowerBound] = true
      if echo.upperBound < rows.count { atEcho[echo.upperBound] = true }
      for row in echo.dropFirst() { inEcho[row] = true }
    }
    (isAtEcho, isInEcho) = (atEcho, inEcho)
    isInsideWord = rows.indices.map { $0 > 0 && words.span(rows[$0 - 1].scalars, rows[$0].scalars) }
  }

  /// Whether a state is open to a line at all: a byline must have a byline's form, the rest of one goes
  /// with what it is the rest of, and text ends before a jump line and
  /// begins behind one.
  package func allows(_ index: Int, _ state: State) -> Bool {
    let row = facts[index]
    if row.isJump { return state == .furniture }
    if row.endsInJump, state.goesOn || state == .display { return false }
    if row.startsWithJump, !state.begins { return false }
    if endsByline[index], state.begins { return false }
    if state == .display, index + 1 < facts.count, facts[index + 1].isOnwardJump { return false }
    switch state {
    case .byline: return row.byline != nil
    case .furniture: return row.isFolio && !row.endsInJump
    case .verse: return measures.map { row.width * 4 <= $0[index] * 3 } ?? false
    default: return true
    }
  }

  // MARK: one line

  package func line(_ index: Int, _ state: State, into sink: inout some EvidenceSink) {
    let row = facts[index]
    switch state {
    case .first, .middle, .last, .only: paragraphLine(index, state, into: &sink)
    case .display: display(index, into: &sink)
    case .byline:
      switch row.byline {
      case .role: sink.add(.bylineRole)
      case .affiliation: sink.add(.bylineAffiliation)
      default: sink.add(.bylineBare)
      }
    case .furniture: sink.add(row.isJump ? .furnitureJump : .furnitureFolio)
    case .verse: sink.add(row.endsSentence || row.endsClause ? .verseStop : .verseLine)
    }
  }

  private func paragraphLine(_ index: Int, _ state: State, into sink: inout some EvidenceSink) {
    let row = facts[index]
    sink.add(.paragraphHint, if: row.isDisplayHint)
    sink.add(.paragraphTwoPhrases, if: row.isTwoPhrases)
    sink.add(.paragraphByline, if: row.byline != nil)
    let fill = row.fill
    switch state {
    case .first:
      sink.add(.firstEndsSentence, if: row.endsSentence)
      sink.add(.firstNumbered, if: row.isNumbered)
      if let fill { sink.add(Feature.first[fill.rawValue]) }
    case .middle:
      sink.add(.middleEndsSentence, if: row.endsSentence)
      if let fill {
        sink.add(Feature.middle[fill.rawValue])
        sink.add(.middleEndsSentenceShort, if: row.endsSentence && fill != .full && fill != .over)
      }
    case .last:
      if !row.endsSentence { sink.add(row.endsClause ? .lastEndsClause : .lastEndsOpen) }
      if let fill { sink.add(Feature.last[fill.rawValue]) }
    default:
      if !row.endsSentence { sink.add(row.endsClause ? .onlyEndsClause : .onlyEndsOpen) }
      sink.add(.onlyNumbered, if: row.isNumbered)
      if let fill { sink.add(Feature.only[fill.rawValue]) }
    }
  }

  private func display(_ index: Int, into sink: inout some EvidenceSink) {
    let row = facts[index]
    sink.add(.display)
    if let fill = row.fill { sink.add(Feature.displays[fill.rawValue]) }
    if row.endsStop {
      sink.add(.displayEndsStop)
    } else if row.endsSentence {
      sink.add(.displayEndsMark)
    }
    sink.add(.displayEndsClause, if: row.endsPlainClause)
    sink.add(.displayNumbered, if: row.isNumbered)
    sink.add(.displayTwoPhrases, if: row.isTwoPhrases)
    sink.add(.displayHint, if: row.isDisplayHint)
    sink.add(.displayOverColumns, row.overColumns)
    sink.add(.displayDoubledMarks, if: row.hasDoubledMarks)
    sink.add(.displayHoldsSentence, if: row.holdsSentence)
    sink.add(.displayHoldsClause, if: row.holdsClause)
    sink.add(.displayLong, if: row.isLong)
    sink.add(.displayTiny, if: row.isTiny)
    sink.add(.displayOpensWithDash, if: row.opensWithDash)
    sink.add(.displayEndsWithDash, if: row.endsWithDash)
    sink.add(.displayFolio, if: row.isFolio)
  }

  // MARK: one break

  /// The break before line `index`, between two states.
  package func pause(_ index: Int, _ from: State, _ to: State, into sink: inout some EvidenceSink) {
    if from.goesOn {
      join(index, into: &sink)
      return
    }
    switch (from, to) {
    case (.verse, .verse): sink.add(.verseGoesOn)
    case (_, .verse): sink.add(.verseStarts)
    case (.furniture, _): sink.add(.furnitureToAny)
    case (_, .furniture): sink.add(.textToFurniture)
    case (.display, .display): displayPair(index, into: &sink)
    case (.display, .byline):
      sink.add(.displayToByline)
      sink.add(
        .bylineAfterSubhead, if: facts[index - 1].isNumbered && facts[index].byline == .bare)
    case (.display, _): sink.add(.displayToText)
    case (.byline, .byline): sink.add(.bylineToByline)
    case (.byline, .display): sink.add(.bylineToDisplay)
    case (.byline, _): sink.add(.bylineToText)
    case (_, .byline): sink.add(.textToByline)
    case (_, .display): sink.add(.textToDisplay)
    default: sink.add(.starts)
    }
    gap(index, from, to, into: &sink)
    sink.add(.startsAtEcho, if: isAtEcho[index])
    if to == .first || to == .only {
      sink.add(.opener, if: opens[index])
      if let measures, from == .last || from == .only {
        sink.add(.startsAtMeasure, if: measures[index] != measures[index - 1])
      }
    }
    sink.add(.insidePhrase, if: isInPhrase[index])
    sink.add(.startsWithClosing, if: opensWithClosing[index])
  }

  private func join(_ index: Int, into sink: inout some EvidenceSink) {
    sink.add(.joins)
    sink.add(.joinsInEcho, if: isInEcho[index])
    sink.add(.wordJoins, if: isInsideWord[index])
    sink.add(.pairJoins, strength[index])
    sink.add(.joinsBehindSentence, if: facts[index - 1].endsSentence)
    sink.add(.joinsOverPage, if: facts[index].startsPage)
    guard let measures else {
      sink.add(facts[index - 1].endsClause ? .joinsFlowedClause : .joinsFlowed)
      return
    }
    guard measures[index] != measures[index - 1] else { return }
    sink.add(facts[index].hasGap ? .joinsOverMeasuresAndGap : .joinsOverMeasures)
  }

  private func displayPair(_ index: Int, into sink: inout some EvidenceSink) {
    let (before, after) = (facts[index - 1], facts[index])
    sink.add(.displayToDisplay)
    sink.add(.pairDisplayToDisplay, strength[index])
    sink.add(.displayInWord, if: isInsideWord[index])
    sink.add(.displayRepeats, if: repeats[index])
    guard let measures, !after.isNumbered, before.fill != .over, before.width >= measures[index - 1] - 8
    else { return }
    sink.add(before.isNumbered ? .displayWrapsNumbered : .displayWraps)
  }

  private func gap(_ index: Int, _ from: State, _ to: State, into sink: inout some EvidenceSink) {
    let evidence = gaps.evidence[index]
    switch (from, to) {
    case (.display, .display): sink.add(.gapDisplayToDisplay, evidence)
    case (.display, .first), (.display, .only): sink.add(.gapDisplayToText, evidence)
    case (.last, .display), (.only, .display): sink.add(.gapTextToDisplay, evidence)
    case (.last, .first), (.last, .only), (.only, .first), (.only, .only):
      // A gap says less before a line whose glyph box starts further right anyhow.
      sink.add(facts[index].opensWithMark && evidence > 0 ? .gapAtMark : .gapStarts, evidence)
    default: sink.add(.gapOther, evidence)
    }
  }
}

extension Feature {
  /// By `Fill`.
  static let first: [Feature] = [
    .firstOver, .firstFull, .firstLess, .firstIndent, .firstShort, .firstHalf, .firstStub,
  ]
  static let middle: [Feature] = [
    .middleOver, .middleFull, .middleLess, .middleIndent, .middleShort, .middleHalf, .middleStub,
  ]
  static let last: [Feature] = [
    .lastOver, .lastFull, .lastLess, .lastIndent, .lastShort, .lastHalf, .lastStub,
  ]
  static let only: [Feature] = [
    .onlyOver, .onlyFull, .onlyLess, .onlyIndent, .onlyShort, .onlyHalf, .onlyStub,
  ]
  static let displays: [Feature] = [
    .displayOver, .displayFull, .displayLess, .displayIndent, .displayShort, .displayHalf, .displayStub,
  ]
}

/// Whether a break stands inside a phrase: before a particle that leans on what is before it, or behind a word that
/// leans on what follows.
func isInsidePhrase(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
  guard let last = before.last, let first = after.first else { return false }
  switch first {
  case "的", "了", "们", "着": return true
  default: break
  }
  switch last {
  case "的", "和", "与", "及", "把", "被": return true
  default: return false
  }
}

/// Words that open a paragraph and rarely anything else: datelines and counted points.
func opensParagraph(_ scalars: [Unicode.Scalar]) -> Bool {
  if opensWithDateline(scalars) { return true }
  guard scalars.count > 3, scalars[1] == "是" || scalars[1] == "要" else { return false }
  return "一二三四五六七八九十".unicodeScalars.contains(scalars[0])
}

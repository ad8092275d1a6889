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
  /// What is asked of each row, and of the break before it.
  private let facts: [LineFacts]
  private let breaks: [BreakFacts]
  /// For each row, whether an echo begins or ended before it; and whether it goes on with one.
  private let isAtEcho: [Bool]
  private let isInEcho: [Bool]
  /// The runs of rows that say a sentence of the page again.
  let echoes: Echoes

  package init(rows: [Row], isFlowed: Bool, learnsGaps: Bool = true) {
    self.init(
      rows: rows, isFlowed: isFlowed, learnsGaps: learnsGaps, cohesion: Cohesion(rows: rows),
      words: WordBreaks())
  }

  init(rows: [Row], isFlowed: Bool, learnsGaps: Bool, cohesion: Cohesion, words: WordBreaks) {
    self.rows = rows
    let found = Recovery.measures(of: rows)
    measures = isFlowed ? nil : found
    gaps = GapPrior(rows: rows, measures: found, learns: learnsGaps)
    self.cohesion = cohesion
    var (facts, breaks) = ([LineFacts](), [BreakFacts]())
    facts.reserveCapacity(rows.count)
    breaks.reserveCapacity(rows.count)
    var before: Row?
    for (row, measure) in zip(rows, found) {
      facts.append(LineFacts(row, measure: isFlowed ? nil : measure))
      breaks.append(BreakFacts(before, row, cohesion: cohesion, words: words))
      before = row
    }
    (self.facts, self.breaks) = (facts, breaks)
    isInsideWord = breaks.map(\.isInsideWord)
    echoes = Echoes(rows: rows, measures: found, pairs: cohesion.pairs)
    var (atEcho, inEcho) = (
      [Bool](repeating: false, count: rows.count), [Bool](repeating: false, count: rows.count)
    )
    for echo in echoes.ranges {
      atEcho[echo.lowerBound] = true
      if echo.upperBound < rows.count { atEcho[echo.upperBound] = true }
      for row in echo.dropFirst() { inEcho[row] = true }
    }
    (isAtEcho, isInEcho) = (atEcho, inEcho)
  }

  /// The states that are open to a line at all: a byline must have a byline's form, the rest of one goes
  /// with what it is the rest of, and text ends before a jump line and
  /// begins behind one.
  func open(_ index: Int) -> StateSet {
    let row = facts[index]
    if row.isJump { return StateSet([.furniture]) }
    var open = StateSet.usual
    if row.byline != nil { open.insert(.byline) }
    if row.isFolio, !row.endsInJump { open.insert(.furniture) }
    if let measures, row.width * 4 <= measures[index] * 3 { open.insert(.verse) }
    if row.endsInJump {
      open.subtract(.goingOn)
      open.subtract(.display)
    }
    if row.startsWithJump { open.subtract(.goneOn) }
    if breaks[index].endsByline { open.subtract(.begun) }
    if index + 1 < facts.count, facts[index + 1].isOnwardJump { open.subtract(.display) }
    return open
  }

  /// Whether a state is open to a line.
  package func allows(_ index: Int, _ state: State) -> Bool { open(index).contains(state) }

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
      sink.add(.opener, if: breaks[index].opens)
      if let measures, from == .last || from == .only {
        sink.add(.startsAtMeasure, if: measures[index] != measures[index - 1])
      }
    }
    sink.add(.insidePhrase, if: breaks[index].isInPhrase)
    sink.add(.startsWithClosing, if: breaks[index].opensWithClosing)
  }

  private func join(_ index: Int, into sink: inout some EvidenceSink) {
    sink.add(.joins)
    sink.add(.joinsInEcho, if: isInEcho[index])
    sink.add(.wordJoins, if: breaks[index].isInsideWord)
    sink.add(.pairJoins, breaks[index].strength)
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
    sink.add(.pairDisplayToDisplay, breaks[index].strength)
    sink.add(.displayInWord, if: breaks[index].isInsideWord)
    sink.add(.displayRepeats, if: breaks[index].repeats)
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

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
  /// The runs of rows that say a sentence of the page again.
  let echoes: Echoes

  package init(rows: [Row], isFlowed: Bool, learnsGaps: Bool = true) {
    self.init(
      rows: rows, isFlowed: isFlowed, learnsGaps: learnsGaps, cohesion: Cohesion(rows: rows),
      words: WordBreaks())
  }

  init(rows: [Row], isFlowed: Bool, learnsGaps: Bool, cohesion: Cohesion, words: WordBreaks) {
    assert(cohesion.pairs.starts.count == rows.count + 1)
    self.rows = rows
    let found = Recovery.measures(of: rows)
    measures = isFlowed ? nil : found
    gaps = GapPrior(rows: rows, measures: found, learns: learnsGaps)
    self.cohesion = cohesion
    var (facts, breaks) = ([LineFacts](), [BreakFacts]())
    facts.reserveCapacity(rows.count)
    breaks.reserveCapacity(rows.count)
    var before = BreakFacts.Side()
    let (text, starts) = (cohesion.pairs.text, cohesion.pairs.starts)
    for index in rows.indices {
      // What words know of the next break is far away in memory: it is on its way while this one is looked at.
      text.withUnsafeBufferPointer { words.expect($0, around: starts[index + 1]) }
      facts.append(LineFacts(rows[index], measure: isFlowed ? nil : found[index]))
      let after = BreakFacts.Side(look: rows[index].look, scalars: rows[index].scalars)
      let strength = index > 0 ? cohesion.strength(before: index) : 0
      breaks.append(.between(before, after, strength: strength, words: words))
      before = after
    }
    isInsideWord = breaks.map { $0.has(.isInsideWord) }
    for row in found.indices.dropFirst() where !isFlowed && found[row] != found[row - 1] {
      breaks[row].marks.insert(.changesMeasure)
    }
    echoes = Echoes(rows: rows, measures: found, pairs: cohesion.pairs)
    for echo in echoes.ranges {
      breaks[echo.lowerBound].marks.insert(.isAtEcho)
      if echo.upperBound < rows.count { breaks[echo.upperBound].marks.insert(.isAtEcho) }
      for row in echo.dropFirst() { breaks[row].marks.insert(.isInEcho) }
    }
    (self.facts, self.breaks) = (facts, breaks)
  }

  /// The states that are open to a line at all: a byline must have a byline's form, the rest of one goes
  /// with what it is the rest of, and text ends before a jump line and
  /// begins behind one.
  func open(_ index: Int) -> StateSet {
    let row = facts[index]
    if row.has(.isJump) { return StateSet(.furniture) }
    var open = StateSet.usual
    if row.byline != nil { open.insert(.byline) }
    if row.has(.isFolio), !row.has(.endsInJump) { open.insert(.furniture) }
    if let measures, row.width * 4 <= measures[index] * 3 { open.insert(.verse) }
    if row.has(.endsInJump) {
      open.subtract(.goingOn)
      open.subtract(.display)
    }
    if row.has(.startsWithJump) { open.subtract(.goneOn) }
    if breaks[index].has(.endsByline), mayGoOn(index) { open.subtract(.begun) }
    if index + 1 < facts.count, facts[index + 1].has(.isOnwardJump) { open.subtract(.display) }
    return open
  }

  /// Whether a line may go on with what is before it: not behind a jump line, or where it begins with one.
  private func mayGoOn(_ index: Int) -> Bool {
    let before = facts[index - 1]
    return !before.has(.isJump) && !before.has(.endsInJump) && !facts[index].has(.startsWithJump)
  }

  /// Whether a state is open to a line.
  package func allows(_ index: Int, _ state: State) -> Bool { open(index).contains(state) }

  // MARK: one line

  package func line(_ index: Int, _ state: State, into sink: inout some EvidenceSink) {
    let row = facts[index]
    switch state {
    case .first, .middle, .last, .only: paragraphLine(row, state, into: &sink)
    case .display: display(row, into: &sink)
    case .byline:
      switch row.byline {
      case .role: sink.add(.bylineRole)
      case .affiliation: sink.add(.bylineAffiliation)
      default: sink.add(.bylineBare)
      }
    case .furniture: sink.add(row.has(.isJump) ? .furnitureJump : .furnitureFolio)
    case .verse: sink.add(row.has(.endsSentence) || row.has(.endsClause) ? .verseStop : .verseLine)
    }
  }

  private func paragraphLine(_ row: LineFacts, _ state: State, into sink: inout some EvidenceSink) {
    sink.add(.paragraphHint, if: row.has(.isDisplayHint))
    sink.add(.paragraphTwoPhrases, if: row.has(.isTwoPhrases))
    sink.add(.paragraphByline, if: row.byline != nil)
    let (fill, endsSentence) = (row.fill, row.has(.endsSentence))
    switch state {
    case .first:
      sink.add(.firstEndsSentence, if: endsSentence)
      sink.add(.firstNumbered, if: row.has(.isNumbered))
      if let fill { sink.add(Feature.first[fill.rawValue]) }
    case .middle:
      sink.add(.middleEndsSentence, if: endsSentence)
      if let fill {
        sink.add(Feature.middle[fill.rawValue])
        sink.add(.middleEndsSentenceShort, if: endsSentence && fill != .full && fill != .over)
      }
    case .last:
      if !endsSentence { sink.add(row.has(.endsClause) ? .lastEndsClause : .lastEndsOpen) }
      if let fill { sink.add(Feature.last[fill.rawValue]) }
    default:
      if !endsSentence { sink.add(row.has(.endsClause) ? .onlyEndsClause : .onlyEndsOpen) }
      sink.add(.onlyNumbered, if: row.has(.isNumbered))
      if let fill { sink.add(Feature.only[fill.rawValue]) }
    }
  }

  private func display(_ row: LineFacts, into sink: inout some EvidenceSink) {
    sink.add(.display)
    if let fill = row.fill { sink.add(Feature.displays[fill.rawValue]) }
    if row.has(.endsStop) {
      sink.add(.displayEndsStop)
    } else if row.has(.endsSentence) {
      sink.add(.displayEndsMark)
    }
    sink.add(.displayEndsClause, if: row.has(.endsPlainClause))
    sink.add(.displayNumbered, if: row.has(.isNumbered))
    sink.add(.displayTwoPhrases, if: row.has(.isTwoPhrases))
    sink.add(.displayHint, if: row.has(.isDisplayHint))
    sink.add(.displayOverColumns, row.overColumns)
    sink.add(.displayDoubledMarks, if: row.has(.hasDoubledMarks))
    sink.add(.displayHoldsSentence, if: row.has(.holdsSentence))
    sink.add(.displayHoldsClause, if: row.has(.holdsClause))
    sink.add(.displayLong, if: row.has(.isLong))
    sink.add(.displayTiny, if: row.has(.isTiny))
    sink.add(.displayOpensWithDash, if: row.has(.opensWithDash))
    sink.add(.displayEndsWithDash, if: row.has(.endsWithDash))
    sink.add(.displayFolio, if: row.has(.isFolio))
  }

  // MARK: one break

  /// The break before line `index`, between two states.
  package func pause(_ index: Int, _ from: State, _ to: State, into sink: inout some EvidenceSink) {
    switch (from, to) {
    case (.first, _), (.middle, _):
      join(index, into: &sink)
      return
    case (.verse, .verse): sink.add(.verseGoesOn)
    case (_, .verse): sink.add(.verseStarts)
    case (.furniture, _): sink.add(.furnitureToAny)
    case (_, .furniture): sink.add(.textToFurniture)
    case (.display, .display): displayPair(index, into: &sink)
    case (.display, .byline):
      sink.add(.displayToByline)
      sink.add(
        .bylineAfterSubhead, if: facts[index - 1].has(.isNumbered) && facts[index].byline == .bare)
    case (.display, _): sink.add(.displayToText)
    case (.byline, .byline): sink.add(.bylineToByline)
    case (.byline, .display): sink.add(.bylineToDisplay)
    case (.byline, _): sink.add(.bylineToText)
    case (_, .byline): sink.add(.textToByline)
    case (_, .display): sink.add(.textToDisplay)
    default: sink.add(.starts)
    }
    gap(index, from, to, into: &sink)
    let here = breaks[index]
    sink.add(.startsWithClosing, if: facts[index].has(.opensWithClosing))
    // As of most breaks.
    if here.marks.isDisjoint(with: [.isAtEcho, .opens, .changesMeasure, .isInPhrase]) { return }
    sink.add(.startsAtEcho, if: here.has(.isAtEcho))
    if to == .first || to == .only {
      sink.add(.opener, if: here.has(.opens))
      sink.add(.startsAtMeasure, if: here.has(.changesMeasure) && (from == .last || from == .only))
    }
    sink.add(.insidePhrase, if: here.has(.isInPhrase))
  }

  private func join(_ index: Int, into sink: inout some EvidenceSink) {
    let (before, row, here) = (facts[index - 1], facts[index], breaks[index])
    sink.add(.joins)
    sink.add(.joinsInEcho, if: here.has(.isInEcho))
    sink.add(.wordJoins, if: here.has(.isInsideWord))
    sink.add(.pairJoins, here.strength)
    sink.add(.joinsBehindSentence, if: before.has(.endsSentence))
    sink.add(.joinsOverPage, if: row.has(.startsPage))
    if measures == nil {
      sink.add(before.has(.endsClause) ? .joinsFlowedClause : .joinsFlowed)
    } else if here.has(.changesMeasure) {
      sink.add(row.has(.hasGap) ? .joinsOverMeasuresAndGap : .joinsOverMeasures)
    }
  }

  private func displayPair(_ index: Int, into sink: inout some EvidenceSink) {
    let (before, here) = (facts[index - 1], breaks[index])
    sink.add(.displayToDisplay)
    sink.add(.pairDisplayToDisplay, here.strength)
    sink.add(.displayInWord, if: here.has(.isInsideWord))
    sink.add(.displayRepeats, if: here.has(.repeats))
    guard let measures, !facts[index].has(.isNumbered), before.fill != .over,
      before.width >= measures[index - 1] - 8
    else { return }
    sink.add(before.has(.isNumbered) ? .displayWrapsNumbered : .displayWraps)
  }

  private func gap(_ index: Int, _ from: State, _ to: State, into sink: inout some EvidenceSink) {
    let evidence = gaps.evidence[index]
    switch (from, to) {
    case (.display, .display): sink.add(.gapDisplayToDisplay, evidence)
    case (.display, .first), (.display, .only): sink.add(.gapDisplayToText, evidence)
    case (.last, .display), (.only, .display): sink.add(.gapTextToDisplay, evidence)
    case (.last, .first), (.last, .only), (.only, .first), (.only, .only):
      // A gap says less before a line whose glyph box starts further right anyhow.
      sink.add(facts[index].has(.opensWithMark) && evidence > 0 ? .gapAtMark : .gapStarts, evidence)
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

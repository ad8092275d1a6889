internal import Words

/// How well one line of a page goes on in another, wherever on the page the two stand.
///
/// It looks at no place, only at the two lines: what a line's fill of its measure says of what may follow it,
/// sentence ends and indents, and which characters go together on this page. In natural-log units, by `TangleWeights`.
struct LineLinks {
  enum Shape: Equatable {
    /// 标题字行, a byline or a folio: no text of a column.
    case display
    /// As long as the measure.
    case full
    /// Short by an indent 首行缩进: the first line of a paragraph.
    case indented
    /// Shorter, and a sentence ends: the last line of a paragraph.
    case short
  }

  let rows: [Row]
  let cohesion: Cohesion
  let weights: TangleWeights
  let shapes: [Shape]
  /// For each row, whether it was drawn in one block with the next, as only lines of display type were.
  let isTight: [Bool]
  private let words: WordBreaks
  private let sides: LineSides

  /// - Parameter measures: the column measure at each row, in half-cells.
  init(
    rows: [Row], measures: [Int], cohesion: Cohesion, words: WordBreaks,
    weights: TangleWeights = TangleWeights()
  ) {
    self.weights = weights
    self.words = words
    sides = LineSides(rows.count)
    self.rows = rows
    self.cohesion = cohesion
    isTight = LineLinks.tight(rows)
    shapes = rows.indices.map { [isTight] in isTight[$0] ? .display : LineLinks.shape(rows[$0], measures[$0])
    }
  }

  /// Where a tool reads straight across, each line of the body is a block of its own, since the leading keeps lines of a column
  /// apart; blank lines part the blocks. Lines that none parts are set closer than the body, as those of a heading are.
  private static func tight(_ rows: [Row]) -> [Bool] {
    let none = rows.map { _ in false }
    guard rows.count > 1, rows.count(where: { $0.gap > 0 }) * 5 >= rows.count * 4 else { return none }
    return rows.indices.map { $0 + 1 < rows.count && rows[$0 + 1].gap == 0 && !rows[$0].endsSentence }
  }

  /// Whether a row was drawn in one block with the one before.
  func followsTight(_ row: Int) -> Bool { row > 0 && isTight[row - 1] }

  /// Whether a row is display type that was drawn in one block with a row beside it.
  func isBlock(_ row: Int) -> Bool {
    rows[row].byline == nil && (isTight[row] || followsTight(row) && shapes[row] != .full)
  }

  /// Whether a byline was drawn right behind a row that is none.
  func isAboveByline(_ row: Int) -> Bool {
    row + 1 < rows.count && rows[row].byline == nil && rows[row + 1].byline != nil
  }

  /// Display type, and no numbered subhead 小标题.
  func isHeadline(_ row: Int) -> Bool {
    shapes[row] == .display && (rows[row].numbering == nil || isTight[row])
  }

  private static func shape(_ row: Row, _ measure: Int) -> Shape {
    if row.bylineForm != nil || row.look.contains(.isFolio) { return .display }
    if row.isSpacedOut { return .full }
    let fill = Fill(width: row.width, measure: measure)
    let hasNoStop = !row.endsSentence && !row.endsClause
    if row.isTwoPhrases && row.isPlain || row.width > measure + 6 { return .display }
    if row.look.contains(.isNumbered) && hasNoStop && fill != .full { return .display }
    switch fill {
    case .over: return row.isPlain ? .display : .full
    case .full, .less: return .full
    case .indent: return .indented
    case .short where !row.endsSentence: return .indented
    default: return row.endsSentence ? .short : row.isPlain ? .display : .indented
    }
  }

  /// Whether the text of a line asks for another line.
  func isOpen(_ row: Int) -> Bool { shapes[row] != .display && !rows[row].endsSentence }

  /// Whether a line cannot be the first of a paragraph.
  func beginsInside(_ row: Int) -> Bool {
    guard shapes[row] != .display, let first = rows[row].scalars.first else { return false }
    return first.isClosing || first.endsClause || first.endsSentence || shapes[row] != .indented
  }

  /// How much the characters on both sides of a break say that the sentence goes on, 0...1; nil where they can say
  /// nothing, since one is no Han character or a line is no unfinished line of text.
  /// - Parameter asksForWords: else a word over the break says no more than that its pair is known.
  func evidence(_ a: Int, _ b: Int, asksForWords: Bool) -> Double? {
    guard isOpen(a), shapes[b] != .display, let last = rows[a].scalars.last, last.isHan,
      let first = rows[b].scalars.first, first.isHan
    else { return nil }
    if asksForWords, words.span(rows[a].scalars, rows[b].scalars) { return 1 }
    return cohesion.count(last, first) > 0 ? weights.knownPair : 0
  }

  func score(_ a: Int, _ b: Int) -> Double {
    switch (shapes[a] == .display, shapes[b] == .display) {
    case (true, true): return weights.displayToDisplay
    case (true, false):
      guard shapes[b] == .indented else {
        return shapes[b] == .short ? weights.displayToShort : weights.displayToInside
      }
      return rows[a].byline != nil ? weights.bylineToText : weights.displayToText
    case (false, true):
      if rows[a].endsSentence { return weights.endToDisplay }
      // 小标题转行: the first line of a subhead may be as long as the measure.
      return rows[a].isPlain && rows[b].numbering == nil && rows[b].byline == nil
        ? weights.plainToDisplay : weights.openToDisplay
    case (false, false): return rows[a].endsSentence ? afterEnd(a, b) : afterOpen(a, b)
    }
  }

  private func afterEnd(_ a: Int, _ b: Int) -> Double {
    var score = 0.0
    if let first = rows[b].scalars.first, first.isClosing || first.endsClause || first.endsSentence {
      score += weights.closingAfterEnd
    }
    if isInsidePhrase(rows[a].scalars, rows[b].scalars) { score += weights.particleAfterEnd }
    switch (shapes[a], shapes[b]) {
    case (.indented, .indented): score += weights.paragraphStartsShort
    case (.short, .indented): score += weights.paragraphStarts
    case (.short, .short): score += weights.paragraphStartsShort
    case (.short, _): score += weights.insideAfterShort
    case (_, .indented): score += weights.indentAfterFullEnd
    default: break
    }
    return score
  }

  private func afterOpen(_ a: Int, _ b: Int) -> Double {
    var score = 0.0
    let (before, after) = (rows[a].scalars, rows[b].scalars)
    if let last = before.last, let first = after.first, last.isHan, first.isHan {
      let strength = cohesion.strength(before, after)
      if words.span(before, after) { score += weights.word }
      score += strength > 0 ? weights.pair + weights.pairStrength * strength : weights.strangePair
      let association = WordModel.association(sides.tail(a, before), sides.head(b, after))
      score += weights.model * min(max(0, association), weights.modelMost)
    }
    if let first = after.first, first.isClosing || first.endsClause || first.endsSentence {
      score += weights.closingAfterOpen
    }
    if isInsidePhrase(before, after) { score += weights.particleAfterOpen }
    if shapes[a] == .short { score += weights.openShort }
    switch shapes[b] {
    case .indented: score += rows[b].endsSentence ? weights.endAfterOpen : weights.indentAfterOpen
    case .short where !rows[b].endsSentence: score += weights.shortAfterOpen
    default: break
    }
    if abs(rows[a].width - rows[b].width) > 12, shapes[a] == .full, shapes[b] == .full {
      score += weights.otherMeasure
    }
    return score
  }
}

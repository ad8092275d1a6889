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
  private(set) var shapes: [Shape]
  /// 通栏: the display lines that no column passes; nothing above goes on below.
  private(set) var isBarrier: [Bool] = []
  private let words: WordBreaks
  /// The rows that are lines of columns, and how many of them stand before each row.
  private var counted: [Int] = []
  private var places: [Int] = []

  /// - Parameter measures: the column measure at each row, in half-cells.
  init(
    rows: [Row], measures: [Int], cohesion: Cohesion, words: WordBreaks,
    weights: TangleWeights = TangleWeights()
  ) {
    self.init(beforeHeadlines: rows, measures: measures, cohesion: cohesion, words: words, weights: weights)
    findPlainHeadlines()
    isBarrier = barriers(measures)
    (counted, places) = ([], [])
    for row in rows.indices {
      places.append(counted.count)
      if !isBarrier[row] && rows[row].byline == nil { counted.append(row) }
    }
  }

  /// As far as it is known without the links of any lines: headlines as long as a line of a column pass for such lines, and
  /// there are no barriers.
  init(
    beforeHeadlines rows: [Row], measures: [Int], cohesion: Cohesion, words: WordBreaks,
    weights: TangleWeights
  ) {
    self.weights = weights
    self.words = words
    self.rows = rows
    self.cohesion = cohesion
    shapes = zip(rows, measures).map(LineLinks.shape)
    isBarrier = Array(repeating: false, count: rows.count)
    (counted, places) = (Array(rows.indices), Array(rows.indices))
  }

  /// The row that stands so many lines of columns before another; bylines and barriers are none.
  func row(_ lines: Int, before row: Int) -> Int? {
    let place = places[row] - lines
    return place >= 0 ? counted[place] : nil
  }

  /// How many lines of columns a row stands behind another.
  func distance(_ from: Int, _ to: Int) -> Int { places[to] - places[from] }

  /// How far the next line of a column may be, in lines.
  static let reach = 16

  /// A headline may be just as long as a line of a column. It has no mark, stands beside display type or another such
  /// line, and goes on in no line of its column and from none.
  private mutating func findPlainHeadlines() {
    let abreast = ColumnsAbreast(self).shares
    let isPlain = rows.indices.map { row -> Bool in
      guard mayBePlainHeadline(row),
        let most = abreast[row].indices.max(by: { abreast[row][$0] < abreast[row][$1] })
      else { return false }
      return !(max(1, most)...most + 2).contains { lag in
        (row + lag < rows.count && score(row, row + lag) >= weights.sureLink)
          || (row >= lag && score(row - lag, row) >= weights.sureLink)
      }
    }
    let isDisplay = shapes.map { $0 == .display }
    for row in rows.indices where isPlain[row] {
      let isBeside = [row - 1, row + 1].contains {
        rows.indices.contains($0) && (isDisplay[$0] || isPlain[$0])
      }
      if isBeside { shapes[row] = .display }
    }
  }

  /// Whether a line that passes for one of a column may be a headline, by its own look.
  func mayBePlainHeadline(_ row: Int) -> Bool {
    (shapes[row] == .full || shapes[row] == .indented) && rows[row].isPlain && !rows[row].isSpacedOut
      && cohesion.share(rows[row].scalars) >= weights.headlineWords
  }

  /// Display lines that stand alone may be subheads of their columns; two and more together, and a line wider than the
  /// measure, are no column's, if the columns above do not go on below.
  private func barriers(_ measures: [Int]) -> [Bool] {
    let abreast = ColumnsAbreast(self).shares
    return rows.indices.map { row in
      guard isHeadline(row), rows[row].byline != nil || rows[row].width * 2 >= measures[row] else {
        return false
      }
      let isApart =
        rows[row].width > measures[row] + 2 || (row > 0 && isHeadline(row - 1))
        || (row + 1 < rows.count && isHeadline(row + 1))
      return isApart && !isPassed(row, abreast)
    }
  }

  /// Whether the columns that stand abreast above or below a row go on past it.
  private func isPassed(_ row: Int, _ abreast: [[Double]]) -> Bool {
    [row - 1, row + 1].filter(rows.indices.contains).contains { beside in
      guard let most = abreast[beside].indices.max(by: { abreast[beside][$0] < abreast[beside][$1] }) else {
        return false
      }
      let scores = crossing(row, most + 1)
      return !scores.isEmpty && scores.reduce(0, +) > weights.passes * Double(scores.count)
    }
  }

  /// The links of so many columns past a row.
  private func crossing(_ row: Int, _ lag: Int) -> [Double] {
    (max(0, row - lag + 1)..<row)
      .filter { $0 + lag < rows.count && isOpen($0) && shapes[$0 + lag] != .display }
      .map { score($0, $0 + lag) }
  }

  /// Display type, and no numbered subhead 小标题.
  func isHeadline(_ row: Int) -> Bool { shapes[row] == .display && rows[row].numbering == nil }

  private static func shape(_ row: Row, _ measure: Int) -> Shape {
    if row.byline != nil || row.folioCues >= 2 { return .display }
    if row.isSpacedOut { return .full }
    let fill = Fill(width: row.width, measure: measure)
    let hasNoStop = !row.endsSentence && !row.endsClause
    if row.isTwoPhrases && row.isPlain || row.width > measure + 6 { return .display }
    if row.numbering != nil && hasNoStop && fill != .full { return .display }
    switch fill {
    case .over: return row.isPlain ? .display : .full
    case .full, .less: return .full
    case .indent: return .indented
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
  func evidence(_ a: Int, _ b: Int) -> Double? {
    guard isOpen(a), shapes[b] != .display, let last = rows[a].scalars.last, last.isHan,
      let first = rows[b].scalars.first, first.isHan
    else { return nil }
    if words.span(rows[a].scalars, rows[b].scalars) { return 1 }
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
      return rows[a].endsSentence ? weights.endToDisplay : weights.openToDisplay
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
      if words.span(before, after) {
        score += weights.word + weights.pairStrength * strength
      } else {
        score +=
          strength > 0
          ? weights.pair + weights.pairStrength * strength : weights.strangePair
      }
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

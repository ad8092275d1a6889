import Anthology
internal import Words

/// How much is to be doubted of lines that were put together from columns that were read across.
///
/// Most breaks inside a sound paragraph show that they belong together: by a word, or by a pair that the page or the model of
/// words knows. Where the lines of a paragraph were drawn far from each other, and too few breaks show it, nothing speaks for the
/// paragraph; where they were drawn one after the other, one break that shows nothing may be where one column's stretch ends.
struct ColumnDoubt {
  /// For each row, its place in drawing order.
  private let drawn: [Int]
  private let rows: [Row]
  private let isInsideWord: [Bool]
  private let cohesion: Cohesion

  /// What the breaks of a paragraph show on the average, at least, where it is not to be doubted.
  private static let shown = 0.8
  /// What the model of words says at least of a break that it knows.
  private static let usual = 1.0
  /// Above what `Notes.sound` lets pass.
  private static let doubt = 0.6

  /// - Returns: nil where the rows stand as they were drawn.
  init?(_ rows: [Row], isInsideWord: [Bool], cohesion: Cohesion) {
    guard zip(rows, rows.dropFirst()).contains(where: { $0.line.number > $1.line.number }) else { return nil }
    let order = rows.indices.sorted { rows[$0].line.number < rows[$1].line.number }
    var drawn = [Int](repeating: 0, count: rows.count)
    for (place, row) in order.enumerated() { drawn[row] = place }
    self.drawn = drawn
    self.rows = rows
    self.isInsideWord = isInsideWord
    self.cohesion = cohesion
  }

  /// - Parameter range: the rows of one element.
  /// - Returns: how likely its lines are those of several columns, 0...1.
  func share(_ range: Range<Int>) -> Double {
    let around = max(1, range.lowerBound)..<min(rows.count, range.upperBound + 1)
    let shown = range.dropFirst().compactMap(shows)
    let isDrawnSo = !around.contains { drawn[$0] != drawn[$0 - 1] + 1 }
    if isDrawnSo { return shown.contains(0) ? ColumnDoubt.doubt : 0 }
    let mean = shown.isEmpty ? 0 : shown.reduce(0, +) / Double(shown.count)
    return mean < ColumnDoubt.shown ? ColumnDoubt.doubt : 0
  }

  /// What the break before a row shows, 0...1; nil where it can show nothing.
  private func shows(_ row: Int) -> Double? {
    let (before, after) = (rows[row - 1].scalars, rows[row].scalars)
    guard let last = before.last, last.isHan, !rows[row - 1].endsSentence, let first = after.first,
      first.isHan
    else { return nil }
    if isInsideWord[row] { return 1 }
    let isKnown = cohesion.count(last, first) > 0
    return isKnown || WordModel.association(before, after) > ColumnDoubt.usual ? TangleWeights().knownPair : 0
  }
}

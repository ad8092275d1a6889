/// 分题: the columns of a band whose text changes its subject, mended: the tail goes below the column that is more about the same.
///
/// Where a column ends early and another goes on below it, as an article in two columns beside one in three, the search that
/// reads row by row cannot tell which of the two goes on: both ended a paragraph. Their words can, since the parts of one article
/// share more rare pairs of characters than those of two.
struct Subjects {
  /// Lines on both sides of a change that are enough to tell, and the most that are looked at.
  private static let least = 8
  private static let reach = 40
  /// The lines that a column has at least which a tail is put below.
  private static let shortest = 3

  private let links: LineLinks
  private let columns: [[Int]]
  /// The place of each row among the documents.
  private var place: [Int]
  private let grams: DocumentGrams

  /// - Returns: the bands with the same rows.
  static func mended(_ bands: [PageBand], _ links: LineLinks) -> [PageBand] {
    bands.map { band in
      var out = band
      for _ in band.columns {
        guard let move = Subjects(out.columns, links).move() else { break }
        let tail = out.columns[move.from][move.cut...]
        out.columns[move.to] += tail
        out.columns[move.from].removeLast(tail.count)
      }
      return out
    }
  }

  private init(_ columns: [[Int]], _ links: LineLinks) {
    self.links = links
    self.columns = columns
    place = Array(repeating: 0, count: links.rows.count)
    for (number, row) in columns.flatMap(\.self).enumerated() { place[row] = number }
    grams = DocumentGrams(columns.flatMap { $0.map { links.rows[$0].scalars } })
  }

  /// The tail that goes below another column, and that column; the one that gains most.
  private func move() -> (from: Int, cut: Int, to: Int)? {
    var best: (from: Int, cut: Int, to: Int)?
    var most = 0.0
    for (from, column) in columns.enumerated() {
      guard let (cut, likeness) = change(column), likeness < links.weights.otherSubject else { continue }
      for (to, rows) in columns.enumerated() where to != from && rows.count >= Subjects.shortest {
        guard let foot = rows.last, foot < column[cut], links.rows[foot].endsSentence else { continue }
        let gain = alike(rows[...], column[cut...]) - likeness
        if gain > most { (best, most) = ((from, cut, to), gain) }
      }
    }
    return best
  }

  /// Where a column's text changes most, at the head of a paragraph, and how alike it is before and behind; nil where it is too short.
  private func change(_ column: [Int]) -> (cut: Int, likeness: Double)? {
    guard column.count >= 2 * Subjects.least else { return nil }
    return (Subjects.least...column.count - Subjects.least)
      .filter { links.shapes[column[$0]] == .indented && !links.isOpen(column[$0 - 1]) }
      .map { ($0, alike(column[..<$0], column[$0...])) }
      .min { $0.1 < $1.1 }
  }

  /// The likeness of the last lines of a column and the first of another.
  private func alike(_ before: ArraySlice<Int>, _ behind: ArraySlice<Int>) -> Double {
    grams.likeness(run(before.suffix(Subjects.reach)), run(behind.prefix(Subjects.reach)))
  }

  private func run(_ rows: ArraySlice<Int>) -> DocumentGrams.Run {
    let start = rows.first.map { place[$0] } ?? 0
    return grams.run(start..<start + rows.count)
  }
}

/// The order in which the columns of a tangled page are read.
///
/// Between two barriers the columns follow each other by their first lines: side by side they are drawn from the left.
/// Where the lines between two barriers stand in one column, they stay as they are. Display type that no column passes is
/// put above the columns that say its words.
struct ReadingOrder {
  private let links: LineLinks
  /// The lines of columns, each to its foot, by their first lines.
  private var columns: [[Int]] = []
  private var display: [Int] = []

  /// - Parameter next: for each row the row that it goes on in, -1 for none.
  init(_ links: LineLinks, _ next: [Int]) {
    self.links = links
    let next = ReadingOrder.sound(links, next)
    let taken = Set(next)
    for head in next.indices where !taken.contains(head) {
      let chain = Array(sequence(first: head) { next[$0] >= 0 ? next[$0] : nil })
      let lead = chain.prefix { links.isHeadline($0) }
      display += lead
      if lead.count < chain.count { columns.append(Array(chain.dropFirst(lead.count))) }
    }
    display.sort()
    columns.sort { $0[0] < $1[0] }
  }

  /// All rows.
  var rows: [Int] {
    var above = [[Int]](repeating: [], count: columns.count + 1)
    let places = placed()
    for (row, place) in zip(display, places) { above[place].append(row) }
    return zip(above, columns + [[]]).flatMap { $0 + $1 }
  }

  /// For each display line, the column that it stands above; the number of columns for the foot of the page.
  private func placed() -> [Int] {
    let grams = Grams(columns.map { $0.flatMap { links.rows[$0].scalars + [" "] } })
    var places: [Int] = []
    for (number, row) in display.enumerated() {
      let next = columns.firstIndex { $0[0] > row } ?? columns.count
      if links.rows[row].byline != nil {
        let isBelowDisplay = number > 0 && display[number - 1] == row - 1
        places.append(isBelowDisplay ? places[number - 1] : next)
        continue
      }
      let pairs = Grams.pairs(links.rows[row].scalars)
      let best = columns.indices.max { worth($0, next, pairs, grams) < worth($1, next, pairs, grams) }
      places.append(
        best.flatMap { worth($0, next, pairs, grams) > TangleWeights.ownWords ? $0 : nil } ?? next)
    }
    return places
  }

  private func worth(_ column: Int, _ next: Int, _ pairs: Set<UInt64>, _ grams: Grams) -> Double {
    let steps = column >= next ? column - next : 2 + next - column
    return grams.coverage(of: pairs, in: column..<column + 1) - TangleWeights.columnStep * Double(steps)
  }

  /// The links, with those of bands that stand in one column as they were drawn.
  private static func sound(_ links: LineLinks, _ next: [Int]) -> [Int] {
    let abreast = ColumnsAbreast(links).shares
    var next = next
    var isSound = [Bool](repeating: false, count: next.count)
    for band in bands(links) {
      guard links.isBarrier[band.lowerBound] || band.count(where: { abreast[$0][0] < 0.5 }) * 6 < band.count
      else {
        continue
      }
      for row in band {
        isSound[row] = true
        next[row] = row + 1 < band.upperBound && !links.isBarrier[row] ? row + 1 : -1
      }
    }
    for row in next.indices where next[row] >= 0 && isSound[next[row]] && !isSound[row] { next[row] = -1 }
    return next
  }

  /// The runs of barriers, and what stands between them.
  private static func bands(_ links: LineLinks) -> [Range<Int>] {
    var bands: [Range<Int>] = []
    var start = 0
    for row in links.rows.indices.dropFirst() where links.isBarrier[row] != links.isBarrier[row - 1] {
      bands.append(start..<row)
      start = row
    }
    return bands + [start..<links.rows.count]
  }
}

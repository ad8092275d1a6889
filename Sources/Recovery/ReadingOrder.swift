/// The order in which the columns of a tangled page are read.
///
/// Between two barriers the columns follow each other by their first lines: side by side they are drawn from the left.
/// Where the lines between two barriers stand in one column, they stay as they are. Display type that no column passes is
/// put above the columns that say its words (`HeadingPlaces`).
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
    let places = HeadingPlaces(links, display: display, columns: columns).places
    for (row, place) in zip(display, places) { above[place].append(row) }
    return zip(above, columns + [[]]).flatMap { $0 + $1 }
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

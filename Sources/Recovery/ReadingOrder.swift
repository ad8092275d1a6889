/// The order in which the columns of a tangled page are read.
///
/// Bands follow each other as they were drawn, and the columns of a band from the left. Display type that stands in no column
/// is put above the columns that say its words (`HeadingPlaces`).
struct ReadingOrder {
  private let links: LineLinks
  /// For each band the lines of its columns.
  private var bands: [[[Int]]] = []
  private var display: [Int] = []

  init(_ links: LineLinks, _ bands: [PageBand]) {
    self.links = links
    for band in bands {
      display += band.headings
      var columns: [[Int]] = []
      for column in band.columns {
        let lead = column.prefix { links.isHeadline($0) }
        display += lead
        if lead.count < column.count { columns.append(Array(column.dropFirst(lead.count))) }
      }
      self.bands.append(columns)
    }
    display.sort()
  }

  /// All rows.
  var rows: [Int] {
    let columns = bands.flatMap { $0 }
    var above = [[Int]](repeating: [], count: columns.count + 1)
    let places = HeadingPlaces(links, display: display, bands: bands).places
    for (row, place) in zip(display, places) { above[place].append(row) }
    return zip(above, columns + [[]]).flatMap { $0 + $1 }
  }
}

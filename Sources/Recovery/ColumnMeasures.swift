/// The measures at each line, from the columns that were found: a column has one measure, or changes it seldom.
func columnMeasures(_ rows: [Row], _ columns: [[Int]]) -> [Int] {
  let page = neighbourhoodMeasures(rows)
  var out = page
  for column in columns {
    let found = column.count < 4 ? column.map { page[$0] } : measures(of: column.map { rows[$0] })
    for (row, measure) in zip(column, found) { out[row] = measure }
  }
  return out
}

/// The measure at each line of a page whose columns are not known yet, in half-cells: what most lines around it have, or, in a
/// stretch of narrow lines, theirs.
func neighbourhoodMeasures(_ rows: [Row]) -> [Int] {
  var out = usualWidths(rows)
  // 窄栏: a picture leaves room for some characters; such lines are drawn as a stretch of their own.
  let isNarrow = rows.indices.map { rows[$0].textWidth * 10 <= out[$0] * 6 }
  var start = 0
  while start < rows.count {
    var end = start
    while end < rows.count, isNarrow[end] { end += 1 }
    if end - start >= 4 {
      let widths = rows[start..<end].filter { !$0.isSpacedOut }.map(\.width)
      if let widest = widths.max(), widths.count(where: { $0 >= widest - 1 }) > 1 {
        for row in start..<end { out[row] = widest }
      }
    }
    start = max(end, start + 1)
  }
  return out
}

/// The width that most lines around a line have, in half-cells; a width that is one half-cell off counts too.
private func usualWidths(_ rows: [Row]) -> [Int] {
  let reach = 15
  func hasSay(_ row: Row) -> Bool { row.width >= 12 && !row.isSpacedOut }
  let known = WidthCounts(rows.lazy.filter(hasSay).map(\.width))
  // The widths that may be a measure, descending, and for each how many lines around have it; below 0 before the first had it.
  var widths: [Int] = []
  // Where each known width stands among them.
  var places = known.widths
  for (index, width) in known.widths.enumerated().reversed() {
    for near in stride(from: width + 1, through: width - 1, by: -1) where near < widths.last ?? .max {
      widths.append(near)
    }
    places[index] = widths.count - 2
  }
  // Nil for a row that has no say.
  var last = 0
  let placeOfRow = rows.map { row -> Int? in
    guard hasSay(row) else { return nil }
    if known.widths[last] != row.width { last = known.place(of: row.width) }
    return places[last]
  }
  var counts = [Int16](repeating: -1, count: widths.count)
  func add(_ place: Int?, _ by: Int16, to counts: inout [Int16]) {
    guard let place else { return }
    // One half-cell wider, as wide, and narrower.
    counts[place - 1] = max(counts[place - 1], 0) + by
    counts[place] = max(counts[place], 0) + 2 * by
    counts[place + 1] = max(counts[place + 1], 0) + by
  }
  for row in rows.indices.prefix(reach) { add(placeOfRow[row], 1, to: &counts) }
  var best: Int?
  var isKnown = false
  return rows.indices.map { index in
    let come = index + reach < rows.count ? placeOfRow[index + reach] : nil
    let gone = index > reach ? placeOfRow[index - reach - 1] : nil
    // In a column of one measure nothing changes from line to line.
    if come != gone || !isKnown {
      add(come, 1, to: &counts)
      add(gone, -1, to: &counts)
      // The compiler compares several at once.
      let most = counts.reduce(-1) { max($0, $1) }
      best = most < 0 ? nil : counts.firstIndex(of: most)
      isKnown = true
    }
    return best.map { widths[$0] } ?? rows[index].width
  }
}

/// The measures at each line, from the columns that were found: a column has one measure, or changes it seldom.
func columnMeasures(_ rows: [Row], _ columns: [[Int]]) -> [Int] {
  let page = neighbourhoodMeasures(rows)
  var out = page
  for column in columns {
    let lines = column.map { rows[$0] }
    let found =
      lines.count < 4
      ? column.map { page[$0] }
      : measures(
        widths: lines.map(\.width), ends: lines.map(\.endsSentence), displays: lines.map(\.looksDisplay))
    for (row, measure) in zip(column, found) { out[row] = measure }
  }
  return out
}

/// The width that most lines around a line have, in half-cells; a width that is one half-cell off counts too.
func neighbourhoodMeasures(_ rows: [Row]) -> [Int] {
  let reach = 15
  var counts: [Int: Int] = [:]
  func add(_ row: Row, _ by: Int) {
    guard row.width >= 12, !row.isSpacedOut else { return }
    counts[row.width, default: 0] += 2 * by
    counts[row.width - 1, default: 0] += by
    counts[row.width + 1, default: 0] += by
  }
  for row in rows.prefix(reach) { add(row, 1) }
  return rows.indices.map { index in
    if index + reach < rows.count { add(rows[index + reach], 1) }
    if index > reach { add(rows[index - reach - 1], -1) }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? rows[index].width
  }
}

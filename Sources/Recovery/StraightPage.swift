internal import Words

/// 直排无错: tells the many pages that were not read across their columns from what stands in neighbouring lines alone.
///
/// `goesAstray` needs to know which lines are headlines as long as a line of a column, and that takes the links of every line
/// with the lines behind it. Whatever they turn out to be, a page is straight where even the worst choice of them leaves the
/// lines going on in the next.
/// - Parameter links: of the page, its plain headlines not yet found.
/// - Returns: true only where `goesAstray` is false.
func isSurelyStraight(_ links: LineLinks) -> Bool {
  let stretch = 16
  let isOpenQuestion = links.rows.indices.map(links.mayBePlainHeadline)
  // For each count of breaks in a row, the least that they may sum up to when the last of them is the latest.
  var least = [Double](repeating: .infinity, count: stretch + 1)
  least[0] = 0
  for row in links.rows.indices.dropFirst() {
    guard let value = links.evidence(row - 1, row) else { continue }
    let mayBeNone = isOpenQuestion[row - 1] || isOpenQuestion[row]
    for count in stride(from: stretch, to: 0, by: -1) {
      let taken = least[count - 1] + value
      least[count] = mayBeNone ? min(least[count], taken) : taken
    }
    // The sums of `goesAstray` are rounded in another order.
    if least[stretch] < links.weights.astray * Double(stretch) + 1e-9 { return false }
  }
  return true
}

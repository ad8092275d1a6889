package import Anthology
internal import Words

/// 理栏: the lines of a page that was read across its columns, in the order in which they are read.
///
/// Some tools read straight across: the first lines of all columns, then the second lines. Where the lines of a page mostly
/// do not go on in the next, its columns are found (`BandBeam`), and each is read to its foot before the next.
/// The lines keep their numbers, and none is changed.
/// - Parameter rows: in drawing order.
/// - Parameter cohesion: of these rows, where it is known already.
/// - Returns: the same lines in reading order; in drawing order where nothing is tangled, or the page is too long.
func untangled(
  _ rows: [Row], cohesion: Cohesion? = nil, words: WordBreaks = WordBreaks(),
  weights: TangleWeights = TangleWeights()
) -> [Row] {
  guard (12...700).contains(rows.count) else { return rows }
  let cohesion = cohesion ?? Cohesion(rows: rows)
  let measures = neighbourhoodMeasures(rows)
  var links = LineLinks(rows: rows, measures: measures, cohesion: cohesion, words: words, weights: weights)
  guard goesAstray(links) else { return rows }
  var bands = BandBeam.bands(links)
  for _ in 0..<2 {
    links = LineLinks(
      rows: rows, measures: columnMeasures(rows, bands.flatMap(\.columns)), cohesion: cohesion, words: words,
      weights: weights)
    let again = BandBeam.bands(links)
    if again == bands { break }
    bands = again
  }
  bands = Subjects.mended(bands, links)
  var marked = rows
  for band in bands {
    for row in band.headings {
      if links.isBlock(row) {
        marked[row] = Row(rows[row].line, overColumns: 2)
      } else if band.columns.count > 1, mayHead(rows[row]) {
        marked[row] = Row(rows[row].line, overColumns: 1)
      }
    }
  }
  return ReadingOrder(links, bands).rows.map { marked[$0] }
}

/// Whether a line that stands in no column may be one of a headline: no byline, folio, sentence or scrap.
private func mayHead(_ row: Row) -> Bool {
  row.byline == nil && row.folioCues < 2 && !row.endsSentence && row.numbering == nil && row.width >= 12
}

/// The lines of a page in the order in which they are read.
/// - Parameter weights: other weights, for trials.
package func readingOrder(of page: Page, weights: TangleWeights = TangleWeights()) -> [Line] {
  untangled(page.lines.map(Row.init), weights: weights).map(\.line)
}

/// Whether somewhere on the page the lines do not go on in the next.
///
/// Where a sentence goes on in the next line, in one break of three a word goes over it, and in another the two
/// characters stand together elsewhere on the page; where columns are tangled, in hardly any.
func goesAstray(_ links: LineLinks) -> Bool {
  // Where pairs alone say enough, no word is asked for.
  return goesAstray(links, asksForWords: false) && goesAstray(links, asksForWords: true)
}

private func goesAstray(_ links: LineLinks, asksForWords: Bool) -> Bool {
  let stretch = 16
  var known: [Double] = []
  known.reserveCapacity(links.rows.count)
  for row in links.rows.indices.dropFirst() {
    if let evidence = links.evidence(row - 1, row, asksForWords: asksForWords) { known.append(evidence) }
  }
  guard known.count >= stretch else { return false }
  var sum = known.prefix(stretch).reduce(0, +)
  var least = sum
  for index in stretch..<known.count {
    sum += known[index] - known[index - stretch]
    least = min(least, sum)
  }
  return least < links.weights.astray * Double(stretch)
}

/// 标题归栏: above which column of a tangled page each line of display type is put.
///
/// First a heading is given to a band, the columns between two barriers, by the words it shares with it: to the next band
/// below, where its words do not clearly speak for another. In a band the headings are given columns by
/// `HeadingColumns`. Lines that stand together stay together where their words do not clearly part them. Bylines go with the heading above them; what is a sentence is no
/// heading and stays at its own place.
struct HeadingPlaces {
  /// A run of display lines that were drawn one after the other, up to a byline; numbers of display lines.
  private typealias Unit = Range<Int>

  let links: LineLinks
  let display: [Int]
  let grams: Grams
  let documents: DocumentGrams
  /// For each display line the pairs of its words, ascending; none for bylines and sentences.
  let pairs: [[UInt64]]
  /// The columns of each band.
  private var bands: [Range<Int>] = []
  /// For each column, whether it goes on from the one to its left: it begins with the inside of a paragraph.
  private(set) var goesOn: [Bool] = []
  /// For each column, whether its last line asks for another.
  let hasOpenFoot: [Bool]
  /// The first row of each column.
  let heads: [Int]
  /// For each row, whether it is no display line.
  let isText: [Bool]
  /// For each display line the column that begins next below it.
  let next: [Int]

  /// - Parameters:
  ///   - display: rows of display type, ascending.
  ///   - bands: for each band the rows of each of its columns.
  init(_ links: LineLinks, display: [Int], bands: [[[Int]]]) {
    self.links = links
    self.display = display
    let columns = bands.flatMap { $0 }
    grams = Grams(columns.map { $0.flatMap { links.rows[$0].scalars + [" "] } })
    documents = DocumentGrams(grams)
    pairs = display.map { row in
      let line = links.rows[row]
      return line.byline != nil || line.endsSentence ? [] : Grams.pairs(line.scalars).sorted()
    }
    isText = display.reduce(into: links.rows.map { _ in true }) { $0[$1] = false }
    heads = columns.map { $0[0] }
    hasOpenFoot = columns.map { $0.last.map(links.isOpen) ?? false }
    let inTurn = columns.indices.sorted { columns[$0][0] < columns[$1][0] }
    var below = 0
    var next: [Int] = []
    for row in display {
      while below < inTurn.count, columns[inTurn[below]][0] < row { below += 1 }
      next.append(below < inTurn.count ? inTurn[below] : columns.count)
    }
    self.next = next
    var start = 0
    for band in bands where !band.isEmpty {
      self.bands.append(start..<start + band.count)
      start += band.count
      goesOn.append(false)
      goesOn += band.dropFirst().map { links.beginsInside($0[0]) }
    }
  }

  /// For each display line the column that it is put above; the number of columns for the foot of the page.
  var places: [Int] {
    var out = next
    let band = bandOfEach()
    for number in bands.indices {
      let lines = display.indices.filter { band[$0] == number }
      for (line, place) in zip(lines, HeadingColumns(self, lines, bands[number]).places) { out[line] = place }
    }
    return out
  }

  // MARK: bands

  /// The band of each display line; the number of bands for the foot of the page.
  private func bandOfEach() -> [Int] {
    var bandOfColumn: [Int] = []
    for (number, band) in bands.enumerated() { bandOfColumn += band.map { _ in number } }
    bandOfColumn.append(bands.count)
    var out = next.map { bandOfColumn[$0] }
    /// How many units each band has left.
    var left = units().reduce(into: [:] as [Int: Int]) { $0[out[$1.lowerBound], default: 0] += 1 }
    for unit in units() {
      let below = out[unit.lowerBound]
      let lone = left[below] == 1 ? links.weights.lastHeading : 0
      let words = Set(unit.flatMap { pairs[$0] }).sorted()
      let best = best(words, below: below, by: links.weights.otherBand + lone)
      if best != below { left[below, default: 1] -= 1 }
      for line in unit {
        out[line] =
          pairs[line].isEmpty ? best : self.best(pairs[line], below: best, by: links.weights.ownBand + lone)
      }
    }
    return out
  }

  /// The band that says words, where it says so much more of them than the one below.
  private func best(_ words: [UInt64], below: Int, by least: Double) -> Int {
    guard !words.isEmpty else { return below }
    func said(_ band: Int) -> Double {
      band < bands.count ? grams.coverage(ofSorted: words, in: bands[band]) : 0
    }
    let here = said(below)
    guard here < 1 - least else { return below }
    let worths = bands.indices.map { said($0) - links.weights.bandStep * Double(abs($0 - below)) }
    guard let best = worths.indices.max(by: { worths[$0] < worths[$1] }) else { return below }
    return worths[best] >= here + least ? best : below
  }

  private func units() -> [Unit] {
    var units: [Unit] = []
    var start = 0
    for line in display.indices {
      let isLast =
        line + 1 == display.count || !isTogether(line, line + 1)
      if isLast {
        units.append(start..<line + 1)
        start = line + 1
      }
    }
    return units
  }

  func isByline(_ line: Int) -> Bool { links.rows[display[line]].byline != nil }

  /// Whether two lines were drawn one after the other and no byline parts them.
  func isTogether(_ a: Int, _ b: Int) -> Bool {
    display[a] + 1 == display[b] && (!isByline(a) || isByline(b))
  }
}

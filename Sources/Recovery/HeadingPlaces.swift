/// 标题归栏: above which column of a tangled page each line of display type is put.
///
/// First a heading is given to a band, the columns between two barriers, by the words it shares with it: to the next band
/// below, where its words do not clearly speak for another. In a band the headings are given columns by their words, both
/// in their order. Lines that stand together stay together where their words do not clearly part them. Bylines go with the heading above them; what is a sentence is no
/// heading and stays at its own place.
struct HeadingPlaces {
  /// A run of display lines that were drawn one after the other, up to a byline; numbers of display lines.
  private typealias Unit = Range<Int>

  private let links: LineLinks
  private let display: [Int]
  private let grams: Grams
  /// For each display line the pairs of its words, ascending; none for bylines and sentences.
  private let pairs: [[UInt64]]
  /// The columns of each band.
  private var bands: [Range<Int>] = []
  /// For each column, whether it goes on from the one to its left: it begins with the inside of a paragraph.
  private var goesOn: [Bool] = []
  /// For each display line the column that begins next below it.
  private let next: [Int]

  /// - Parameters:
  ///   - display: rows of display type, ascending.
  ///   - bands: for each band the rows of each of its columns.
  init(_ links: LineLinks, display: [Int], bands: [[[Int]]]) {
    self.links = links
    self.display = display
    let columns = bands.flatMap { $0 }
    grams = Grams(columns.map { $0.flatMap { links.rows[$0].scalars + [" "] } })
    pairs = display.map { row in
      let line = links.rows[row]
      return line.byline != nil || line.endsSentence ? [] : Grams.pairs(line.scalars).sorted()
    }
    let heads = columns.indices.sorted { columns[$0][0] < columns[$1][0] }
    var below = 0
    var next: [Int] = []
    for row in display {
      while below < heads.count, columns[heads[below]][0] < row { below += 1 }
      next.append(below < heads.count ? heads[below] : columns.count)
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
      for (line, place) in zip(lines, split(lines, bands[number])) { out[line] = place }
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
    for unit in units() {
      let below = out[unit.lowerBound]
      let words = Set(unit.flatMap { pairs[$0] }).sorted()
      let best = best(words, below: below, by: links.weights.otherBand)
      for line in unit {
        out[line] =
          pairs[line].isEmpty ? best : self.best(pairs[line], below: best, by: links.weights.ownBand)
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

  private func isByline(_ line: Int) -> Bool { links.rows[display[line]].byline != nil }

  // MARK: columns

  /// The best columns of a band for lines of display type, in their order: dynamic programming over the lines.
  private func split(_ lines: [Int], _ band: Range<Int>) -> [Int] {
    guard !lines.isEmpty, band.count > 1 else { return lines.map { next[$0] } }
    var worth = worths(lines[0], band)
    /// For each line but the first and each column, the column of the line before.
    var back: [[Int]] = []
    for (before, line) in zip(lines, lines.dropFirst()) {
      let parted = isTogether(before, line) ? links.weights.partedHeading : 0
      var steps: [Int] = []
      // The best column at or before each one.
      var best = 0
      // A byline is worth as much wherever its heading stands.
      let isLed = pairs[line].isEmpty && isTogether(before, line)
      let own = isLed ? band.map { _ in 0 } : worths(line, band)
      worth = worth.indices.map { column in
        if worth[column] > worth[best] { best = column }
        let apart = worth[best] - (best == column ? 0 : parted)
        steps.append(apart > worth[column] ? best : column)
        return max(apart, worth[column]) + own[column]
      }
      back.append(steps)
    }
    var column = worth.indices.max { worth[$0] < worth[$1] } ?? 0
    var out = [band.lowerBound + column]
    for steps in back.reversed() {
      column = steps[column]
      out.append(band.lowerBound + column)
    }
    return out.reversed()
  }

  /// Whether two lines were drawn one after the other and no byline parts them.
  private func isTogether(_ a: Int, _ b: Int) -> Bool {
    display[a] + 1 == display[b] && (!isByline(a) || isByline(b))
  }

  /// What a line is worth above each column of a band: the share of its words, by rarity, that the column says and those
  /// that go on from it, less what it loses above another column than the first below it, and above one that goes on.
  private func worths(_ line: Int, _ band: Range<Int>) -> [Double] {
    let own = min(max(next[line], band.lowerBound), band.upperBound - 1)
    return band.map { column in
      var end = column + 1
      while end < band.upperBound, goesOn[end] { end += 1 }
      let said = grams.coverage(ofSorted: pairs[line], in: column..<end)
      guard column != own else { return max(said, links.weights.ownWords) }
      let steps = column > own ? column - own : 2 + own - column
      return said - links.weights.columnStep * Double(steps)
        - (goesOn[column] ? links.weights.insideColumn : 0)
    }
  }
}

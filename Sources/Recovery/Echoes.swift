import Anthology

/// 图片说明 and 提要 that say a sentence of the text again: runs of lines that begin and end with a sentence which stands on
/// the page a second time, inside other lines. Captions and pull quotes are set apart; a sentence of the text rarely begins
/// and ends with its line.
struct Echoes {
  /// Rows, ascending.
  let ranges: [Range<Int>]

  /// - Parameter measures: half-cells, one a row.
  init(rows: [Row], measures: [Int]) {
    ranges = EchoSearch(rows, measures).ranges()
  }
}

private struct EchoSearch {
  private let rows: [Row]
  private let measures: [Int]
  /// The rows one behind the other, without spaces; where each begins, and the end; and where each says something, behind
  /// 图为.
  private var text: [Unicode.Scalar] = []
  private var starts: [Int] = []
  private var anchors: [Int] = []

  /// The shortest sentence that says something and the longest that is looked for, in characters without spaces; and how many
  /// of them are looked up.
  private static let lengths = 12...160
  private static let key = 8
  /// In how many other places a sentence may be said again.
  private static let most = 3

  init(_ rows: [Row], _ measures: [Int]) {
    (self.rows, self.measures) = (rows, measures)
    starts.reserveCapacity(rows.count + 1)
    anchors.reserveCapacity(rows.count)
    text.reserveCapacity(rows.reduce(0) { $0 + $1.scalars.count })
    for row in rows {
      let scalars = row.scalars
      starts.append(text.count)
      anchors.append(text.count + captionOpening(scalars))
      if row.hasSpace { text += scalars.lazy.filter { !$0.isSpace } } else { text += scalars }
    }
    starts.append(text.count)
  }

  func ranges() -> [Range<Int>] {
    let hashes = hashes()
    let heads = anchors.filter { $0 < hashes.count }
    var places = HeadPlaces(heads.map { hashes[$0] })
    places.add(hashes)
    var ranges: [Range<Int>] = []
    var row = 0
    while row < rows.count {
      let echo = anchors[row] < hashes.count ? echo(row, places, hashes[anchors[row]]) : nil
      if let echo { ranges.append(echo) }
      row = echo?.upperBound ?? row + 1
    }
    return ranges
  }

  /// The lines from a row on that say what the first of the places says which begin as the row does.
  private func echo(_ row: Int, _ places: HeadPlaces, _ hash: UInt64) -> Range<Int>? {
    // What is said in more other places is a phrase of the page.
    guard (2...EchoSearch.most + 1).contains(places.count(hash, most: EchoSearch.most + 1)) else {
      return nil
    }
    var other = places.first(hash)
    while let place = other {
      if place.place != anchors[row], let range = echo(row, of: place.place) { return range }
      other = places.next(place)
    }
    return nil
  }

  /// Of the characters from each place on; never 0.
  private func hashes() -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: max(1, text.count)) { hashes, count in
      RollingHash.windows(of: EchoSearch.key, in: text) { place, hash in
        hashes[place] = hash | 1
        count = place + 1
      }
    }
  }

  /// The lines from a row on that say what stands at another place, where they end with it.
  private func echo(_ row: Int, of other: Int) -> Range<Int>? {
    let start = anchors[row]
    guard beginsSentence(other), !goesBack(start, other) else { return nil }
    var length = 0
    while length < EchoSearch.lengths.upperBound, max(start, other) + length < text.count,
      text[start + length] == text[other + length]
    {
      length += 1
    }
    guard length + 1 >= EchoSearch.lengths.lowerBound else { return nil }
    // A sentence may end here that goes on with a comma there.
    if start + length < text.count, text[start + length].endsSentence, !text[start + length - 1].endsSentence
    {
      length += 1
    }
    guard EchoSearch.lengths.contains(length), abs(start - other) >= length,
      let end = lastRow(endingAt: start + length), isApart(row..<(end + 1), from: other, length)
    else { return nil }
    return row..<(end + 1)
  }

  /// Whether a sentence or a clause begins at a place, or its row does.
  private func beginsSentence(_ place: Int) -> Bool {
    guard place > 0, !text[place - 1].endsSentence, !text[place - 1].endsClause, !text[place - 1].isClosing
    else {
      return true
    }
    return text[place - 1].isOpening || anchors[row(at: place)] == place
  }

  /// Whether what is said at two places begins before them.
  private func goesBack(_ start: Int, _ other: Int) -> Bool {
    start > 0 && other > 0 && text[start - 1] == text[other - 1] && !text[start - 1].endsSentence
      && !text[start - 1].isClosing
  }

  /// The row that ends where a sentence does, or with the picture's credit behind it.
  private func lastRow(endingAt end: Int) -> Int? {
    let bare = text[..<end].suffix(3).last { !$0.isClosing }
    guard bare?.endsSentence ?? false else { return nil }
    var row = self.row(at: end - 1)
    if starts[row + 1] == end {
      // 本报记者 某某 摄 in a line of its own.
      let next = row + 1
      let isCredit =
        next < rows.count && rows[next].endsInPictureCredit && !rows[next].holdsSentence
        && rows[next].scalars.count <= 24
      return isCredit ? next : row
    }
    for _ in 0..<2 where row < rows.count {
      if rows[row].endsInPictureCredit, starts[row + 1] - end <= 24 { return row }
      row += 1
    }
    return nil
  }

  /// Whether the lines are the ones that repeat, and not those that are repeated.
  private func isApart(_ range: Range<Int>, from other: Int, _ length: Int) -> Bool {
    if isMarked(range) { return true }
    let (first, last) = (row(at: other), row(at: other + length - 1))
    guard anchors[first] == other, starts[last + 1] == other + length else { return true }
    // Both are whole lines: the narrower ones stand beside a picture.
    return !isMarked(first..<(last + 1)) && measures[range.lowerBound] + 3 <= measures[first]
  }

  /// 图为 at their head, or a picture's credit at their end.
  private func isMarked(_ range: Range<Int>) -> Bool {
    anchors[range.lowerBound] > starts[range.lowerBound] || rows[range.upperBound - 1].endsInPictureCredit
  }

  /// The row in which a place stands.
  private func row(at place: Int) -> Int {
    var (low, high) = (0, rows.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= place { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

import Anthology

/// 图片说明 and 提要 that say a sentence of the text again: runs of lines that begin and end with a sentence which stands on
/// the page a second time, inside other lines. Captions and pull quotes are set apart; a sentence of the text rarely begins
/// and ends with its line.
struct Echoes {
  /// Rows, ascending.
  let ranges: [Range<Int>]

  /// - Parameter measures: half-cells, one a row.
  /// - Parameter pairs: of the rows.
  init(rows: [Row], measures: [Int], pairs: PagePairs) {
    ranges = EchoSearch(rows, measures, pairs).ranges()
  }
}

private struct EchoSearch {
  private let rows: [Row]
  private let measures: [Int]
  private let pairs: PagePairs
  private let numbers: [Int32]
  /// The rows one behind the other, without spaces; where each begins, and the end; and where each says something, behind
  /// 图为.
  private let text: [Unicode.Scalar]
  private let starts: [Int]
  private let anchors: [Int]

  /// The shortest sentence that says something and the longest that is looked for, in characters without spaces; and how many
  /// of them are looked up.
  private static let lengths = 12...160
  private static let key = 8
  /// In how many other places a sentence may be said again; and at how many it is looked for, so that a page of a million digits takes
  /// no longer for each line than another.
  private static let most = 3
  private static let mostPlaces = 1 << 14

  init(_ rows: [Row], _ measures: [Int], _ pairs: PagePairs) {
    (self.rows, self.measures, self.pairs) = (rows, measures, pairs)
    (text, starts, numbers) = (pairs.text, pairs.starts, pairs.numbers)
    anchors = zip(rows, pairs.starts).map { $1 + captionOpening($0.scalars) }
  }

  func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var row = 0
    var others = [Int](repeating: 0, count: EchoSearch.most)
    while row < rows.count {
      let count = look(behind: anchors[row], for: &others)
      var echo: Range<Int>?
      for index in 0..<count where echo == nil { echo = self.echo(row, of: others[index]) }
      if let echo { ranges.append(echo) }
      row = echo?.upperBound ?? row + 1
    }
    return ranges
  }

  /// Finds the other places where the first characters behind a place stand, ascending: where the rarest of their pairs does. None where
  /// there are too many: what is said in more other places is a phrase of the page. Characters without a pair, such as kana, may stand
  /// anywhere, and are looked for on no longer pages than `mostPlaces`.
  /// - Returns: how many there are.
  private func look(behind start: Int, for others: inout [Int]) -> Int {
    guard start + EchoSearch.key <= text.count, let (pair, end, least) = rarest(behind: start),
      least <= EchoSearch.mostPlaces
    else { return 0 }
    var count = 0
    if let pair {
      for place in pairs.places(of: pair) {
        guard add(Int(place) - end, if: start, to: &others, &count) else { return 0 }
      }
    } else {
      for place in text.indices {
        guard add(place, if: start, to: &others, &count) else { return 0 }
      }
    }
    return count
  }

  /// Adds a place where the same is said as at another.
  /// - Returns: whether there is room for it.
  @inline(__always)
  private func add(_ place: Int, if start: Int, to others: inout [Int], _ count: inout Int) -> Bool {
    guard place != start, place >= 0, place + EchoSearch.key <= text.count, isSame(place, start) else {
      return true
    }
    guard count < EchoSearch.most else { return false }
    others[count] = place
    count += 1
    return true
  }

  /// Whether the first characters at two places are the same.
  private func isSame(_ a: Int, _ b: Int) -> Bool {
    text.withUnsafeBufferPointer { text in
      var length = 0
      while length < EchoSearch.key, text[a &+ length] == text[b &+ length] { length &+= 1 }
      return length == EchoSearch.key
    }
  }

  /// The rarest pair of the first characters behind a place, how far behind it ends, and in how many places it stands; the place is the only
  /// one of nil, and no pair stands there where none is given.
  private func rarest(behind start: Int) -> (pair: Int?, end: Int, count: Int)? {
    numbers.withUnsafeBufferPointer { numbers in
      pairs.edges.withUnsafeBufferPointer { edges in
        var rarest: (pair: Int?, end: Int, count: Int) = (nil, 0, text.count)
        for end in 1..<EchoSearch.key {
          let pair = Int(numbers[start &+ end])
          guard pair >= 0 else { continue }
          let count = Int(edges[pair &+ 1] &- edges[pair])
          if count == 1 { return nil }
          if count <= rarest.count { rarest = (pair, end, count) }
        }
        return rarest
      }
    }
  }

  /// The lines from a row on that say what stands at another place, where they end with it.
  private func echo(_ row: Int, of other: Int) -> Range<Int>? {
    let start = anchors[row]
    guard !goesBack(start, other), beginsSentence(other) else { return nil }
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

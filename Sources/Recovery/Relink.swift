/// What goes on where, decided once more for the lines whose place in a column little speaks for.
///
/// The beam takes the lines in their order and cannot know what comes. Here the doubtful links of a page are weighed
/// against each other as one assignment, together with what the beam does not look at: that the foot of a column goes on
/// at the head of another, which was drawn before it.
struct Relink {
  /// The time grows with the cube of the doubtful links; where there are more, the beam has the last word.
  private static let mostDoubtful = 250

  private let links: LineLinks
  private var abreast: [[Double]]
  /// For each row, the first and the last row of its column by the beam.
  private var first: [Int]
  private var last: [Int]
  /// For each row, the place of its column among the columns by their first rows.
  private var place: [Int]
  /// By the beam, the row that each row goes on in and the row that it goes on from; -1 for none.
  private var beam: [Int]
  private var before: [Int]
  /// How many barriers stand before each row.
  private var barriers = [0]

  init(_ links: LineLinks, columns: [[Int]]) {
    self.links = links
    abreast = ColumnsAbreast(links).shares
    let count = links.rows.count
    first = Array(repeating: 0, count: count)
    last = first
    place = first
    beam = Array(repeating: -1, count: count)
    before = beam
    for row in 0..<count { barriers.append(barriers[row] + (links.isBarrier[row] ? 1 : 0)) }
    var number = 0
    for column in columns {
      // A line or two are no column that stands between others.
      if column.count > 2 { number += 1 }
      for row in column {
        (self.first[row], last[row], place[row]) = (column[0], column[column.count - 1], number)
      }
      for (a, b) in zip(column, column.dropFirst()) { (beam[a], before[b]) = (b, a) }
    }
  }

  /// - Returns: for each row the row that it goes on in, -1 for none; each row once, and no circle.
  mutating func next() -> [Int] {
    let first = assigned()
    learn(first)
    return assigned()
  }

  /// Reads off the links that are sure how many columns stand abreast around each row.
  private mutating func learn(_ next: [Int]) {
    let reach = 8
    var sums = [[Double](repeating: 0, count: ColumnsAbreast.most)]
    for row in next.indices {
      var sum = sums[row]
      if next[row] > row, links.score(row, next[row]) >= links.weights.sureLink {
        let columns = links.distance(row, next[row])
        if (1...ColumnsAbreast.most).contains(columns) { sum[columns - 1] += 1 }
      }
      sums.append(sum)
    }
    for row in next.indices {
      let (low, high) = (max(0, row - reach), min(next.count, row + reach / 2))
      let counts = zip(sums[high], sums[low]).map { $0 - $1 }
      let all = counts.reduce(0, +) + 1
      abreast[row] = zip(abreast[row], counts).map { ($0 + 1 * $1) / (all) }
    }
  }

  private func assigned() -> [Int] {
    var next = beam
    var isFixed = [Bool](repeating: false, count: next.count)
    for (a, b) in beam.enumerated() where b >= 0 {
      isFixed[a] = links.score(a, b) >= links.weights.sureLink
      if !isFixed[a] { next[a] = -1 }
    }
    let tails = next.indices.filter { next[$0] < 0 }
    let taken = Set(next)
    let heads = next.indices.filter { !taken.contains($0) }
    guard !tails.isEmpty, !heads.isEmpty, tails.count <= Relink.mostDoubtful else { return beam }
    // A tail may go on nowhere, which is worth nothing: as many empty columns as there are tails.
    let scores = tails.map { tail in
      heads.map { max(0, score(tail, $0)) } + [Double](repeating: 0, count: tails.count)
    }
    for (row, column) in Assignment.exact(scores).enumerated()
    where column < heads.count && scores[row][column] > 0 {
      next[tails[row]] = heads[column]
    }
    return withoutCircles(next)
  }

  private func isFoot(_ row: Int) -> Bool { beam[row] < 0 || links.score(row, beam[row]) <= 0 }

  private func isHead(_ row: Int) -> Bool { before[row] < 0 || links.score(before[row], row) <= 0 }

  /// Whether a barrier stands between two rows, drawn in this order; the first row may be one itself.
  private func isParted(_ a: Int, _ b: Int) -> Bool { barriers[b + 1] > barriers[a + 1] }

  /// Whether the column of a row reaches down to the column of a later one, with no barrier between.
  private func isBeside(_ a: Int, _ b: Int) -> Bool {
    !isParted(a, b) && last[a] >= first[b]
  }

  private func score(_ a: Int, _ b: Int) -> Double {
    guard a != b else { return 0 }
    let raw = links.score(a, b)
    guard raw > links.weights.leastLink else { return 0 }
    let lag = b - a
    if lag > ColumnsAbreast.most, links.shapes[a] == .display { return 0 }
    if lag != 1, links.shapes[a] == .display, links.shapes[b] == .display { return 0 }
    if (1...LineLinks.reach).contains(lag), !isParted(a, b) {
      var score = raw + links.weights.link
      let columns = links.distance(a, b)
      if (1...ColumnsAbreast.most).contains(columns) {
        score += links.weights.abreast * abreast[b][columns - 1]
      }
      if beam[a] == b { score += links.weights.byBeam }
      return score
    }
    // From the foot of a column to the head of another.
    guard links.isOpen(a), links.beginsInside(b), isFoot(a), isHead(b), a < b || !isParted(b, a) else {
      return 0
    }
    let steps = place[b] - place[a]
    // The next column, if the two stood side by side.
    if steps == 1, first[b] < last[a], b < a { return raw + links.weights.stringNext }
    return raw >= links.weights.stringEvidence ? raw + links.weights.string : 0
  }

  /// Cuts the weakest link of each circle.
  private func withoutCircles(_ links: [Int]) -> [Int] {
    var next = links
    var state = [Int](repeating: 0, count: next.count)
    for start in next.indices where state[start] == 0 {
      var path: [Int] = []
      var row = start
      while row >= 0, state[row] == 0 {
        state[row] = 1
        path.append(row)
        row = next[row]
      }
      if row >= 0, state[row] == 1, let begin = path.firstIndex(of: row) {
        let weakest = path[begin...].min { self.links.score($0, next[$0]) < self.links.score($1, next[$1]) }
        if let weakest { next[weakest] = -1 }
      }
      for row in path { state[row] = 2 }
    }
    return next
  }
}

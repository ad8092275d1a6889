/// The reading of a tail with more display lines than all readings can be weighed for: which lines are one heading is
/// settled first, and then cuts and headings are bettered in turns, each with the other held fast.
struct TailDescent {
  private let solver: TailSolver
  private let weights: [Double]
  private let groups: [Range<Int>]
  private let groupWords: [Grams.Words]
  /// What an article's beginning at each candidate start is worth.
  private let cuts: [Double]
  /// How many articles there will be.
  private let count: Int

  /// How many candidate starts a cut moves in one turn, either way.
  private static let reach = 4
  /// The longest article of the first cut, in candidate starts, and how far from an even cut it looks.
  private static let (longest, band) = (24, 150)
  private static let mostTurns = 8
  /// The most headings that are weighed against every article.
  private static let mostDense = 40

  init(_ solver: TailSolver, weights: [Double]) {
    self.solver = solver
    self.weights = weights
    groups = TailDescent.settledGroups(of: solver)
    groupWords = groups.map { solver.grams.words(union($0.map { solver.pairs[$0] })) }
    cuts = solver.starts.map { start in
      var score = Score(weights: weights)
      solver.cut(start, into: &score)
      return score.total
    }
    count = min(groups.count, solver.starts.count)
  }

  /// Which lines are one heading: those before a byline where headings have one, three at the most; and those that a dash or
  /// a colon joins.
  static func settledGroups(of solver: TailSolver) -> [Range<Int>] {
    let units = solver.units
    func scalars(_ unit: Int) -> [Unicode.Scalar] { solver.sheet.elements[units[unit].display].scalars }
    func isJoined(_ unit: Int) -> Bool { closesKicker(scalars(unit - 1)) || opensDeck(scalars(unit)) }
    var groups: [Range<Int>] = []
    var start = 0
    for end in 1..<(units.count + 1) {
      let isSigned = !units[end - 1].bylines.isEmpty
      guard isSigned || end == units.count else { continue }
      var run = start..<end
      start = end
      var tail: [Range<Int>] = []
      if isSigned, solver.expectsBylines, run.count <= 3 {
        tail = [run]
        run = run.lowerBound..<run.lowerBound
      }
      for unit in run {
        if let last = groups.last, last.upperBound == unit, last.count < 3, unit > run.lowerBound,
          isJoined(unit)
        {
          groups[groups.count - 1] = last.lowerBound..<(unit + 1)
        } else {
          groups.append(unit..<(unit + 1))
        }
      }
      groups += tail
    }
    return groups
  }

  func solve() -> [TailSolver.Segment] {
    var places = firstCut()
    var (owners, scores) = assigned(places)
    for _ in 0..<TailDescent.mostTurns {
      let moved = recut(places, owners)
      if moved == places { break }
      places = moved
      (owners, scores) = assigned(places)
    }
    let confidences = confidences(owners, scores)
    return (0..<count).map { number in
      TailSolver.Segment(
        paragraphs: range(places, number), units: Array(groups[owners[number]]),
        confidence: confidences[number], boundary: confidences[number])
    }
  }

  // MARK: cuts

  private func range(_ places: [Int], _ number: Int) -> Range<Int> {
    solver.range(places[number], places[number + 1])
  }

  private func opening(_ from: Int, _ end: Int) -> Double {
    cuts[from] + (solver.range(from, end).count == 1 ? weights[Feature.articleSingle.rawValue] : 0)
  }

  /// The best cut by what stands between the paragraphs alone.
  private func firstCut() -> [Int] {
    let all = solver.starts.count
    return path { number in
      if number == 0 { return 0..<1 }
      if number == count { return all..<(all + 1) }
      let even = number * all / count
      return max(number, even - TailDescent.band)..<min(all - count + number, even + TailDescent.band) + 1
    } score: { _, from, end in
      end - from <= TailDescent.longest ? opening(from, end) : -.infinity
    }
  }

  /// The best cut near the last one, each heading staying with its article.
  private func recut(_ places: [Int], _ owners: [Int]) -> [Int] {
    path { number in
      if number == 0 || number == count { return places[number]..<(places[number] + 1) }
      return max(
        1, places[number] - TailDescent.reach)..<min(
          solver.starts.count, places[number] + TailDescent.reach + 1)
    } score: { number, from, end in
      opening(from, end) + match(owners[number], solver.range(from, end))
    }
  }

  /// The best ascending places, the first of each article and the end, each from its own range.
  private func path(_ places: (Int) -> Range<Int>, score: (Int, Int, Int) -> Double) -> [Int] {
    var here = places(0)
    var best = [0.0]
    var back: [(range: Range<Int>, from: [Int])] = []
    for number in 0..<count {
      let next = places(number + 1)
      var nextBest = [Double](repeating: -.infinity, count: next.count)
      var from = [Int](repeating: here.lowerBound, count: next.count)
      for start in here where best[start - here.lowerBound] > -.infinity {
        for end in next where end > start {
          let total = best[start - here.lowerBound] + score(number, start, end)
          if total > nextBest[end - next.lowerBound] {
            nextBest[end - next.lowerBound] = total
            from[end - next.lowerBound] = start
          }
        }
      }
      back.append((next, from))
      (here, best) = (next, nextBest)
    }
    var out = [here.lowerBound]
    for (range, from) in back.reversed() { out.append(from[out[out.count - 1] - range.lowerBound]) }
    return out.reversed()
  }

  // MARK: headings

  private func match(_ group: Int, _ range: Range<Int>) -> Double {
    var score = Score(weights: weights)
    solver.match(groups[group], range, into: &score)
    return score.total
  }

  /// The heading of each article, and what headings are worth to the articles that they may belong to.
  private func assigned(_ places: [Int]) -> (owners: [Int], scores: [Assignment.Pair]) {
    let ranges = (0..<count).map { range(places, $0) }
    let isDense = groups.count <= TailDescent.mostDense
    let articles = isDense ? [] : ranges.enumerated().flatMap { [Int](repeating: $0, count: $1.count) }
    var scores: [Assignment.Pair] = []
    for group in groups.indices {
      let some =
        isDense
        ? Array(0..<count)
        : Set(solver.grams.candidates(for: groupWords[group]).map { articles[$0] }).sorted()
      for article in some {
        scores.append(.init(row: article, column: group, score: match(group, ranges[article])))
      }
    }
    return (Assignment.best(scores, rows: count, columns: groups.count), scores)
  }

  /// How much better the heading of each article is than another for it, or it than another article for the heading.
  private func confidences(_ owners: [Int], _ scores: [Assignment.Pair]) -> [Double] {
    var own = [Double](repeating: 0, count: count)
    var rivals = [Double](repeating: -.infinity, count: count)
    let articles = Dictionary(uniqueKeysWithValues: owners.enumerated().map { ($1, $0) })
    for pair in scores {
      if owners[pair.row] == pair.column {
        own[pair.row] = pair.score
      } else {
        rivals[pair.row] = max(rivals[pair.row], pair.score)
        if let other = articles[pair.column] { rivals[other] = max(rivals[other], pair.score) }
      }
    }
    return zip(own, rivals).map { sigmoid($1 > -.infinity ? $0 - $1 : 3) }
  }
}

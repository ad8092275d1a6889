import Platform

/// Cuts the paragraphs of a page into articles whose headings stand beside their bodies: before all of them or behind all of them, of which
/// most is asked in the same way.
struct FlowSolver {
  private let sheet: Sheet
  let boundaries: Boundaries
  private let grams: Grams
  private let expectsBylines: Bool
  /// How many of the paragraphs before a place are signed; and how many of the places before a paragraph, its own among them, have a
  /// byline.
  private let signed: [Int]
  private let bylined: [Int]
  /// The paragraphs with which an article may begin, and the end: a place that is out of the question is not tried.
  private let places: [Int]
  /// What stands before each place.
  private let headings: [Heading]

  /// The longest page that is searched as a whole, in paragraphs; beyond it, each place is decided by itself.
  private static let longest = 400

  init(_ sheet: Sheet) {
    let paragraphs = sheet.bodyElements
    let likeness = sheet.likeness(of: paragraphs)
    let boundaries = Boundaries(sheet: sheet, paragraphs: paragraphs, likeness: likeness, layout: .inline)
    (self.sheet, self.boundaries, grams) = (sheet, boundaries, likeness.grams)
    expectsBylines = sheet.elements.count { $0.kind == .byline || $0.signature != nil } >= 2
    signed = paragraphs.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + (sheet.elements[$1].signature == nil ? 0 : 1))
    }
    bylined = paragraphs.indices.reduce(into: [0]) {
      $0.append($0[$0.count - 1] + (FlowSolver.hasByline(sheet, paragraphs, before: $1) ? 1 : 0))
    }
    let count = paragraphs.count
    let isSearched = count > 0 && count <= FlowSolver.longest
    places = isSearched ? [0] + (1..<count).filter { boundaries.evidence[$0] > -8 } + [count] : []
    headings = places.map { FlowSolver.heading(sheet, paragraphs, likeness.grams, at: $0) }
  }

  /// - Returns: the paragraphs with which articles begin, ascending, the first 0, and how sure each is, 0...1.
  func solve(headingFirst: Bool) -> [(paragraph: Int, confidence: Double)] {
    guard !places.isEmpty else {
      return [(0, 1)]
        + boundaries.evidence.indices.dropFirst().filter { boundaries.evidence[$0] > 0 }.map {
          ($0, sigmoid(boundaries.evidence[$0]))
        }
    }
    let scores = scores(headingFirst: headingFirst)
    var best = [Double](repeating: -.infinity, count: places.count)
    var back = [Int](repeating: 0, count: places.count)
    best[0] = 0
    // The same lattice summed instead of maximized says how sure each start is.
    var forward = best
    for end in places.indices.dropFirst() {
      for start in 0..<end where best[start] + scores[FlowSolver.step(start, end)] > best[end] {
        (best[end], back[end]) = (best[start] + scores[FlowSolver.step(start, end)], start)
      }
      forward[end] = logSum(0..<end) { forward[$0] + scores[FlowSolver.step($0, end)] }
    }
    var backward = [Double](repeating: 0, count: places.count)
    for start in places.indices.dropLast().reversed() {
      backward[start] = logSum(start + 1..<places.count) {
        scores[FlowSolver.step(start, $0)] + backward[$0]
      }
    }
    var starts: [(Int, Double)] = []
    var place = places.count - 1
    while place > 0 {
      place = back[place]
      starts.append((places[place], exp(min(0, forward[place] + backward[place] - backward[0]))))
    }
    return starts.reversed()
  }

  /// The number of an article from one place to another.
  @inline(__always)
  private static func step(_ start: Int, _ end: Int) -> Int { end * (end - 1) / 2 + start }

  /// What each article is worth, from any place to any behind it.
  private func scores(headingFirst: Bool) -> [Double] {
    var scores = [Double](repeating: 0, count: FlowSolver.step(0, places.count))
    for (place, heading) in headings.enumerated() {
      // A heading is looked for at once in all the articles that may begin there, or end there.
      let seen = heading.words.map {
        headingFirst ? grams.ahead(of: $0, from: places[place]) : grams.behind(of: $0, before: places[place])
      }
      for other in headingFirst ? place + 1..<places.count : 0..<place {
        let (start, end) = headingFirst ? (place, other) : (other, place)
        let range = places[start]..<places[end]
        var coverage: Double?
        if let words = heading.words, let seen {
          coverage =
            headingFirst
            ? grams.coverage(of: words, seen, before: range.upperBound)
            : grams.coverage(of: words, seen, from: range.lowerBound)
        }
        scores[FlowSolver.step(start, end)] = article(
          range, isBylined: heading.isBylined, coverage: coverage,
          isSigned: signed[range.upperBound] > signed[range.lowerBound],
          bylinesInside: bylined[range.upperBound] - bylined[range.lowerBound + 1])
      }
    }
    return scores
  }

  /// Whether a byline stands between a paragraph and the one before it.
  private static func hasByline(_ sheet: Sheet, _ paragraphs: [Int], before paragraph: Int) -> Bool {
    guard paragraph > 0 else { return false }
    return (paragraphs[paragraph - 1]..<paragraphs[paragraph]).contains {
      sheet.elements[$0].kind == .byline
    }
  }

  private func weight(_ feature: Feature) -> Double { sheet.method.weights[feature.rawValue] }

  /// - Parameter coverage: how much of the words of its heading it has; nil where it has no heading.
  private func article(
    _ range: Range<Int>, isBylined: Bool, coverage: Double?, isSigned: Bool, bylinesInside: Int
  ) -> Double {
    var score = range.lowerBound == 0 ? 0 : boundaries.evidence[range.lowerBound]
    if !isBylined, !isSigned, expectsBylines { score += weight(.articleBylineless) / 3 }
    // Not all that looks like a byline is one.
    score += Double(bylinesInside) * weight(.articleSecondByline) / 4
    if isBylined, isSigned { score += weight(.articleSecondByline) }
    if let coverage {
      score += weight(.matchFlow) * (coverage - 0.5)
    } else {
      score += weight(.articleHeadless)
    }
    return score
  }

  /// The display type between two paragraphs: the heading of the article that begins or ends there.
  private struct Heading {
    var isBylined: Bool
    /// Of its display lines; nil where it has none.
    var words: Grams.Words?
  }

  /// What stands before a place, by the number of the paragraph behind it.
  private static func heading(_ sheet: Sheet, _ paragraphs: [Int], _ grams: Grams, at place: Int) -> Heading {
    let start = place == 0 ? 0 : paragraphs[place - 1] + 1
    let range = start..<(place < paragraphs.count ? paragraphs[place] : sheet.elements.count)
    let displays = range.filter { sheet.elements[$0].kind == .display }
    let isBylined = range.contains { sheet.elements[$0].kind == .byline }
    guard !displays.isEmpty else { return Heading(isBylined: isBylined) }
    let pairs = union(displays.map { Grams.pairs(sheet.elements[$0].scalars) })
    return Heading(isBylined: isBylined, words: grams.words(pairs))
  }
}

/// 0...1 for log-odds.
func sigmoid(_ score: Double) -> Double { 1 / (1 + exp(-score)) }

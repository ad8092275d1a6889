import Foundation

/// Cuts the paragraphs of a page into articles whose headings stand beside their bodies.
struct FlowSolver {
  let sheet: Sheet
  let boundaries: Boundaries
  let grams: Grams
  let headingFirst: Bool

  /// The longest page that is searched as a whole, in paragraphs; beyond it, each place is decided by itself.
  private static let longest = 400

  /// - Returns: the paragraphs with which articles begin, ascending, the first 0, and how sure each is, 0...1.
  func solve() -> [(paragraph: Int, confidence: Double)] {
    let count = boundaries.paragraphs.count
    guard count <= FlowSolver.longest else {
      return [(0, 1)]
        + (1..<count).filter { boundaries.evidence[$0] > 0 }.map { ($0, sigmoid(boundaries.evidence[$0])) }
    }
    // A place that is out of the question is not tried.
    let places = [0] + (1..<count).filter { boundaries.evidence[$0] > -8 } + [count]
    var best = [Double](repeating: -.infinity, count: places.count)
    var back = [Int](repeating: 0, count: places.count)
    best[0] = 0
    // The same lattice summed instead of maximized says how sure each start is.
    var scores: [[Double]] = [[]]
    var forward = best
    for end in places.indices.dropFirst() {
      scores.append((0..<end).map { article(places[$0]..<places[end]) })
      for start in 0..<end where best[start] + scores[end][start] > best[end] {
        (best[end], back[end]) = (best[start] + scores[end][start], start)
      }
      forward[end] = logSum((0..<end).map { forward[$0] + scores[end][$0] })
    }
    var backward = [Double](repeating: 0, count: places.count)
    for start in places.indices.dropLast().reversed() {
      backward[start] = logSum(((start + 1)..<places.count).map { scores[$0][start] + backward[$0] })
    }
    var starts: [(Int, Double)] = []
    var place = places.count - 1
    while place > 0 {
      place = back[place]
      starts.append((places[place], exp(min(0, forward[place] + backward[place] - backward[0]))))
    }
    return starts.reversed()
  }

  /// Whether most articles of the page are likely to be signed.
  private var expectsBylines: Bool {
    sheet.elements.count { $0.kind == .byline || $0.signature != nil } >= 2
  }

  private func weight(_ feature: Feature) -> Double { sheet.method.weights[feature.rawValue] }

  private func article(_ range: Range<Int>) -> Double {
    var score = range.lowerBound == 0 ? 0 : boundaries.evidence[range.lowerBound]
    let heading = headingRange(range)
    let displays = heading.filter { sheet.elements[$0].kind == .display }
    let isBylined = heading.contains { sheet.elements[$0].kind == .byline }
    let signed = range.filter { sheet.elements[boundaries.paragraphs[$0]].signature != nil }
    if !isBylined, signed.isEmpty, expectsBylines { score += weight(.articleBylineless) / 3 }
    if isBylined, !signed.isEmpty { score += weight(.articleSecondByline) }
    if displays.isEmpty {
      score += weight(.articleHeadless)
    } else {
      let pairs = displays.reduce(into: Set<UInt64>()) {
        $0.formUnion(Grams.pairs(sheet.elements[$1].scalars))
      }
      score += weight(.matchFlow) * (grams.coverage(of: pairs, in: range) - 0.5)
    }
    return score
  }

  /// The elements beside the body in which its heading would stand.
  private func headingRange(_ range: Range<Int>) -> Range<Int> {
    let paragraphs = boundaries.paragraphs
    if headingFirst {
      return (range.lowerBound == 0 ? 0 : paragraphs[range.lowerBound - 1] + 1)..<paragraphs[range.lowerBound]
    }
    let end = range.upperBound < paragraphs.count ? paragraphs[range.upperBound] : sheet.elements.count
    return (paragraphs[range.upperBound - 1] + 1)..<end
  }
}

/// 0...1 for log-odds.
func sigmoid(_ score: Double) -> Double { 1 / (1 + exp(-score)) }

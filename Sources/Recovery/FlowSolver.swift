import Foundation

/// Cuts the paragraphs of a page into articles whose headings stand beside their bodies.
struct FlowSolver {
  let sheet: Sheet
  let boundaries: Boundaries
  let grams: Grams
  let headingFirst: Bool

  /// What a heading's words are worth, all of them found in its article.
  private static let likeness = 3.0
  /// An article without display type beside it.
  private static let headless = -4.0
  /// An article that is signed in its last paragraph takes no second byline; inside an article none is signed.
  private static let secondByline = -6.0
  /// The longest page that is searched as a whole, in paragraphs; beyond it, each place is decided by itself.
  private static let longest = 400

  /// - Returns: the paragraphs with which articles begin, ascending, the first 0.
  func solve() -> [Int] {
    let count = boundaries.paragraphs.count
    guard count <= FlowSolver.longest else {
      return [0] + (1..<count).filter { boundaries.evidence[$0] > 0 }
    }
    // A place that is out of the question is not tried.
    let places = [0] + (1..<count).filter { boundaries.evidence[$0] > -4 } + [count]
    var best = [Double](repeating: -.infinity, count: places.count)
    var back = [Int](repeating: 0, count: places.count)
    best[0] = 0
    for end in places.indices.dropFirst() {
      for start in 0..<end {
        let score = best[start] + article(places[start]..<places[end])
        if score > best[end] { (best[end], back[end]) = (score, start) }
      }
    }
    var starts: [Int] = []
    var place = places.count - 1
    while place > 0 {
      place = back[place]
      starts.append(places[place])
    }
    return starts.reversed()
  }

  private func article(_ range: Range<Int>) -> Double {
    var score = range.lowerBound == 0 ? 0 : boundaries.evidence[range.lowerBound]
    let heading = headingRange(range)
    let displays = heading.filter { sheet.elements[$0].kind == .display }
    let isBylined = heading.contains { sheet.elements[$0].kind == .byline }
    let signed = range.filter { sheet.elements[boundaries.paragraphs[$0]].signature != nil }
    if isBylined, !signed.isEmpty { score += FlowSolver.secondByline }
    if displays.isEmpty {
      score += FlowSolver.headless
    } else {
      let pairs = displays.reduce(into: Set<UInt64>()) { $0.formUnion(Grams.pairs(sheet.elements[$1].scalars)) }
      score += FlowSolver.likeness * (grams.coverage(of: pairs, in: range) - 0.5)
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

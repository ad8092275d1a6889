import Anthology

/// An article while it is being put together: which elements of the sheet belong to it.
struct Draft {
  /// Display elements above or below the body that are its heading, in reading order.
  var heading: [Int] = []
  var bylines: [Int] = []
  /// Paragraphs, verse and subheads, in reading order.
  var body: [Int] = []
  var captions: [Int] = []
  /// 0...1: how sure the heading belongs to this body.
  var headingConfidence = 1.0
  var headingGuess: Guess?
  /// 0...1: how sure the article begins where it does.
  var boundaryConfidence = 1.0

  /// Takes display type, bylines and captions of a range as this article's.
  mutating func gather(_ range: Range<Int>, of sheet: Sheet) {
    for index in range {
      switch sheet.elements[index].kind {
      case .display: heading.append(index)
      case .byline: bylines.append(index)
      case .caption: captions.append(index)
      default: break
      }
    }
  }
}

/// 绘制顺序: in which order the page was drawn.
package enum Layout {
  /// Top to bottom: heading, byline, body, article by article.
  case inline
  /// Body, then its byline and heading, article by article.
  case after
  /// All bodies first, and all display type at the end of the page in any order.
  case tail
}

/// A run of display type and bylines with no body text inside; captions count as display type here.
struct DisplayRun {
  /// Elements of the sheet.
  var range: Range<Int>
  var displays: [Int]
  var bylines: [Int]
  /// Whether body text stands before it, and behind it.
  var hasBodyBefore: Bool
  var hasBodyAfter: Bool
}

extension Sheet {
  /// All runs, top to bottom.
  func displayRuns() -> [DisplayRun] {
    let isBody = elements.map { $0.kind == .paragraph || $0.kind == .verse }
    let firstBody = isBody.firstIndex(of: true) ?? elements.count
    let lastBody = isBody.lastIndex(of: true) ?? -1
    var runs: [DisplayRun] = []
    var index = 0
    while index < elements.count {
      guard !isBody[index] else {
        index += 1
        continue
      }
      let start = index
      while index < elements.count, !isBody[index] { index += 1 }
      let range = start..<index
      let run = DisplayRun(
        range: range, displays: range.filter { elements[$0].kind == .display },
        bylines: range.filter { elements[$0].kind == .byline }, hasBodyBefore: firstBody < start,
        hasBodyAfter: lastBody >= index)
      if !run.displays.isEmpty || !run.bylines.isEmpty { runs.append(run) }
    }
    return runs
  }

  /// How much a run looks like the heading of an article rather than like a subhead; positive where it does.
  func headingScore(_ run: DisplayRun) -> Double {
    guard !run.displays.isEmpty else { return run.bylines.isEmpty ? -9 : 2 }
    var score = -1.0
    if run.bylines.contains(where: { rows[elements[$0].firstRow].byline?.form == .role }) {
      score += 3.5
    } else if !run.bylines.isEmpty {
      score += 2.5
    }
    if !run.hasBodyBefore { score += 2 }
    if !run.hasBodyAfter { score += 3 }
    let near = measure(before: run.range.lowerBound, after: run.range.upperBound)
    let separate = separateDisplays(run.displays)
    if separate > 1 { score += 1.2 }
    if let near, run.displays.contains(where: { rows[elements[$0].firstRow].width > near + 2 }) {
      score += 1.8
    }
    if run.displays.contains(where: { rows[elements[$0].firstRow].numbering != nil }) { score -= 3.5 }
    if run.range.upperBound < elements.count, opensWithDateline(elements[run.range.upperBound].scalars) {
      score += 1.5
    }
    if run.range.lowerBound > 0, elements[run.range.lowerBound - 1].signature != nil { score += 1.5 }
    return score
  }

  /// The narrower of the measures on both sides.
  private func measure(before: Int, after: Int) -> Int? {
    let sides = [
      before > 0 ? elements[before - 1].measure : nil, after < elements.count ? elements[after].measure : nil,
    ]
    return sides.compactMap(\.self).min()
  }

  /// How many display lines of a run are no wrap of the line before.
  func separateDisplays(_ displays: [Int]) -> Int {
    displays.indices.count { $0 == 0 || !wraps(displays[$0 - 1], into: displays[$0]) }
  }

  /// Whether a display line goes on in the next: a numbered subhead does, in a line without a number, and one that a word runs over from; another line
  /// does where it fills its measure and nothing parts the two.
  func wraps(_ first: Int, into second: Int) -> Bool {
    let (a, b) = (elements[first], elements[second])
    guard second == first + 1, rows[b.firstRow].numbering == nil else { return false }
    guard let measure = a.measure else { return false }
    let lastRow = rows[a.pieces[a.pieces.count - 1].row]
    guard lastRow.width <= measure + 2 else { return false }
    if rows[a.firstRow].numbering != nil { return true }
    if cohesion.strength(lastRow.scalars, rows[b.firstRow].scalars) > 0.3 { return true }
    return b.gap == 0 && lastRow.width >= measure - 8
  }
}

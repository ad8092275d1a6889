/// 标题归栏: above which columns of one band its lines of display type are put.
///
/// The columns of a band are one article after the other from the left, and the first column begins one. Every way is weighed to
/// divide the columns into articles, and their headings among these: how much of a heading's words its columns say, how unlike
/// columns on both sides of a division are, in which order the headings were drawn, and whether a byline stands between two.
struct HeadingColumns {
  /// Lines that were drawn in one block: a heading, or a part of one.
  private struct Part {
    var lines: [Int]
    /// The pairs of their words, ascending.
    var words: [UInt64]
    /// Whether a byline stands between the part before and this one.
    var followsByline: Bool
    /// Whether it was drawn right behind the part before.
    var isTogether: Bool
  }

  private let page: HeadingPlaces
  private let lines: [Int]
  private let band: Range<Int>
  private let parts: [Part]
  private var weights: TangleWeights { page.links.weights }

  /// Articles that stand side by side at the most.
  private static let most = 4
  /// Columns that are tried, and headings beyond which nothing is tried.
  private static let mostColumns = 8
  private static let mostParts = 16

  /// - Parameter lines: lines of display type of a band, by their numbers.
  init(_ page: HeadingPlaces, _ lines: [Int], _ band: Range<Int>) {
    (self.page, self.lines, self.band) = (page, lines, band)
    var parts: [Part] = []
    var byline = false
    var last: Int?
    for line in lines {
      guard !page.pairs[line].isEmpty else {
        byline = byline || page.isByline(line)
        last = line
        continue
      }
      if let last, !byline, page.display[last] + 1 == page.display[line],
        page.links.isTight[page.display[last]],
        !parts.isEmpty
      {
        parts[parts.count - 1].lines.append(line)
        parts[parts.count - 1].words = Set(parts[parts.count - 1].words + page.pairs[line]).sorted()
      } else {
        parts.append(
          Part(
            lines: [line], words: page.pairs[line], followsByline: byline,
            isTogether: last.map { page.isTogether($0, line) } ?? false))
      }
      byline = false
      last = line
    }
    self.parts = parts
  }

  /// The column of each line.
  var places: [Int] {
    let stay = lines.map { page.next[$0] }
    guard band.count > 1, (1...HeadingColumns.mostParts).contains(parts.count) else { return stay }
    var best = (score: -Double.infinity, starts: [band.lowerBound], of: parts.map { _ in 0 })
    for starts in divisions() {
      guard let found = assigned(starts) else { continue }
      let score = found.score + worth(starts)
      if score > best.score { best = (score, starts, found.of) }
    }
    return placed(best.starts, best.of)
  }

  /// The columns with which articles may begin, in every way; the first of the band always.
  private func divisions() -> [[Int]] {
    var out = [[band.lowerBound]]
    for column in band.dropFirst().prefix(HeadingColumns.mostColumns) {
      out += out.filter { $0.count < min(HeadingColumns.most, parts.count + 1) }.map { $0 + [column] }
    }
    return out
  }

  private func end(_ number: Int, _ starts: [Int]) -> Int {
    number + 1 < starts.count ? starts[number + 1] : band.upperBound
  }

  /// How unlike the columns on both sides of the divisions are.
  private func worth(_ starts: [Int]) -> Double {
    starts.indices.dropFirst().reduce(0) { sum, number in
      let likeness = page.documents.likeness(
        page.documents.run(starts[number - 1]..<starts[number]),
        page.documents.run(starts[number]..<end(number, starts)))
      let unlike = (weights.sameSubject - likeness) / weights.sameSubject
      return sum + weights.division + (page.goesOn[starts[number]] ? -weights.insideColumn : 0)
        - (page.hasOpenFoot[starts[number] - 1] ? weights.openColumn : 0)
        + (beganApart(starts[number]) ? weights.beganApart : 0) + weights.unlike * max(-1, min(1, unlike))
    }
  }

  /// Whether lines of the text were drawn between the head of a column and that of the one to its left.
  private func beganApart(_ column: Int) -> Bool {
    let (left, right) = (page.heads[column - 1], page.heads[column])
    let between = min(left, right) + 1..<max(left, right)
    return between.contains { page.isText[$0] }
  }

  /// The best way to give the parts to articles, each article at least one, though the first may have none.
  ///
  /// Dynamic programming over the parts; a state is which articles have a heading, as bits, and the article of the last part.
  private func assigned(_ starts: [Int]) -> (score: Double, of: [Int])? {
    let count = starts.count
    let all = 1 << count - 1
    var ways = [(score: Double, of: [Int])?](repeating: nil, count: count << count)
    for (number, part) in parts.enumerated() {
      var next = ways.map { _ in nil as (score: Double, of: [Int])? }
      for article in starts.indices {
        let own = value(part, article, starts)
        guard number > 0 else {
          next[count << article + article] = (own, [article])
          continue
        }
        for (state, way) in ways.enumerated() {
          guard let way else { continue }
          let score = way.score + own + step(from: state % count, to: article, part)
          let new = (state / count | 1 << article) * count + article
          if next[new].map({ score > $0.score }) ?? true { next[new] = (score, way.of + [article]) }
        }
      }
      ways = next
    }
    var best: (score: Double, of: [Int])?
    for (state, way) in ways.enumerated() {
      guard let way, state / count | 1 == all else { continue }
      let score = way.score - (state / count == all ? 0 : weights.bareColumn)
      if best.map({ score > $0.score }) ?? true { best = (score, way.of) }
    }
    return best
  }

  /// The share of its words, by rarity, that the columns of an article say, the first of them more, less what it loses below its head.
  private func value(_ part: Part, _ article: Int, _ starts: [Int]) -> Double {
    let start = starts[article]
    let said = page.grams.coverage(ofSorted: part.words, in: start..<end(article, starts))
    let saidFirst = page.grams.coverage(ofSorted: part.words, in: start..<start + 1)
    let isBelow = page.display[part.lines[0]] > page.heads[start]
    return said + weights.firstColumn * (saidFirst - said) - (isBelow ? weights.belowHead : 0)
  }

  private func step(from before: Int, to article: Int, _ part: Part) -> Double {
    if before == article { return part.followsByline ? -weights.secondHeading : 0 }
    return (part.isTogether && !part.followsByline ? -weights.partedHeading : 0)
      - (article < before ? weights.crossing : 0)
  }

  /// Bylines go with the heading before them, or, where there are as many as articles, each with one, in the order in which their
  /// headings were drawn. What is a sentence stays.
  private func placed(_ starts: [Int], _ of: [Int]) -> [Int] {
    var article: [Int: Int] = [:]
    for (part, number) in zip(parts, of) { for line in part.lines { article[line] = number } }
    let drawn = of.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let bylines = lines.filter { page.isByline($0) }
    if bylines.count == drawn.count {
      for (line, number) in zip(bylines, drawn) { article[line] = number }
    }
    var last = of[0]
    return lines.map { line in
      if let number = article[line] { last = number } else if !page.isByline(line) { return page.next[line] }
      return starts[last]
    }
  }
}

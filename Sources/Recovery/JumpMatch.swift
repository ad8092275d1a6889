import Anthology
import Platform

/// Which part of an article goes on in which: the ends that jump lines tell, paired one to one.
///
/// What two parts have for and against them is added up in natural-log units. A pair is joined where it is likely and where
/// each part is far better off with the other than with any third; pairs that are settled leave the rest, until
/// nothing more is sure. Each part is compared with the nearest in book order, so that the time grows with the number of
/// jump lines.
struct JumpMatch {
  struct Pair {
    /// Places in the lists of ends.
    var onward: Int
    var back: Int
    /// 0...1
    var confidence: Double
  }

  /// What came of it. For each part whether any other came into question.
  struct Outcome {
    var pairs: [Pair] = []
    var onwardHasChoice: [Bool] = []
    var backHasChoice: [Bool] = []
  }

  /// One side of a join, with what is known of it.
  struct Part {
    var end: JumpEnd
    var article: Article
    var folio: Provenance
  }

  /// The page number that a jump line names is the page's own.
  private static let told = 2.5
  /// The headline that a jump line names is that of the other part.
  private static let named = 4.0
  /// Both pages are of one day.
  private static let sameDay = 1.0
  /// No other part comes into question.
  private static let alone = 1.0
  /// The first part stops in the middle of a sentence, and the second does not open like an article.
  private static let open = 0.5
  /// The second part opens with a dateline.
  private static let opensAnew = -3.0
  /// Each part is signed, by other people: an article that has its byline takes no second one.
  private static let otherPeople = -8.0
  /// The second part has a heading that is not the first one's.
  private static let otherHeading = -1.5
  /// What two parts of one article and two articles have in common meets here: of halves of articles nine in ten are more alike,
  /// of different articles one in ten. A paragraph is a document; measured on 93 articles of newspaper pages.
  private static let usual = 0.037
  private static let likenessScale = 2.5
  private static let likenessMost = 3.0
  /// What a pair needs, and by how much it has to be better than the next.
  private static let enough = 2.0
  /// How many parts before and behind in book order are looked at.
  private static let reach = 24

  private let onward: [Part]
  private let back: [Part]
  private let likeness: PartLikeness

  /// Both in book order.
  /// - Parameter others: the other articles of their pages, which say what is usual.
  init(onward: [Part], back: [Part], others: [Article]) {
    self.onward = onward
    self.back = back
    likeness = PartLikeness((onward + back).map(\.article), among: others)
  }

  func settle() -> Outcome {
    /// For each onward part, what it may go on in; for each back part, what may go on in it.
    var scores = onward.indices.map { near($0) }
    var rivals: [Set<Int>] = back.map { _ in [] }
    for (part, some) in scores.enumerated() { for other in some.keys { rivals[other].insert(part) } }
    var out = Outcome(
      onwardHasChoice: scores.map { !$0.isEmpty }, backHasChoice: rivals.map { !$0.isEmpty })
    // A pair that is settled may settle those that its parts were in question for.
    var waiting = Array(onward.indices.reversed())
    while let part = waiting.popLast() {
      guard let best = scores[part].max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      let others = rivals[best.key].filter { $0 != part }.compactMap { scores[$0][best.key] }
      let second = (others + scores[part].filter { $0.key != best.key }.values).max()
      let score = best.value + (second == nil ? JumpMatch.alone : 0)
      let margin = second.map { score - $0 } ?? .infinity
      guard score >= JumpMatch.enough, margin >= JumpMatch.enough else { continue }
      let confidence = 1 / (1 + exp(-min(score, margin)))
      out.pairs.append(Pair(onward: part, back: best.key, confidence: confidence))
      var touched = rivals[best.key]
      for other in scores[part].keys {
        rivals[other].remove(part)
        touched.formUnion(rivals[other])
      }
      scores[part] = [:]
      for rival in rivals[best.key] { scores[rival][best.key] = nil }
      rivals[best.key] = []
      touched.remove(part)
      waiting += touched.sorted(by: >)
    }
    return out
  }

  /// The parts that an onward part may go on in, with what speaks for each.
  private func near(_ part: Int) -> [Int: Double] {
    let page = onward[part].end.page
    var (low, high) = (0, back.count)
    while low < high {
      let middle = (low + high) / 2
      if back[middle].end.page < page { low = middle + 1 } else { high = middle }
    }
    var out: [Int: Double] = [:]
    for other in max(0, low - JumpMatch.reach)..<min(back.count, low + JumpMatch.reach) {
      if let score = score(part, other) { out[other] = score }
    }
    return out
  }

  /// nil where the two cannot be parts of one article.
  private func score(_ part: Int, _ other: Int) -> Double? {
    let (from, to) = (onward[part], back[other])
    guard from.end.page != to.end.page, differ(from.folio.date, to.folio.date) != true,
      differ(from.folio.paper, to.folio.paper) != true
    else { return nil }
    var score = differ(from.folio.date, to.folio.date) == false ? JumpMatch.sameDay : 0
    for (line, folio) in [(from.end.line, to.folio), (to.end.line, from.folio)] {
      guard let own = PageNumber(folio.page) else { continue }
      guard line.pages.compactMap(PageNumber.init).contains(where: own.mayBe) else { return nil }
      score += JumpMatch.told
    }
    for (line, article) in [(from.end.line, to.article), (to.end.line, from.article)] {
      guard let agrees = names(line, article) else { continue }
      guard agrees else { return nil }
      score += JumpMatch.named
    }
    let like = max(likeness.of(part, onward.count + other), 0.0001)
    let most = JumpMatch.likenessMost
    score += min(most, max(-most, JumpMatch.likenessScale * log(like / JumpMatch.usual)))
    if !to.article.dateline.isEmpty {
      score += JumpMatch.opensAnew
    } else if !endsSentence(from.article) {
      score += JumpMatch.open
    }
    let people = [from.article, to.article].map { Set($0.bylines.flatMap(\.people).map(\.name)) }
    if !people[0].isEmpty, !people[1].isEmpty, people[0].isDisjoint(with: people[1]) {
      score += JumpMatch.otherPeople
    }
    let headings = [to.article, from.article].map(headingScalars)
    if headings.allSatisfy({ !$0.isEmpty }), !isAlike(headings[0], headings[1]) {
      score += JumpMatch.otherHeading
    }
    return score
  }

  /// Whether two things that are both known differ; nil where one is not known.
  private func differ(_ a: String, _ b: String) -> Bool? { a.isEmpty || b.isEmpty ? nil : a != b }

  /// Whether a jump line names an article by its headline; nil where it names none, or the article has none.
  private func names(_ line: JumpLine, _ article: Article) -> Bool? {
    let heading = headingScalars(article)
    guard !line.words.isEmpty, !heading.isEmpty else { return nil }
    return isAlike(line.words, heading)
  }
}

/// The words of an article's heading.
func headingScalars(_ article: Article) -> [Unicode.Scalar] {
  article.heading.lines.flatMap { Array($0.text.unicodeScalars) + ["，"] }
}

/// Whether a heading repeats another, or a part of it: most of its pairs of characters stand in the other.
func isAlike(_ some: [Unicode.Scalar], _ heading: [Unicode.Scalar]) -> Bool {
  let (pairs, all) = (Grams.pairs(some), Grams.pairs(heading))
  return !pairs.isEmpty && Set(pairs).intersection(all).count * 10 >= pairs.count * 6
}

/// Whether the last block of an article ends a sentence.
func endsSentence(_ article: Article) -> Bool {
  let last = article.sections.last?.blocks.last?.text.unicodeScalars.last { !$0.isClosing && !$0.isSpace }
  return last?.endsSentence ?? true
}

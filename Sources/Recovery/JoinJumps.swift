package import Anthology

/// The pages of a book with the parts of their articles joined.
package struct JoinedPages: Sendable {
  package var pages: [Recovered]
  /// Of each page: what was joined, what was not, and `text-lost` or `text-invented` where joining lost or added anything.
  package var findings: [[Finding]]
  /// Of each page: the findings of the page by itself that the joining has settled. The line, the code and the first
  /// argument tell which.
  package var settled: [[Finding]]
}

/// 转版: joins the articles that go on on another page of the book, as their jump lines say (`JumpLine`, `JumpMatch`).
///
/// The article stands where it begins. Jump lines are furniture of their pages; so is a heading or a byline that the second
/// part repeats. Where it is not clear which parts belong together, nothing is joined, and a finding says so.
/// - Parameter pages: in book order, each audited by itself.
/// - Parameter folios: where each page was printed, as far as that is known.
/// - Parameter files: what findings call each page.
package func joinJumps(_ pages: [Recovered], folios: [Provenance], files: [String]) -> JoinedPages {
  var joined = JoinedPages(pages: pages, findings: pages.map { _ in [] }, settled: pages.map { _ in [] })
  let ends = pages.indices.flatMap { JumpEnd.all(on: pages[$0], at: $0, number: folios[$0].page) }
  guard !ends.isEmpty else { return joined }
  func parts(_ direction: JumpLine.Direction) -> [(end: Int, part: JumpMatch.Part)] {
    ends.enumerated().filter { $0.element.line.direction == direction }.compactMap { place, end in
      end.article.map {
        let article = pages[end.page].articles[$0]
        return (place, JumpMatch.Part(end: end, article: article, folio: folios[end.page]))
      }
    }
  }
  let (onward, back) = (parts(.onward), parts(.back))
  let taken = Set(ends.compactMap(ArticlePlace.init))
  let others = Set(ends.map(\.page)).sorted().flatMap { page in
    pages[page].articles.indices.filter { !taken.contains(ArticlePlace(page: page, article: $0)) }
      .map { pages[page].articles[$0] }
  }
  let outcome = JumpMatch(onward: onward.map(\.part), back: back.map(\.part), others: others).settle()
  var threads = Threads()
  var fates = [Fate](repeating: .unclear, count: ends.count)
  for (place, part) in onward.enumerated() where !outcome.onwardHasChoice[place] {
    fates[part.end] = .missing
  }
  for (place, part) in back.enumerated() where !outcome.backHasChoice[place] { fates[part.end] = .missing }
  for pair in outcome.pairs.sorted(by: { $0.onward < $1.onward }) {
    let (from, to) = (onward[pair.onward], back[pair.back])
    guard let first = ArticlePlace(from.part.end), let second = ArticlePlace(to.part.end),
      threads.add(Link(from: first, to: second, confidence: pair.confidence))
    else { continue }
    (fates[from.end], fates[to.end]) = (.joined, .joined)
    joined.findings[first.page].append(
      Finding(
        .jumpJoined, file: files[first.page], line: from.part.end.passage.firstLine,
        from.part.article.title, files[second.page], confidence: pair.confidence))
  }
  for (end, fate) in zip(ends, fates) where fate != .joined {
    joined.findings[end.page].append(
      Finding(
        fate == .missing ? .jumpMissing : .jumpUnclear, file: files[end.page], line: end.passage.firstLine,
        end.passage.text))
  }
  let all = threads.all()
  for thread in all { joined.join(thread, of: pages, files: files) }
  joined.removeEmptied(all)
  for (page, findings) in auditJoins(before: pages, after: joined.pages, files: files) {
    joined.findings[page] += findings
  }
  return joined
}

/// What became of a jump line.
private enum Fate { case joined, missing, unclear }

import Anthology
import Testing

@testable import PublishCommand

@Suite struct WarmUpTests {
  /// What the page has none of is not made ready.
  @Test func thePageComesThroughAsABook() throws {
    let page = try #require(warmUp())
    let article = try #require(page.articles.first)
    #expect(page.articles.count == 1 && page.furniture.count == 1)
    #expect(article.heading.headline != nil && article.bylines.count == 1 && article.figures.count == 1)
    #expect(!article.body.isEmpty && !article.dateline.isEmpty)
    #expect(Set(page.ledger.entries.map(\.reason)).isSuperset(of: [.ellipsis, .space]))
  }

  @Test(arguments: [["epub"], ["print", "--book", "book.yaml"], ["outline", "1.txt"], ["check"]])
  func itIsForCommandsThatTakePages(arguments: [String]) { #expect(isWarmedUp(for: arguments)) }

  @Test(arguments: [
    [], ["--version"], ["--help"], ["init"], ["epub", "--jobs", "1"], ["epub", "--jobs=2"], ["1.txt"],
  ])
  func itIsForNothingElse(arguments: [String]) { #expect(!isWarmedUp(for: arguments)) }
}

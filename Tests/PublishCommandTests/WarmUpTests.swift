import Testing

@testable import PublishCommand

@Suite struct WarmUpTests {
  /// One that breaks off makes nothing ready.
  @Test func thePageComesThroughAsABook() { #expect(warmUp()) }

  @Test(arguments: [["epub"], ["print", "--book", "book.yaml"], ["outline", "1.txt"], ["check"]])
  func itIsForCommandsThatTakePages(arguments: [String]) { #expect(isWarmedUp(for: arguments)) }

  @Test(arguments: [
    [], ["--version"], ["--help"], ["init"], ["epub", "--jobs", "1"], ["epub", "--jobs=2"], ["1.txt"],
  ])
  func itIsForNothingElse(arguments: [String]) { #expect(!isWarmedUp(for: arguments)) }
}

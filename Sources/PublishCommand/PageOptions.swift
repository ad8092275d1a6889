import Anthology
import ArgumentParser
import Print

/// 开本 and 版心.
struct PageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The size of the page: 16k, large-16k, large-32k, small-32k, a5, or WxH in millimetres.",
      valueName: "SIZE"),
    transform: { words in
      guard let trim = Trim(words) else {
        throw ValidationError(
          "'\(words)' is not 16k, large-16k, large-32k, small-32k, a5, or WxH in millimetres.")
      }
      return trim
    })
  var trim = Trim.large32

  @Option(
    help: ArgumentHelp(
      "The type area in characters by lines, such as 28x28; else the trim decides.", valueName: "CxL"))
  var typeArea: String?

  mutating func validate() throws {
    if let typeArea, TypeArea(trim, words: typeArea) == nil {
      throw ValidationError("'\(typeArea)' is no type area of characters by lines that fits the page.")
    }
  }

  var area: TypeArea { typeArea.flatMap { TypeArea(trim, words: $0) } ?? TypeArea(trim) }
}

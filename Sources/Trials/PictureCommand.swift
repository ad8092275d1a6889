import ArgumentParser
import Ingest
import Recovery

/// `lab picture`: a page's fragments and links, drawn.
struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture", abstract: "Draw the lines of a page and what recovery makes of them, as SVG.")

  @Argument(help: "The page.")
  var source: String

  func run() throws {
    let page = try readPage(at: source).page
    print(picture(of: page, recover(page)), terminator: "")
  }
}

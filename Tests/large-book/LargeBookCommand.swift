import Foundation
import TestSupport

/// Writes the large book of the tests into a folder: `large-book DIR`.
@main struct LargeBookCommand {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: large-book DIR\n".utf8))
      exit(2)
    }
    try LargeBook().write(to: URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory))
  }
}

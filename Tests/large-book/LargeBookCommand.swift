import Foundation
import TestSupport

/// Writes the large book of the tests into a folder: `large-book DIR`, or so many times sixty articles: `large-book DIR 50`.
@main struct LargeBookCommand {
  static func main() throws {
    let arguments = CommandLine.arguments
    let volumes = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 1
    guard (2...3).contains(arguments.count), volumes > 0 else {
      FileHandle.standardError.write(Data("usage: large-book DIR [TIMES]\n".utf8))
      exit(2)
    }
    try LargeBook(volumes: volumes).write(
      to: URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory))
  }
}

import Archive
import Foundation

/// The floor under `publish epub`: deflates the documents of an EPUB again, with the library and the level of the program and
/// nothing else, and prints the seconds of one thread. No part of the program; `make bench` runs it.
@main
struct Floor {
  static func main() throws {
    guard CommandLine.arguments.count == 2,
      let data = FileManager.default.contents(atPath: CommandLine.arguments[1])
    else {
      print("usage: floor BOOK.epub")
      exit(2)
    }
    let documents = try readArchive(Array(data)).filter { $0.name.hasSuffix(".xhtml") }
    let start = ContinuousClock.now
    let archive = try makeArchive(documents)
    let (seconds, parts) = (ContinuousClock.now - start).components
    let bytes = documents.reduce(0) { $0 + $1.bytes.count }
    print("\(Double(seconds) + Double(parts) / 1e18) \(bytes) \(archive.count)")
  }
}

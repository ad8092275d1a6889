import Foundation
import PublishCommand
import TestSupport

/// A book folder of the seeds' pages, with the stages as they are.
func seedsBench(galleys: Bool = true) throws -> Bench {
  let bench = try Bench()
  bench.stages = .real
  for file in try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path)
  where file.hasSuffix(".txt") {
    try bench.write([UInt8](try Data(contentsOf: Repository.seeds.appending(path: file))), as: file)
  }
  let plan = try String(contentsOf: Repository.seeds.appending(path: "book.yaml"), encoding: .utf8)
  try bench.write(plan + (galleys ? "\ngalleys: galleys/\n" : ""), as: "book.yaml")
  return bench
}

extension Bench {
  /// Changes one galley of the folder: the words stand in it once.
  func edit(_ file: String, _ words: String, to others: String) throws {
    let text = self.text(of: file) ?? ""
    guard text.components(separatedBy: words).count == 2 else { throw NoSuchWords(words: words) }
    try write(text.replacingOccurrences(of: words, with: others), as: file)
  }
}

struct NoSuchWords: Error {
  var words: String
}

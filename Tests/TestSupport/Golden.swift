package import Foundation

/// How a text differs from the golden file that stands for it; nil where it does not.
///
/// With `RECORD_GOLDENS=1` in the environment the golden is written anew, and the comparison still
/// says so, so that a recording run cannot pass for a test.
package func goldenDifference(_ text: String, from file: URL) throws -> String? {
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return "recorded \(file.lastPathComponent): run again without RECORD_GOLDENS"
  }
  guard let golden = try? Data(contentsOf: file) else {
    return "no golden \(file.path): run once with RECORD_GOLDENS=1"
  }
  let found = Data(text.utf8)
  if found == golden { return nil }
  let foundLines = found.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let goldenLines = golden.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for (number, pair) in zip(goldenLines, foundLines).enumerated() where pair.0 != pair.1 {
    return """
      \(file.lastPathComponent):\(number + 1)
      golden: \(String(decoding: pair.0, as: UTF8.self))
      found:  \(String(decoding: pair.1, as: UTF8.self))
      """
  }
  return "\(file.lastPathComponent): \(goldenLines.count) lines in the golden, \(foundLines.count) found"
}

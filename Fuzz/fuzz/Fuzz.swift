internal import CFuzzer
import Foundation

/// libFuzzer's library wants a function of this name, even where it is told which one to call.
@_cdecl("LLVMFuzzerTestOneInput")
func noTarget(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { -1 }

/// `fuzz TARGET [what libFuzzer takes]`: random and mutated inputs for one of the targets, text, markdown, galley, plan and xml.
@main
struct Fuzz {
  static func main() {
    let words = CommandLine.arguments
    guard words.count > 1, let one = targets[words[1]] else {
      let names = targets.keys.sorted().joined(separator: "|")
      FileHandle.standardError.write(Data("usage: fuzz \(names) [libFuzzer's arguments]\n".utf8))
      exit(2)
    }
    // What libFuzzer sees: its own name, and what stands behind the target.
    var arguments = ([words[0]] + words.dropFirst(2)).map { strdup($0) } + [nil]
    var count = Int32(arguments.count - 1)
    exit(
      arguments.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        return LLVMFuzzerRunDriver(&count, &start, one)
      })
  }

  /// By their names. Each returns 0, or -1 for an input that is not worth keeping.
  private static let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
    "text": { tryPage(Array(UnsafeBufferPointer(start: $0, count: $1)), named: "page.txt") },
    "markdown": { tryPage(Array(UnsafeBufferPointer(start: $0, count: $1)), named: "page.md") },
    "galley": { tryGalley(Array(UnsafeBufferPointer(start: $0, count: $1))) },
    "plan": { tryPlan(Array(UnsafeBufferPointer(start: $0, count: $1))) },
    "xml": { tryMarkup(Array(UnsafeBufferPointer(start: $0, count: $1))) },
  ]
}

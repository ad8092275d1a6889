import Anthology
import ArgumentParser
import Recovery

/// `lab calibrate`: whether the notes stand where recovery went wrong, and whether its confidence is worth its name.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Print which wrong blocks carry a note, and how often a confidence is right.")

  @OptionGroup var pages: PageOptions
  @OptionGroup var weights: WeightOptions

  @Flag(help: "List the blocks that are wrong, or that carry a note.")
  var blocks = false

  func run() throws {
    let method = Method(weights: try weights.table())
    let pages = try pages.trials().map { ($0.name, Judgement.all(of: $0, by: method)) }
    if blocks {
      for (name, page) in pages {
        for block in page where !block.isRight || block.guess != nil {
          print(
            name, block.isRight ? "right" : "WRONG", block.role, fixed(block.confidence, 2),
            block.guess?.rawValue ?? "-", block.words)
        }
      }
    }
    let all = pages.flatMap(\.1)
    print("| role | blocks | wrong | of these with a note | blocks with a note |")
    print("|---|---:|---:|---:|---:|")
    for role in Set(all.map(\.role)).sorted() { print(row(role, all.filter { $0.role == role })) }
    print(row("all", all))
    print("\n| confidence | blocks | mean | right |")
    print("|---|---:|---:|---:|")
    for bin in 0..<10 {
      let blocks = all.filter { min(9, Int($0.confidence * 10)) == bin }
      guard !blocks.isEmpty else { continue }
      let mean = blocks.reduce(0) { $0 + $1.confidence } / Double(blocks.count)
      let right = blocks.count(where: \.isRight)
      print(
        "| 0.\(bin) … \(bin == 9 ? "1.0" : "0.\(bin + 1)") | \(blocks.count) | \(fixed(mean, 2)) | "
          + "\(fixed(Double(right) / Double(blocks.count), 2)) |")
    }
  }

  private func row(_ name: String, _ blocks: [Judgement]) -> String {
    let wrong = blocks.filter { !$0.isRight }
    return "| \(name) | \(blocks.count) | \(wrong.count) | \(share(wrong)) | \(share(blocks)) |"
  }

  /// How many carry a note.
  private func share(_ blocks: [Judgement]) -> String {
    let noted = blocks.count { $0.guess != nil }
    return blocks.isEmpty ? "" : "\(noted) (\(fixed(100 * Double(noted) / Double(blocks.count), 0)) %)"
  }
}

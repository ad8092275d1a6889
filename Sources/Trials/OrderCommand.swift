import Anthology
import ArgumentParser
import Ingest
import Recovery

/// `lab order`: the lines of pages in the order in which recovery reads them.
struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Print the lines of pages in the order in which they are read, each behind its number.")

  @Argument(help: "The pages.")
  var sources: [String]

  @Option(name: .customLong("weight"), help: "Another weight of the columns, as NAME=VALUE.")
  var changes: [String] = []

  func run() throws {
    var weights = TangleWeights()
    for change in changes {
      let parts = change.split(separator: "=")
      guard parts.count == 2, let value = Double(parts[1]),
        let path = TangleWeights.all.first(where: { $0.name == parts[0] })?.path
      else { throw ValidationError("no weight: \(change)") }
      weights[keyPath: path] = value
    }
    for source in sources {
      print("#", source)
      for line in try readingOrder(of: readPage(at: source).page, weights: weights) {
        print("\(line.number)\t\(line.text)")
      }
    }
  }
}

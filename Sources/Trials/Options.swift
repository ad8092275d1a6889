import ArgumentParser
import Foundation
import Recovery

/// Which pages a trial takes.
struct PageOptions: ParsableArguments {
  @Argument(help: "Folders of gold readings as JSON; the page a gold names stands beside it or in ../seeds.")
  var folders: [String]

  @Option(help: "0 or 1: only every second page of each folder.")
  var half: Int?

  @Option(help: "Pages to leave out, by the names of their golds.")
  var without: [String] = []

  func trials() throws -> [Trial] {
    try folders.flatMap { try Trial.all(in: URL(filePath: $0), half: half) }.filter {
      !without.contains($0.name)
    }
  }
}

/// Which weights a trial goes by.
struct WeightOptions: ParsableArguments {
  @Option(help: "A table of weights as `lab fit` prints it, in place of the program's own.")
  var weights: String?

  func table() throws -> [Double] {
    guard let weights else { return Weights.table }
    return try weightTable(String(contentsOfFile: weights, encoding: .utf8))
  }
}

/// Reads a table as `lab fit` prints it: `.name: 1.25,` on each line. A feature that is not named keeps its weight.
/// - Throws: where a line names no feature, or gives no number.
func weightTable(_ text: String) throws -> [Double] {
  let names = Dictionary(uniqueKeysWithValues: Feature.allCases.map { ("\($0)", $0) })
  var table = Weights.table
  for line in text.split(separator: "\n") where line.contains(":") {
    let parts = line.split(separator: ":").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " .,"))
    }
    guard parts.count == 2, let feature = names[parts[0]], let value = Double(parts[1]) else {
      throw ValidationError("no weight: \(line)")
    }
    table[feature.rawValue] = value
  }
  return table
}

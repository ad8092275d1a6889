import ArgumentParser
import Foundation
import Recovery

/// `lab score`: the figures of each page and their means.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Print what recovery scores on each page, and the means.")

  @OptionGroup var pages: PageOptions
  @OptionGroup var weights: WeightOptions

  func run() throws {
    let method = Method(weights: try weights.table())
    let trials = try pages.trials()
    let scores = trials.map { score($0, by: method) }
    print(row("", Figure.allCases.map(\.rawValue)))
    for (trial, figures) in zip(trials, scores) { print(row(trial.name, figures)) }
    print(row("mean", means(scores)))
  }

  private func row(_ name: String, _ figures: [Figure: Double]) -> String {
    row(name, Figure.allCases.map { figures[$0].map { fixed($0, 4) } ?? "" })
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    name + String(repeating: " ", count: max(0, 10 - name.count))
      + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
  }
}

/// The figures of one page.
func score(_ trial: Trial, by method: Method) -> [Figure: Double] {
  Comparison(gold: trial.gold, found: Gold(trial.recovered(by: method))).figures
}

/// A number with so many digits behind the point.
func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

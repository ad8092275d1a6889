import Anthology
import ArgumentParser
import Foundation
import Recovery

/// `lab fit`: the weights that make the gold readings of pages most likely.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit the weights to pages, and print them as Weights.swift has them.")

  @OptionGroup var pages: PageOptions

  @Option(help: "Steps of the ascent.")
  var steps = 200

  @Option(help: "How strongly the weights are held.")
  var pull = 0.15

  @Flag(help: "Hold the weights near nothing in place of near those that stand now, which know the pages.")
  var fresh = false

  func run() throws {
    var examples = Examples()
    for trial in try pages.trials() {
      let share = examples.add(trial)
      note("\(trial.name): \(Int(share * 100)) % of \(trial.page.lines.count) lines known\n")
    }
    let known = examples.features
    let start = Weights.table.enumerated().map { fresh && known.contains($0) ? 0 : $1 }
    let weights = climb(examples, from: start, pull: pull, steps: steps) { step, likelihood in
      if step % 50 == 0 || step == 1 { note("step \(step): log-likelihood \(fixed(likelihood, 1))\n") }
    }
    for feature in Feature.allCases { print("    .\(feature): \(fixed(weights[feature.rawValue], 2)),") }
  }

  private func note(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

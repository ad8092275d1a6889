import Anthology
import ArgumentParser
import Foundation
import Recovery
import TestSupport

/// `lab tangle`: how many lines of pages that were read across their columns find the line they go on in.
struct TangleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tangle",
    abstract: "Set gold readings in columns, read them across, and print how many lines find their next.")

  @OptionGroup var pages: PageOptions

  @Option(help: "Other numbers set the columns otherwise.")
  var seed: UInt64 = 1

  @Flag(help: "Take the pages as their text is: it was read across by a tool.")
  var asDrawn = false

  @Flag(help: "Move one weight after the other while the share grows, and print the weights that moved.")
  var climb = false

  @Option(help: "A weight that --climb moves, in place of all; may be repeated.")
  var only: [String] = []

  func run() throws {
    var random = FixedRandom(seed: seed)
    let pages = try pages.trials().map { trial in
      if asDrawn { return Known(trial.name, trial.page, KnownOrder(trial.page, gold: trial.gold)) }
      let set = ReadAcross(trial.gold, random: &random)
      return Known(trial.name, set.page, KnownOrder(set.page, gold: trial.gold))
    }
    for page in pages { print(page.name, fixed(share([page], TangleWeights()), 3)) }
    var best = share(pages, TangleWeights())
    print("all", fixed(best, 4))
    guard climb else { return }
    var weights = TangleWeights()
    for (name, path) in TangleWeights.all where only.isEmpty || only.contains(name) {
      for step in [-0.5, -0.2, 0.2, 0.5] {
        var moved = weights
        moved[keyPath: path] += step * max(0.2, abs(TangleWeights()[keyPath: path]))
        let share = share(pages, moved)
        if share > best {
          (best, weights) = (share, moved)
          print(name, fixed(moved[keyPath: path], 3), fixed(best, 4))
          fflush(nil)
        }
      }
    }
  }

  private struct Known {
    var name: String
    var page: Page
    var order: KnownOrder

    init(_ name: String, _ page: Page, _ order: KnownOrder) {
      (self.name, self.page, self.order) = (name, page, order)
    }
  }

  /// The share of lines with the right next line, 0...1.
  private func share(_ pages: [Known], _ weights: TangleWeights) -> Double {
    let counts = pages.map { $0.order.right(readingOrder(of: $0.page, weights: weights)) }
    return Double(counts.reduce(0) { $0 + $1.right }) / Double(max(1, counts.reduce(0) { $0 + $1.all }))
  }
}

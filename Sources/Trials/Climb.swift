import Anthology
import Foundation
import Recovery

/// What the weights are fitted to: lines, places between paragraphs, and pages with their headings at the end.
struct Examples {
  var pages: [Example] = []
  var cuts: [CutExample] = []
  var tails: [TailExample] = []

  /// Takes a page in, if the gold tells what most of its lines are.
  /// - Returns: the share of its lines that the gold tells.
  mutating func add(_ trial: Trial) -> Double {
    let (page, gold) = (trial.page, GoldBlocks(trial.gold))
    let labels = Labels(page: page, gold: gold)
    let share = Double(labels.known) / Double(max(page.lines.count, 1))
    guard share >= 0.8 else { return share }
    if let tail = TailExample(page: page, gold: gold) {
      tails.append(tail)
    } else {
      cuts += Recovery.cuts(of: page).compactMap { CutExample($0, gold: gold) }
    }
    pages.append(
      Example(
        Evidence(rows: page.lines.map(Row.init), isFlowed: page.form == .markdown), allowed: labels.allowed))
    return share
  }

  /// The features that something can be learned of, by their numbers: of lines, those that a right reading shows.
  var features: Set<Int> {
    var known: Set<Int> = []
    let nothing = [Double](repeating: 0, count: Feature.allCases.count)
    for page in pages {
      let shown = page.sum(nothing, labelled: true).expected
      known.formUnion(shown.indices.filter { shown[$0] > 0.5 })
    }
    for cut in cuts { known.formUnion(cut.evidence.map(\.feature)) }
    for tail in tails { for trace in tail.evidence { known.formUnion(trace.map(\.feature)) } }
    return known
  }
}

/// Maximum likelihood of the gold readings by Adam, with a pull towards the start.
/// - Parameter pull: how strong it is; the inverse of the variance that the weights are expected to have.
/// - Parameter report: gets the number of the step and the log-likelihood.
func climb(
  _ examples: Examples, from start: [Double], pull: Double, steps: Int, report: (Int, Double) -> Void
) -> [Double] {
  var weights = start
  var (mean, square) = (start.map { _ in 0.0 }, start.map { _ in 0.0 })
  for step in 1...max(steps, 1) {
    var gradient = zip(weights, start).map { -pull * ($0 - $1) }
    var likelihood = 0.0
    for example in examples.pages {
      let right = example.sum(weights, labelled: true)
      let all = example.sum(weights, labelled: false)
      likelihood += right.log - all.log
      for index in gradient.indices { gradient[index] += right.expected[index] - all.expected[index] }
    }
    for cut in examples.cuts { likelihood += cut.climb(weights, &gradient) }
    for tail in examples.tails { likelihood += tail.climb(weights, &gradient) }
    for index in weights.indices {
      mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
      square[index] = 0.99 * square[index] + 0.01 * gradient[index] * gradient[index]
      let corrected = mean[index] / (1 - pow(0.9, Double(step)))
      let spread = (square[index] / (1 - pow(0.99, Double(step)))).squareRoot()
      weights[index] += 0.05 * corrected / (spread + 1e-8)
    }
    report(step, likelihood)
  }
  return weights
}

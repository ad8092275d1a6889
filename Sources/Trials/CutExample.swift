import Foundation
import Recovery

/// A place between two paragraphs, and whether the gold parts two articles there.
struct CutExample {
  let evidence: [(feature: Int, value: Double)]
  let isBoundary: Bool

  /// - Returns: nil where the gold does not know one of the paragraphs.
  init?(_ cut: Cut, gold: GoldBlocks) {
    guard let before = gold.article(saying: cut.before), let after = gold.article(saying: cut.after) else {
      return nil
    }
    evidence = cut.evidence.map { ($0.feature.rawValue, $0.value) }
    isBoundary = before != after
  }

  /// Adds the gradient of the log-likelihood; returns the log-likelihood.
  func climb(_ weights: [Double], _ gradient: inout [Double]) -> Double {
    let score = evidence.reduce(0) { $0 + weights[$1.feature] * $1.value }
    let share = 1 / (1 + exp(-score))
    for item in evidence { gradient[item.feature] += ((isBoundary ? 1 : 0) - share) * item.value }
    return log(max(isBoundary ? share : 1 - share, 1e-12))
  }
}

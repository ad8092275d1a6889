/// Weighs the steps of a tail one after the other, in the order in which the lattice has them: what many steps have in common
/// is weighed once. The sums are those of `TailSolver.evidence`, in the same order.
struct TailScorer {
  private let solver: TailSolver
  private let weights: [Double]
  /// What an article's beginning at each candidate start is worth.
  private let cuts: [Double]
  /// For each group, what its lines being one heading is worth, piece by piece.
  private let grouped: [[Double]]
  /// For the paragraphs of the last step, how much of the words of each unit stands in them, and in the first of them.
  private var range = 0..<0
  /// For each unit, where its words stand from the first of those paragraphs on.
  private var ahead: [Grams.Ahead] = []
  private var whole: [Double] = []
  private var lead: [Double] = []

  init(_ solver: TailSolver) {
    self.solver = solver
    let weights = solver.sheet.method.weights
    self.weights = weights
    cuts = solver.starts.map { start in
      var score = Score(weights: weights)
      solver.cut(start, into: &score)
      return score.total
    }
    grouped = solver.groups.map { group in
      var tracer = Tracer()
      solver.grouping(group, into: &tracer)
      return tracer.trace.map { weights[$0.feature.rawValue] * $0.value }
    }
  }

  mutating func score(_ step: TailSolver.Step) -> Double {
    let here = solver.range(step)
    if here != range {
      range = here
      if here.lowerBound != ahead.first?.start {
        ahead = solver.units.indices.map { solver.ahead(of: $0, from: here.lowerBound) }
      }
      whole = solver.units.indices.map { solver.coverage(of: $0, ahead[$0], before: here.upperBound) }
      let first = TailSolver.lead(of: here)
      lead =
        first == here
        ? whole : solver.units.indices.map { solver.coverage(of: $0, ahead[$0], before: first.upperBound) }
    }
    var score = Score(weights: weights, total: cuts[step.from])
    score.add(.articleSingle, if: here.count == 1)
    guard let group = step.group else {
      score.add(.articleHeadless)
      return score.total
    }
    for unit in solver.groups[group] {
      score.add(.matchWhole, whole[unit])
      score.add(.matchLead, lead[unit])
    }
    solver.signing(solver.groups[group], here, into: &score)
    for worth in grouped[group] { score.total += worth }
    return score.total
  }
}

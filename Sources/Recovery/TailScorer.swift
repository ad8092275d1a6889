/// Weighs the steps of a tail one after the other, in the order in which the lattice has them: what many steps have in common
/// is weighed once. The sums are those of `TailSolver.evidence`, in the same order.
struct TailScorer {
  private let solver: TailSolver
  /// What an article's beginning at each candidate start is worth.
  private let cuts: [Double]
  /// For each group, what its lines being one heading is worth, piece by piece; and whether a byline stands in it.
  private let grouped: [[Double]]
  private let isBylined: [Bool]
  /// What the pieces of evidence are worth that the steps differ in.
  private let (single, headless, inWhole, inLead, secondByline, bylineless):
    (Double, Double, Double, Double, Double, Double)
  /// For the paragraphs of the last step, how much of the words of each unit stands in them, and in the first of them; and
  /// whether a byline closes one of them.
  private var range = 0..<0
  private var whole: [Double]
  private var lead: [Double]
  private var isSigned = false
  /// For each unit, where its words stand from the first of those paragraphs on.
  private var ahead: [Grams.Ahead] = []

  init(_ solver: TailSolver) {
    self.solver = solver
    let weights = solver.sheet.method.weights
    func worth(_ feature: Feature) -> Double { weights[feature.rawValue] }
    (single, headless, inWhole, inLead, secondByline, bylineless) = (
      worth(.articleSingle), worth(.articleHeadless), worth(.matchWhole), worth(.matchLead),
      worth(.articleSecondByline), worth(.articleBylineless)
    )
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
    isBylined = solver.groups.map { $0.contains { !solver.units[$0].bylines.isEmpty } }
    whole = solver.units.map { _ in 0 }
    lead = whole
  }

  mutating func score(_ step: TailSolver.Step) -> Double {
    let here = solver.range(step)
    if here != range { look(at: here) }
    var score = cuts[step.from]
    if here.count == 1 { score += single }
    guard let group = step.group else { return score + headless }
    for unit in solver.groups[group] {
      score += inWhole * whole[unit]
      score += inLead * lead[unit]
    }
    if isSigned {
      if isBylined[group] { score += secondByline }
    } else if !isBylined[group], solver.expectsBylines {
      score += bylineless
    }
    for worth in grouped[group] { score += worth }
    return score
  }

  private mutating func look(at here: Range<Int>) {
    range = here
    isSigned = solver.isSigned(here)
    if here.lowerBound != ahead.first?.start {
      ahead = solver.units.indices.map { solver.ahead(of: $0, from: here.lowerBound) }
    }
    let end = TailSolver.lead(of: here).upperBound
    for unit in solver.units.indices {
      whole[unit] = solver.coverage(of: unit, ahead[unit], before: here.upperBound)
      lead[unit] = end == here.upperBound ? whole[unit] : solver.coverage(of: unit, ahead[unit], before: end)
    }
  }
}

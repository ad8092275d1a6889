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
  /// Where the last steps began.
  private var from = -1
  /// What stands between there and each end.
  private var ends: [End] = []
  /// For each end and each unit, how much of the unit's words stands there, and in the first paragraphs.
  private var whole: [Double] = []
  private var lead: [Double] = []

  /// The paragraphs of a step.
  private struct End {
    let isSingle: Bool
    /// Whether a byline closes one of them.
    let isSigned: Bool
  }

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
  }

  mutating func score(_ step: TailSolver.Step) -> Double {
    if step.from != from { look(from: step.from) }
    let place = step.end - from - 1
    var score = cuts[from]
    if ends[place].isSingle { score += single }
    guard let group = step.group else { return score + headless }
    for unit in solver.groups[group] {
      score += inWhole * whole[place * solver.units.count + unit]
      score += inLead * lead[place * solver.units.count + unit]
    }
    if ends[place].isSigned {
      if isBylined[group] { score += secondByline }
    } else if !isBylined[group], solver.expectsBylines {
      score += bylineless
    }
    for worth in grouped[group] { score += worth }
    return score
  }

  /// The ends that lie behind a place. All articles but the shortest open with the same paragraphs.
  private mutating func look(from place: Int) {
    from = place
    ends.removeAll(keepingCapacity: true)
    whole.removeAll(keepingCapacity: true)
    lead.removeAll(keepingCapacity: true)
    let ahead = solver.units.indices.map { solver.ahead(of: $0, from: solver.starts[place]) }
    var opening = 0..<0
    for end in (place + 1)...solver.starts.count {
      let range = solver.range(place, end)
      ends.append(End(isSingle: range.count == 1, isSigned: solver.isSigned(range)))
      for unit in solver.units.indices {
        whole.append(solver.coverage(of: unit, ahead[unit], before: range.upperBound))
      }
      if TailSolver.lead(of: range) == opening {
        for _ in solver.units { lead.append(lead[lead.count - solver.units.count]) }
      } else {
        opening = TailSolver.lead(of: range)
        for unit in solver.units.indices {
          lead.append(solver.coverage(of: unit, ahead[unit], before: opening.upperBound))
        }
      }
    }
  }
}

/// Weighs the steps of a tail one after the other, in the order in which the lattice has them: what many steps have in common
/// is weighed once. The sums are those of `TailSolver.evidence`, in the same order.
struct TailScorer {
  private let solver: TailSolver
  /// What an article's beginning at each candidate start is worth.
  private let cuts: [Double]
  /// What the lines of each group being one heading is worth, piece by piece, one group behind the other; where those of each begin, with
  /// the end; and whether a byline stands in it.
  private let grouped: [Double]
  private let edges: [Int]
  private let isBylined: [Bool]
  /// What the pieces of evidence are worth that the steps differ in.
  private let (single, headless, inWhole, inLead, secondByline, bylineless):
    (Double, Double, Double, Double, Double, Double)
  /// Where the last steps began.
  private var from = -1
  /// For each unit, where its words stand from there on.
  private var ahead: [Grams.Seen] = []
  /// For each unit and each end, how much of the unit's words stands before it; and for each unit, how much in the first paragraphs.
  private var whole: [Double]
  private var lead: [Double]

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
    var grouped: [Double] = []
    edges =
      [0]
      + solver.groups.map { group in
        var tracer = Tracer()
        solver.grouping(group, into: &tracer)
        for piece in tracer.trace { grouped.append(weights[piece.feature.rawValue] * piece.value) }
        return grouped.count
      }
    self.grouped = grouped
    isBylined = solver.groups.map { $0.contains { !solver.units[$0].bylines.isEmpty } }
    whole = [Double](repeating: 0, count: solver.units.count * (solver.starts.count + 1))
    lead = solver.units.map { _ in 0 }
  }

  mutating func score(_ step: TailSolver.Step) -> Double {
    if step.from != from { look(from: step.from) }
    let range = solver.range(step)
    var score = cuts[from]
    if range.count == 1 { score += single }
    guard let group = step.group else { return score + headless }
    for unit in solver.groups[group] {
      let whole = whole[place(unit, step.end)]
      score += inWhole * whole
      // All articles but the shortest open with the same paragraphs.
      score += inLead * (range.count == 1 ? whole : lead[unit])
    }
    if solver.isSigned(range) {
      if isBylined[group] { score += secondByline }
    } else if !isBylined[group], solver.expectsBylines {
      score += bylineless
    }
    for piece in edges[group]..<edges[group + 1] { score += grouped[piece] }
    return score
  }

  private func place(_ unit: Int, _ end: Int) -> Int { unit * (solver.starts.count + 1) + end }

  private mutating func look(from start: Int) {
    let first = solver.starts[start]
    let lead = TailSolver.lead(of: first..<solver.paragraphs.count).upperBound
    for unit in solver.units.indices {
      // Where none of its words stands between the last place and this one, what is ahead is the same.
      if start == 0 || start != from + 1 || whole[place(unit, start)] != 0 {
        let ahead = solver.ahead(of: unit, from: first)
        if unit < self.ahead.count { self.ahead[unit] = ahead } else { self.ahead.append(ahead) }
        for end in (start + 1)...solver.starts.count {
          whole[place(unit, end)] = solver.coverage(
            of: unit, ahead, before: solver.range(start, end).upperBound)
        }
      }
      self.lead[unit] = solver.coverage(of: unit, ahead[unit], before: lead)
    }
    from = start
  }
}

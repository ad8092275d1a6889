import Anthology
import Recovery

/// A page whose display type stands at its end, with all its readings and the right one.
struct TailExample {
  let solver: TailSolver
  let evidence: [[(feature: Int, value: Double)]]
  /// The steps of the right reading.
  private let right: [Int]

  /// - Returns: nil for other pages, and for those whose right reading is not among the readings.
  init?(page: Page, gold: GoldBlocks) {
    guard let solver = TailSolver(page: page) else { return nil }
    self.solver = solver
    let texts = solver.texts
    let articles = texts.paragraphs.map { gold.article(saying: $0) }
    let owners = texts.units.map { gold.article(headed: $0) }
    guard !articles.contains(nil), !owners.contains(nil) else { return nil }
    var wanted: [(Range<Int>, Range<Int>?)] = []
    var start = 0
    for end in 1...articles.count where end == articles.count || articles[end] != articles[start] {
      let mine = owners.indices.filter { owners[$0] == articles[start] }
      let group = mine.first.map { $0..<($0 + mine.count) }
      wanted.append((start..<end, group))
      start = end
    }
    let steps = Lattice(solver) { _ in 0 }.steps
    var right: [Int] = []
    for (range, group) in wanted {
      let found = steps.firstIndex { step in
        solver.range(step) == range && step.group.map { texts.groups[$0] } == group
      }
      guard let found else { return nil }
      right.append(found)
    }
    self.right = right
    evidence = steps.map { step in
      var tracer = Tracer()
      solver.evidence(step, into: &tracer)
      return tracer.trace.map { ($0.feature.rawValue, $0.value) }
    }
  }

  /// Adds the gradient of the log-likelihood; returns the log-likelihood.
  func climb(_ weights: [Double], _ gradient: inout [Double]) -> Double {
    let scores = evidence.map { $0.reduce(0) { $0 + weights[$1.feature] * $1.value } }
    var next = 0
    let lattice = Lattice(solver) { _ in
      defer { next += 1 }
      return scores[next]
    }
    let sums = LatticeSums(lattice)
    for (step, share) in sums.posterior().enumerated() where share > 1e-6 {
      for item in evidence[step] { gradient[item.feature] -= share * item.value }
    }
    for step in right { for item in evidence[step] { gradient[item.feature] += item.value } }
    return right.reduce(0) { $0 + scores[$1] } - sums.log
  }
}

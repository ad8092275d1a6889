import Platform

/// The reading of a tail with somewhat more display lines than all readings can be weighed for: of the readings that have
/// come equally far and used as many lines, only the best go on. How sure each article is comes from the sums over the
/// readings that were kept.
struct TailBeam {
  private let solver: TailSolver

  /// The most display lines that it takes, since the time grows with the cube of them.
  static let mostUnits = 32
  /// How many readings go on.
  private static let width = 32
  /// The longest article, in candidate starts, and how many headings are tried for each.
  private static let (longest, mostGroups) = (24, 16)

  private struct Step {
    var from: Int
    var end: Int
    /// Nil for an article without a heading.
    var group: Range<Int>?
    var mask: UInt64
    var score: Double
  }

  /// A reading up to some place, told from others by the units it has used.
  private struct Reading {
    var mask: UInt64
    var best: Double
    /// The log of the sum over all readings that have come here.
    var sum: Double
    /// The arc of its last article; -1 at the start.
    var last = -1
    /// The log of the sum over all ways on from here to the end.
    var rest = -Double.infinity
  }

  /// An article that leads from one reading to another.
  private struct Arc {
    var step: Int
    var from: Int
    var to: Int
  }

  init(_ solver: TailSolver) { self.solver = solver }

  func solve() -> [TailSolver.Segment] {
    let (places, most) = (solver.starts.count, solver.units.count)
    var scorer = TailScorer(solver)
    var steps: [Step] = []
    var arcs: [Arc] = []
    var readings = [Reading(mask: 0, best: 0, sum: 0)]
    var beams = [Beam](repeating: Beam(width: TailBeam.width), count: (places + 1) * (most + 1))
    beams[0].all = [0]
    for place in 0..<places {
      let first = steps.count
      steps += self.steps(from: place, &scorer)
      for used in 0...most {
        for reading in beams[place * (most + 1) + used].best(readings) {
          let here = readings[reading]
          for index in first..<steps.count where steps[index].mask & here.mask == 0 {
            let step = steps[index]
            let target = step.end * (most + 1) + used + (step.group?.count ?? 0)
            let score = here.best + step.score
            guard score > beams[target].cutoff else { continue }
            let mask = here.mask | step.mask
            let known = beams[target].all.first { readings[$0].mask == mask }
            let to = known ?? readings.count
            if let known {
              readings[known].sum = logSum(readings[known].sum, here.sum + step.score)
            } else {
              readings.append(Reading(mask: mask, best: -.infinity, sum: here.sum + step.score))
              beams[target].insert(to, readings)
            }
            if score > readings[to].best { (readings[to].best, readings[to].last) = (score, arcs.count) }
            arcs.append(Arc(step: index, from: reading, to: to))
          }
        }
      }
    }
    // All lines used, or as many as can be.
    let ends = (0...most).reversed().lazy.compactMap { beams[places * (most + 1) + $0].best(readings).first }
    guard let end = ends.first else { return [] }
    readings[end].rest = 0
    var shares: [Int: Double] = [:]
    for arc in arcs.reversed() where readings[arc.to].rest > -.infinity {
      let rest = steps[arc.step].score + readings[arc.to].rest
      readings[arc.from].rest = logSum(readings[arc.from].rest, rest)
      shares[arc.step, default: 0] += exp(readings[arc.from].sum + rest - readings[end].sum)
    }
    // As in the lattice: how sure an article begins where it does, and that it has this heading.
    let sure = shares.sorted { $0.key < $1.key }.map { (step: steps[$0.key], share: $0.value) }
    var path: [TailSolver.Segment] = []
    var last = readings[end].last
    while last >= 0 {
      let step = steps[arcs[last].step]
      let range = solver.range(step.from, step.end)
      let middle = (range.lowerBound + range.upperBound - 1) / 2
      var (heading, boundary) = (0.0, 0.0)
      for (other, share) in sure {
        if other.from == step.from { boundary += share }
        if other.group == step.group, solver.range(other.from, other.end).contains(middle) {
          heading += share
        }
      }
      path.append(
        TailSolver.Segment(
          paragraphs: range, units: step.group.map(Array.init) ?? [], confidence: min(1, heading),
          boundary: min(1, boundary)))
      last = readings[arcs[last].from].last
    }
    return path.reversed()
  }

  /// The articles that may begin at a place, those of one end with their best headings.
  private func steps(from: Int, _ scorer: inout TailScorer) -> [Step] {
    var steps: [Step] = []
    for end in (from + 1)..<(min(solver.starts.count, from + TailBeam.longest) + 1) {
      var here = solver.groups.indices.map { group in
        Step(
          from: from, end: end, group: solver.groups[group],
          mask: solver.groups[group].reduce(0) { $0 | 1 << UInt64($1) },
          score: scorer.score(.init(from: from, end: end, group: group)))
      }
      here.sort { ($0.score, $1.mask) > ($1.score, $0.mask) }
      steps += here.prefix(TailBeam.mostGroups)
      let headless = scorer.score(.init(from: from, end: end, group: nil))
      steps.append(Step(from: from, end: end, group: nil, mask: 0, score: headless))
    }
    return steps
  }

  /// The best readings that have come to one place with one number of lines used.
  private struct Beam {
    let width: Int
    var all: [Int] = []
    /// What does not reach this need not be tried.
    private(set) var cutoff = -Double.infinity

    init(width: Int) { self.width = width }

    /// The best first.
    func best(_ readings: [Reading]) -> [Int] {
      Array(all.sorted { (readings[$0].best, $1) > (readings[$1].best, $0) }.prefix(width))
    }

    mutating func insert(_ reading: Int, _ readings: [Reading]) {
      if all.count >= 2 * width {
        all = best(readings)
        cutoff = readings[all[all.count - 1]].best
      }
      all.append(reading)
    }
  }
}

private func logSum(_ a: Double, _ b: Double) -> Double {
  let (high, low) = a > b ? (a, b) : (b, a)
  return low == -.infinity ? high : high + log1p(exp(low - high))
}

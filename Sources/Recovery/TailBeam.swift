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
    var mask: UInt64
    var score: Double
    /// How many beams on it leads from the one at the start of its place.
    var leap: Int
    var from: Int
    var end: Int
    /// Nil for an article without a heading.
    var group: Int?
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
    var step: Int32
    var from: Int32
    var to: Int32
  }

  init(_ solver: TailSolver) { self.solver = solver }

  func solve() -> [TailSolver.Segment] {
    let (places, most) = (solver.starts.count, solver.units.count)
    var scorer = TailScorer(solver)
    var steps: [Step] = []
    var arcs: [Arc] = []
    var readings = [Reading(mask: 0, best: 0, sum: 0)]
    var beams = [Beam](repeating: Beam(width: TailBeam.width), count: (places + 1) * (most + 1))
    // What does not reach this need not be tried.
    var cutoffs = [Double](repeating: -.infinity, count: beams.count)
    _ = beams[0].insert(0, readings)
    for place in 0..<places {
      let first = steps.count
      steps += self.steps(from: place, &scorer)
      for used in 0...most {
        for reading in beams[place * (most + 1) + used].best(readings) {
          let here = readings[reading]
          for index in first..<steps.count where steps[index].mask & here.mask == 0 {
            let step = steps[index]
            let target = place * (most + 1) + used + step.leap
            let score = here.best + step.score
            guard score > cutoffs[target] else { continue }
            let mask = here.mask | step.mask
            let known = beams[target].reading(mask)
            let to = known ?? readings.count
            if let known {
              readings[known].sum = logSum(readings[known].sum, here.sum + step.score)
            } else {
              readings.append(Reading(mask: mask, best: -.infinity, sum: here.sum + step.score))
              if let cutoff = beams[target].insert(to, readings) { cutoffs[target] = cutoff }
            }
            if score > readings[to].best { (readings[to].best, readings[to].last) = (score, arcs.count) }
            arcs.append(Arc(step: Int32(index), from: Int32(reading), to: Int32(to)))
          }
        }
      }
    }
    // All lines used, or as many as can be.
    let ends = (0...most).reversed().lazy.compactMap { beams[places * (most + 1) + $0].best(readings).first }
    guard let end = ends.first else { return [] }
    readings[end].rest = 0
    var shares = [Double](repeating: 0, count: steps.count)
    for arc in arcs.reversed() where readings[Int(arc.to)].rest > -.infinity {
      let (step, from) = (Int(arc.step), Int(arc.from))
      let rest = steps[step].score + readings[Int(arc.to)].rest
      readings[from].rest = logSum(readings[from].rest, rest)
      shares[step] += exp(readings[from].sum + rest - readings[end].sum)
    }
    // As in the lattice: how sure an article begins where it does, and that it has this heading.
    let sure = zip(steps, shares).filter { $0.1 > 0 }
    var path: [TailSolver.Segment] = []
    var last = readings[end].last
    while last >= 0 {
      let step = steps[Int(arcs[last].step)]
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
          paragraphs: range, units: step.group.map { Array(solver.groups[$0]) } ?? [],
          confidence: min(1, heading),
          boundary: min(1, boundary)))
      last = readings[Int(arcs[last].from)].last
    }
    return path.reversed()
  }

  /// The articles that may begin at a place, those of one end with their best headings.
  private func steps(from: Int, _ scorer: inout TailScorer) -> [Step] {
    var steps: [Step] = []
    for end in (from + 1)..<(min(solver.starts.count, from + TailBeam.longest) + 1) {
      var here = solver.groups.indices.map { group in
        Step(
          mask: solver.groups[group].reduce(0) { $0 | 1 << UInt64($1) },
          score: scorer.score(.init(from: from, end: end, group: group)),
          leap: (end - from) * (solver.units.count + 1) + solver.groups[group].count,
          from: from, end: end, group: group)
      }
      here.sort { ($0.score, $1.mask) > ($1.score, $0.mask) }
      steps += here.prefix(TailBeam.mostGroups)
      let headless = scorer.score(.init(from: from, end: end, group: nil))
      let leap = (end - from) * (solver.units.count + 1)
      steps.append(Step(mask: 0, score: headless, leap: leap, from: from, end: end, group: nil))
    }
    return steps
  }

  /// The best readings that have come to one place with one number of lines used.
  private struct Beam {
    let width: Int
    /// With the units that each has used.
    private var all: [Int] = []
    private var masks: [UInt64] = []

    init(width: Int) { self.width = width }

    /// The best first.
    func best(_ readings: [Reading]) -> [Int] {
      Array(all.sorted { (readings[$0].best, $1) > (readings[$1].best, $0) }.prefix(width))
    }

    /// The reading that has used some units.
    func reading(_ mask: UInt64) -> Int? { masks.firstIndex(of: mask).map { all[$0] } }

    /// - Returns: what another must reach from now on, where the worst have been left out.
    mutating func insert(_ reading: Int, _ readings: [Reading]) -> Double? {
      var cutoff: Double?
      if all.count >= 2 * width {
        all = best(readings)
        masks = all.map { readings[$0].mask }
        cutoff = readings[all[all.count - 1]].best
      }
      all.append(reading)
      masks.append(readings[reading].mask)
      return cutoff
    }
  }
}

private func logSum(_ a: Double, _ b: Double) -> Double {
  let (high, low) = a > b ? (a, b) : (b, a)
  return low == -.infinity ? high : high + log1p(exp(low - high))
}

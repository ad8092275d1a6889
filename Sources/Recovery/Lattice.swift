import Foundation

/// All readings of a page's tail: steps from one candidate start to a later one that use up heading units.
package struct Lattice {
  package let steps: [TailSolver.Step]
  package let scores: [Double]
  /// For each step the units it uses, as bits.
  private let bits: [Int]
  private let places: Int
  private let masks: Int
  /// For each place the steps that begin at it.
  private let leaving: [[Int]]

  package init(_ solver: TailSolver, score: (TailSolver.Step) -> Double) {
    var steps: [TailSolver.Step] = []
    var leaving: [[Int]] = []
    for from in solver.starts.indices {
      var here: [Int] = []
      for end in (from + 1)...solver.starts.count {
        for group in [nil] + solver.groups.indices.map(Optional.some) {
          here.append(steps.count)
          steps.append(.init(from: from, end: end, group: group))
        }
      }
      leaving.append(here)
    }
    self.steps = steps
    self.leaving = leaving
    scores = steps.map(score)
    bits = steps.map { step in step.group.map { solver.groups[$0].reduce(0) { $0 | 1 << $1 } } ?? 0 }
    places = solver.starts.count
    masks = 1 << solver.units.count
  }

  /// The steps of the best reading in which every unit is used, if there is one; else of the best of all.
  package func best() -> [Int] {
    var top = [Double](repeating: -.infinity, count: (places + 1) * masks)
    var back = [Int32](repeating: -1, count: top.count)
    top[0] = 0
    for place in 0..<places {
      for mask in 0..<masks where top[place * masks + mask] > -.infinity {
        for step in leaving[place] where mask & bits[step] == 0 {
          let target = steps[step].end * masks + (mask | bits[step])
          let score = top[place * masks + mask] + scores[step]
          if score > top[target] {
            top[target] = score
            back[target] = Int32(step)
          }
        }
      }
    }
    var mask = masks - 1
    if top[places * masks + mask] == -.infinity {
      mask = (0..<masks).max { top[places * masks + $0] < top[places * masks + $1] } ?? 0
    }
    var path: [Int] = []
    var place = places
    while place > 0 {
      let step = Int(back[place * masks + mask])
      path.append(step)
      mask &= ~bits[step]
      place = steps[step].from
    }
    return path.reversed()
  }

  /// How likely each step is, 0...1, over all readings that use every unit.
  package func posterior() -> [Double] { sums().posterior }

  /// The log of the sum over all readings that use every unit, and how likely each step is; all 0 where no reading does, or
  /// where none comes within e^-700 of the best that need not use every unit.
  ///
  /// The sums are of likelihoods and not of their logs, so that a step takes one product: each step is measured against the
  /// best way from its start to its end, which keeps all of them at 1 or below.
  package func sums() -> (log: Double, posterior: [Double]) {
    var top = [Double](repeating: -.infinity, count: places + 1)
    top[0] = 0
    for place in 0..<places where top[place] > -.infinity {
      for step in leaving[place] {
        let end = steps[step].end
        top[end] = max(top[end], top[place] + scores[step])
      }
    }
    let shares = steps.indices.map { exp(scores[$0] + top[steps[$0].from] - top[steps[$0].end]) }
    var forward = [Double](repeating: 0, count: (places + 1) * masks)
    forward[0] = 1
    for place in 0..<places {
      for mask in 0..<masks where forward[place * masks + mask] > 0 {
        let here = forward[place * masks + mask]
        for step in leaving[place] where mask & bits[step] == 0 {
          forward[steps[step].end * masks + (mask | bits[step])] += here * shares[step]
        }
      }
    }
    let total = forward[places * masks + masks - 1]
    var posterior = [Double](repeating: 0, count: steps.count)
    guard total > 0 else { return (-.infinity, posterior) }
    var backward = [Double](repeating: 0, count: forward.count)
    backward[places * masks + masks - 1] = 1
    for place in stride(from: places - 1, through: 0, by: -1) {
      for mask in 0..<masks where forward[place * masks + mask] > 0 {
        let here = forward[place * masks + mask] / total
        var all = 0.0
        for step in leaving[place] where mask & bits[step] == 0 {
          let rest = shares[step] * backward[steps[step].end * masks + (mask | bits[step])]
          all += rest
          posterior[step] += here * rest
        }
        backward[place * masks + mask] = all
      }
    }
    return (log(total) + top[places], posterior.map { min(1, $0) })
  }
}

import Foundation

/// All readings of a page's tail: steps from one candidate start to a later one that use up heading units.
package struct Lattice {
  package let steps: [TailSolver.Step]
  package let scores: [Double]
  private let places: Int
  private let masks: Int
  /// For each place the first of the steps that begin at it. They stand in the order of their ends, and of one end first the
  /// article without a heading, then one for each group.
  private let leaving: [Int]
  /// How many steps lead from one place to another.
  private let choices: Int
  /// The units that each of these choices uses, as bits; and for each mask of used units the choices that use none of
  /// them, one mask behind the other, with where those of each begin, and the end.
  private let bits: [Int]
  private let free: [Choice]
  private let edges: [Int]

  /// A choice with the mask that it makes of another.
  private struct Choice {
    var number: Int32
    var mask: Int32
  }

  package init(_ solver: TailSolver, score: (TailSolver.Step) -> Double) {
    var steps: [TailSolver.Step] = []
    var leaving: [Int] = []
    let groups = [nil] + solver.groups.indices.map(Optional.some)
    for from in solver.starts.indices {
      leaving.append(steps.count)
      for end in (from + 1)...solver.starts.count {
        for group in groups { steps.append(.init(from: from, end: end, group: group)) }
      }
    }
    self.steps = steps
    self.leaving = leaving
    scores = steps.map(score)
    choices = groups.count
    let bits = groups.map { group in group.map { solver.groups[$0].reduce(0) { $0 | 1 << $1 } } ?? 0 }
    self.bits = bits
    places = solver.starts.count
    masks = 1 << solver.units.count
    var free: [Choice] = []
    var edges = [0]
    for mask in 0..<masks {
      for choice in bits.indices where mask & bits[choice] == 0 {
        free.append(Choice(number: Int32(choice), mask: Int32(mask | bits[choice])))
      }
      edges.append(free.count)
    }
    (self.free, self.edges) = (free, edges)
  }

  private func bits(of step: Int) -> Int { bits[step % choices] }

  /// The steps from a place that use no unit of a mask, in their order, each with the cell it leads to: a place and a mask.
  @inline(__always)
  private func forEachStep(from place: Int, _ mask: Int, _ body: (_ step: Int, _ target: Int) -> Void) {
    free[edges[mask]..<edges[mask + 1]].withUnsafeBufferPointer { free in
      var first = leaving[place]
      for end in (place + 1)...places {
        let row = end &* masks
        for choice in free { body(first &+ Int(choice.number), row &+ Int(choice.mask)) }
        first &+= choices
      }
    }
  }

  /// The steps of the best reading in which every unit is used, if there is one; else of the best of all.
  package func best() -> [Int] {
    var top = [Double](repeating: -.infinity, count: (places + 1) * masks)
    var back = [Int32](repeating: -1, count: top.count)
    top[0] = 0
    scores.withUnsafeBufferPointer { scores in
      top.withUnsafeMutableBufferPointer { top in
        back.withUnsafeMutableBufferPointer { back in
          for place in 0..<places {
            for mask in 0..<masks where top[place * masks + mask] > -.infinity {
              let here = top[place * masks + mask]
              forEachStep(from: place, mask) { step, target in
                let score = here + scores[step]
                if score > top[target] {
                  top[target] = score
                  back[target] = Int32(truncatingIfNeeded: step)
                }
              }
            }
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
      mask &= ~bits(of: step)
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
      for step in leaving[place]..<(place + 1 < places ? leaving[place + 1] : steps.count) {
        let end = steps[step].end
        top[end] = max(top[end], top[place] + scores[step])
      }
    }
    let shares = steps.indices.map { exp(scores[$0] + top[steps[$0].from] - top[steps[$0].end]) }
    var forward = [Double](repeating: 0, count: (places + 1) * masks)
    forward[0] = 1
    shares.withUnsafeBufferPointer { shares in
      forward.withUnsafeMutableBufferPointer { forward in
        for place in 0..<places {
          for mask in 0..<masks where forward[place * masks + mask] > 0 {
            let here = forward[place * masks + mask]
            forEachStep(from: place, mask) { step, target in forward[target] += here * shares[step] }
          }
        }
      }
    }
    let total = forward[places * masks + masks - 1]
    var posterior = [Double](repeating: 0, count: steps.count)
    guard total > 0 else { return (-.infinity, posterior) }
    var backward = [Double](repeating: 0, count: forward.count)
    backward[places * masks + masks - 1] = 1
    shares.withUnsafeBufferPointer { shares in
      backward.withUnsafeMutableBufferPointer { backward in
        posterior.withUnsafeMutableBufferPointer { posterior in
          for place in stride(from: places - 1, through: 0, by: -1) {
            for mask in 0..<masks where forward[place * masks + mask] > 0 {
              let here = forward[place * masks + mask] / total
              var all = 0.0
              forEachStep(from: place, mask) { step, target in
                let rest = shares[step] * backward[target]
                all += rest
                posterior[step] += here * rest
              }
              backward[place * masks + mask] = all
            }
          }
        }
      }
    }
    return (log(total) + top[places], posterior.map { min(1, $0) })
  }
}

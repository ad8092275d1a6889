import Platform

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

  // The sums go over cells, one for each mask of used units and each place, the places of a mask behind each other. The steps
  // that leave a place with one choice lead to neighbouring cells, whatever their ends; so their values stand behind each
  // other too (`byChoice`), and a processor adds several at once.

  /// How far the cells of one mask are from those of the next.
  private var row: Int { places + 1 }

  /// Values of steps, for each place choice by choice and not end by end.
  private func byChoice(_ values: [Double]) -> [Double] {
    var out = values
    forEachStep { step, other in out[other] = values[step] }
    return out
  }

  /// The place of each step in either order.
  private func forEachStep(_ body: (_ byEnd: Int, _ byChoice: Int) -> Void) {
    for place in 0..<places {
      let ends = places - place
      for end in 0..<ends {
        for choice in 0..<choices {
          body(leaving[place] + end * choices + choice, leaving[place] + choice * ends + end)
        }
      }
    }
  }

  /// The choices that use no unit of a mask, each with the first of its steps from a place, choice by choice, and with the
  /// cell that this step leads to. The steps to later ends and their cells follow.
  @inline(__always)
  private func forEachChoice(
    _ place: Int, _ mask: Int, _ body: (_ steps: Int, _ cells: Int) -> Void
  ) {
    let (first, ends, row) = (leaving[place], places &- place, row)
    free[edges[mask]..<edges[mask + 1]].withUnsafeBufferPointer { free in
      for choice in free { body(first &+ Int(choice.number) &* ends, Int(choice.mask) &* row &+ place &+ 1) }
    }
  }

  /// The steps of the best reading in which every unit is used, if there is one; else of the best of all.
  package func best() -> [Int] {
    var top = [Double](repeating: -.infinity, count: masks * row)
    top[0] = 0
    let scores = byChoice(scores)
    scores.withUnsafeBufferPointer { scores in
      top.withUnsafeMutableBufferPointer { top in
        for place in 0..<places {
          for mask in 0..<masks where top[mask * row + place] > -.infinity {
            let here = top[mask * row + place]
            forEachChoice(place, mask) { steps, cells in
              for end in 0..<(places &- place) {
                let score = here + scores[steps &+ end]
                top[cells &+ end] = score > top[cells &+ end] ? score : top[cells &+ end]
              }
            }
          }
        }
      }
    }
    var mask = masks - 1
    if top[mask * row + places] == -.infinity {
      mask = (0..<masks).max { top[$0 * row + places] < top[$1 * row + places] } ?? 0
    }
    var path: [Int] = []
    var place = places
    while place > 0, let step = lastStep(to: place, mask, top, scores) {
      path.append(step.byEnd)
      (place, mask) = (step.from, step.mask)
    }
    return path.reversed()
  }

  /// The step by which the best way comes to a cell: of several that are as good the one from the first place, and there from
  /// the lowest mask.
  private func lastStep(to end: Int, _ mask: Int, _ top: [Double], _ scores: [Double])
    -> (byEnd: Int, from: Int, mask: Int)?
  {
    for from in 0..<end {
      var found: (byEnd: Int, from: Int, mask: Int)?
      for choice in 0..<choices where mask & bits[choice] == bits[choice] {
        let before = mask & ~bits[choice]
        let score = scores[leaving[from] + choice * (places - from) + end - from - 1]
        guard top[before * row + from] > -.infinity, before < found?.mask ?? .max,
          top[before * row + from] + score == top[mask * row + end]
        else { continue }
        found = (leaving[from] + (end - from - 1) * choices + choice, from, before)
      }
      if let found { return found }
    }
    return nil
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
    let shares = byChoice(steps.indices.map { exp(scores[$0] + top[steps[$0].from] - top[steps[$0].end]) })
    var forward = [Double](repeating: 0, count: masks * row)
    forward[0] = 1
    shares.withUnsafeBufferPointer { shares in
      forward.withUnsafeMutableBufferPointer { forward in
        for place in 0..<places {
          for mask in 0..<masks where forward[mask * row + place] > 0 {
            let here = forward[mask * row + place]
            forEachChoice(place, mask) { steps, cells in
              for end in 0..<(places &- place) { forward[cells &+ end] += here * shares[steps &+ end] }
            }
          }
        }
      }
    }
    let total = forward[masks * row - 1]
    var posterior = [Double](repeating: 0, count: steps.count)
    guard total > 0 else { return (-.infinity, posterior) }
    var backward = [Double](repeating: 0, count: forward.count)
    backward[masks * row - 1] = 1
    var likely = posterior
    shares.withUnsafeBufferPointer { shares in
      backward.withUnsafeMutableBufferPointer { backward in
        likely.withUnsafeMutableBufferPointer { likely in
          for place in stride(from: places - 1, through: 0, by: -1) {
            for mask in 0..<masks where forward[mask * row + place] > 0 {
              let here = forward[mask * row + place] / total
              var all = 0.0
              forEachChoice(place, mask) { steps, cells in
                for end in 0..<(places &- place) {
                  let rest = shares[steps &+ end] * backward[cells &+ end]
                  all += rest
                  likely[steps &+ end] += here * rest
                }
              }
              backward[mask * row + place] = all
            }
          }
        }
      }
    }
    forEachStep { step, other in posterior[step] = min(1, likely[other]) }
    return (log(total) + top[places], posterior)
  }
}

/// All readings of a page's tail: steps from one candidate start to a later one that use up heading units.
///
/// The steps stand place by place; of one place choice by choice, first the article without a heading and then one for each group; of
/// one choice in the order of their ends. Searches and sums go over cells, one for each place and each mask of used units, the
/// masks of a place behind each other.
package struct Lattice {
  let scores: [Double]
  let places: Int
  /// How many masks of used units there are.
  let masks: Int
  /// How many steps lead from one place to another, and the units that each of these choices uses, as bits.
  let choices: Int
  let bits: [Int]
  /// For each place the first of the steps that begin at it.
  private let leaving: [Int]
  /// For each place the best that a reading comes to there, and for the last to the end, if it need not use every unit.
  let reach: [Double]

  package init(_ solver: TailSolver, score: (TailSolver.Step) -> Double) {
    let (places, choices) = (solver.starts.count, solver.groups.count + 1)
    (self.places, self.choices, masks) = (places, choices, 1 << solver.units.count)
    bits = [0] + solver.groups.map { group in group.reduce(0) { $0 | 1 << $1 } }
    var scores: [Double] = []
    scores.reserveCapacity(places * (places + 1) / 2 * choices)
    var leaving: [Int] = []
    var reach = [0] + [Double](repeating: -.infinity, count: places)
    for from in 0..<places {
      leaving.append(scores.count)
      for choice in 0..<choices {
        for end in (from + 1)...places {
          let score = score(.init(from: from, end: end, group: Lattice.group(choice)))
          scores.append(score)
          reach[end] = max(reach[end], reach[from] + score)
        }
      }
    }
    (self.scores, self.leaving, self.reach) = (scores, leaving, reach)
  }

  package var steps: [TailSolver.Step] {
    var steps: [TailSolver.Step] = []
    forEachStep { steps.append(.init(from: $1, end: $2, group: Lattice.group($3))) }
    return steps
  }

  /// The group of a choice; nil for the first.
  private static func group(_ choice: Int) -> Int? { choice == 0 ? nil : choice - 1 }

  func choice(of step: TailSolver.Step) -> Int { step.group.map { $0 + 1 } ?? 0 }

  /// The number of a step.
  func step(_ from: Int, _ end: Int, _ choice: Int) -> Int {
    leaving[from] + choice * (places - from) + end - from - 1
  }

  /// The steps that begin at a place.
  @inline(__always)
  func forEachStep(from: Int, _ body: (_ step: Int, _ end: Int, _ choice: Int) -> Void) {
    var step = leaving[from]
    for choice in 0..<choices {
      for end in (from + 1)...places {
        body(step, end, choice)
        step += 1
      }
    }
  }

  @inline(__always)
  func forEachStep(_ body: (_ step: Int, _ from: Int, _ end: Int, _ choice: Int) -> Void) {
    for from in 0..<places { forEachStep(from: from) { body($0, from, $1, $2) } }
  }

  /// For each mask how few articles use up its units.
  func leastArticles() -> [Int] {
    var least = [0]
    least.reserveCapacity(masks)
    for mask in 1..<masks {
      // The first of the units that are left over stands at the head of a group.
      let first = mask & -mask
      var count = Int.max
      for bits in bits where bits & -bits == first && bits & ~mask == 0 {
        count = min(count, least[mask & ~bits] + 1)
      }
      least.append(count)
    }
    return least
  }

  // MARK: the best reading

  /// The steps of the best reading in which every unit is used, if there is one; else of the best of all.
  /// - Parameter mayBeBest: the cells that it may go through; nil where nothing is known of them.
  func best(_ mayBeBest: [Bool]?) -> [TailSolver.Step] {
    let top = tops(mayBeBest)
    var (place, mask) = (places, masks - 1)
    if top[place * masks + mask] == -.infinity {
      mask = (0..<masks).max { top[place * masks + $0] < top[place * masks + $1] } ?? 0
    }
    var path: [TailSolver.Step] = []
    while place > 0, let last = lastStep(to: place, mask, top) {
      path.append(.init(from: last.from, end: place, group: Lattice.group(last.choice)))
      (place, mask) = (last.from, last.mask)
    }
    return path.reversed()
  }

  /// The best that a reading comes to in each cell.
  private func tops(_ mayBeBest: [Bool]?) -> [Double] {
    var top = [Double](repeating: -.infinity, count: (places + 1) * masks)
    top[0] = 0
    for from in 0..<places {
      for mask in 0..<masks where top[from * masks + mask] > -.infinity {
        let here = top[from * masks + mask]
        for choice in 0..<choices where mask & bits[choice] == 0 {
          for end in (from + 1)...places {
            let cell = end * masks + (mask | bits[choice])
            if let mayBeBest, !mayBeBest[cell] { continue }
            top[cell] = max(top[cell], here + scores[step(from, end, choice)])
          }
        }
      }
    }
    return top
  }

  /// The step by which the best way comes to a cell: of several that are as good the one from the first place, and there from
  /// the lowest mask.
  private func lastStep(to end: Int, _ mask: Int, _ top: [Double]) -> (from: Int, choice: Int, mask: Int)? {
    for from in 0..<end {
      var found: (from: Int, choice: Int, mask: Int)?
      for choice in 0..<choices where mask & bits[choice] == bits[choice] {
        let before = mask & ~bits[choice]
        let here = top[from * masks + before]
        guard here > -.infinity, before < found?.mask ?? .max,
          here + scores[step(from, end, choice)] == top[end * masks + mask]
        else { continue }
        found = (from, choice, before)
      }
      if let found { return found }
    }
    return nil
  }
}

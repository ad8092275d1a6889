import Platform

/// All readings of a page's tail: steps from one candidate start to a later one that use up heading units.
///
/// The steps stand place by place; of one place choice by choice, first the article without a heading and then one for each group; of
/// one choice in the order of their ends.
package struct Lattice {
  let scores: [Double]
  let places: Int
  /// How many masks of used units there are.
  let masks: Int
  /// How many steps lead from one place to another.
  let choices: Int
  /// For each place the first of the steps that begin at it.
  private let leaving: [Int]
  /// The units that each choice uses, as bits.
  private let bits: [Int]
  /// For each place the best that a reading comes to there, and for the last to the end, if it need not use every unit.
  let reach: [Double]

  package init(_ solver: TailSolver, score: (TailSolver.Step) -> Double) {
    let (places, choices) = (solver.starts.count, solver.groups.count + 1)
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
    (self.places, self.choices, masks) = (places, choices, 1 << solver.units.count)
    bits = [0] + solver.groups.map { group in group.reduce(0) { $0 | 1 << $1 } }
  }

  package var steps: [TailSolver.Step] {
    (0..<places).flatMap { from in
      (0..<choices).flatMap { choice in
        ((from + 1)...places).map { .init(from: from, end: $0, group: Lattice.group(choice)) }
      }
    }
  }

  /// The group of a choice; nil for the first.
  private static func group(_ choice: Int) -> Int? { choice == 0 ? nil : choice - 1 }

  func choice(of step: TailSolver.Step) -> Int { step.group.map { $0 + 1 } ?? 0 }

  /// The place of a step.
  func step(_ from: Int, _ end: Int, _ choice: Int) -> Int {
    leaving[from] + choice * (places - from) + end - from - 1
  }

  // MARK: cells

  // Searches and sums go over cells, one for each mask of used units and each place, the places of a mask behind each other. The
  // steps that leave a place with one choice lead to neighbouring cells, whatever their ends; so a processor adds several at once.

  /// How far the cells of one mask are from those of the next.
  var row: Int { places + 1 }

  /// The cell in which every unit is used and no paragraph is left.
  var goal: Int { masks * row - 1 }

  /// The steps that leave a place with one choice and are worth a look.
  struct Fan {
    let choice: Int
    /// The units that it uses.
    let bits: Int
    let ends: Range<Int>
    /// Where a step to end 0 would stand.
    let steps: Int
  }

  /// How much worse a step makes a reading than the best way from its start to its end, 0 or below.
  func loss(_ step: Int, _ from: Int, _ end: Int) -> Double { scores[step] + reach[from] - reach[end] }

  /// The fans of each place, of each choice from the first to the last of its steps that lose no more than this.
  func fans(losing most: Double) -> [[Fan]] {
    (0..<places).map { from in
      (0..<choices).compactMap { choice in
        let steps = step(from, 0, choice)
        func isWorth(_ end: Int) -> Bool { loss(steps + end, from, end) >= most }
        let ends = (from + 1)...places
        guard let first = ends.first(where: isWorth), let last = ends.last(where: isWorth) else { return nil }
        return Fan(choice: choice, bits: bits[choice], ends: first..<last + 1, steps: steps)
      }
    }
  }

  // MARK: the best reading

  /// A reading of the page.
  struct Reading {
    var steps: [TailSolver.Step] = []
    /// Whether it uses every unit.
    let isWhole: Bool
    /// What it loses against the best that need not.
    let loss: Double
  }

  /// The best reading in which every unit is used, if there is one; else the best of all.
  ///
  /// What a reading has lost grows from step to step. So what has lost more than the best reading in the end need not be followed; and a
  /// reading that loses no more than what was followed is the best.
  func best() -> Reading {
    for most in [-40.0, -160] {
      let top = tops(losing: most)
      if top[goal] - reach[places] >= most + 1 { return way(to: masks - 1, top) }
    }
    let top = tops(losing: -.infinity)
    if top[goal] > -.infinity { return way(to: masks - 1, top) }
    return way(to: (0..<masks).max { top[$0 * row + places] < top[$1 * row + places] } ?? 0, top)
  }

  /// The best that a reading comes to in each cell, as far as it loses no more than this.
  private func tops(losing most: Double) -> [Double] {
    let fans = fans(losing: most)
    var top = [Double](repeating: -.infinity, count: masks * row)
    top[0] = 0
    scores.withUnsafeBufferPointer { scores in
      top.withUnsafeMutableBufferPointer { top in
        for (place, fans) in fans.enumerated() {
          for mask in 0..<masks {
            let here = top[mask * row + place]
            guard here > -.infinity, here - reach[place] >= most else { continue }
            for fan in fans where mask & fan.bits == 0 {
              let cells = (mask | fan.bits) * row
              for end in fan.ends {
                let score = here + scores[fan.steps &+ end]
                top[cells &+ end] = score > top[cells &+ end] ? score : top[cells &+ end]
              }
            }
          }
        }
      }
    }
    return top
  }

  /// The best way to the end with these units.
  private func way(to mask: Int, _ top: [Double]) -> Reading {
    var reading = Reading(isWhole: mask == masks - 1, loss: top[mask * row + places] - reach[places])
    var (place, mask) = (places, mask)
    while place > 0, let last = lastStep(to: place, mask, top) {
      reading.steps.append(.init(from: last.from, end: place, group: Lattice.group(last.choice)))
      (place, mask) = (last.from, last.mask)
    }
    reading.steps.reverse()
    return reading
  }

  /// The step by which the best way comes to a cell: of several that are as good the one from the first place, and there from
  /// the lowest mask.
  private func lastStep(to end: Int, _ mask: Int, _ top: [Double]) -> (from: Int, choice: Int, mask: Int)? {
    for from in 0..<end {
      var found: (from: Int, choice: Int, mask: Int)?
      for choice in 0..<choices where mask & bits[choice] == bits[choice] {
        let before = mask & ~bits[choice]
        guard top[before * row + from] > -.infinity, before < found?.mask ?? .max,
          top[before * row + from] + scores[step(from, end, choice)] == top[mask * row + end]
        else { continue }
        found = (from, choice, before)
      }
      if let found { return found }
    }
    return nil
  }
}

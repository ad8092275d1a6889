import Platform

/// The sums over all readings of a page's tail that use every unit: how likely each of its steps is.
///
/// The sums are of likelihoods and not of their logs, so that a step takes one product: each step is measured against the
/// best way from its start to its end, which keeps all of them at 1 or below. What is less likely than the best reading by more
/// than e^-40 is left out, since no sum would know of it. All is 0 where no reading uses every unit, or where none comes within
/// e^-700 of the best that need not.
package struct LatticeSums {
  private let lattice: Lattice
  private let fans: [[Lattice.Fan]]
  /// For each step, in the order of the lattice.
  private let shares: [Double]
  /// A cell with no more than this is left out.
  private let least: Double
  /// For each cell the sum over the ways to it; and over the ways from it to the end.
  private var forward: [Double]
  private var backward: [Double]
  /// Over all ways.
  private let total: Double

  package init(_ lattice: Lattice) { self.init(lattice, best: lattice.best()) }

  init(_ lattice: Lattice, best: Lattice.Reading) {
    let most = best.isWhole ? best.loss - 40 : 0
    let fans = lattice.fans(losing: most)
    var shares = [Double](repeating: 0, count: lattice.scores.count)
    for (from, fans) in fans.enumerated() {
      for fan in fans {
        for end in fan.ends {
          let loss = lattice.loss(fan.steps + end, from, end)
          if loss >= most { shares[fan.steps + end] = exp(loss) }
        }
      }
    }
    (self.lattice, self.fans, self.shares, least) = (lattice, fans, shares, exp(most))
    forward = [Double](repeating: 0, count: lattice.masks * lattice.row)
    backward = forward
    forward[0] = 1
    LatticeSums.addForward(lattice, fans, shares, least, &forward)
    total = best.isWhole ? forward[lattice.goal] : 0
    if total > 0 { addBackward() }
  }

  private static func addForward(
    _ lattice: Lattice, _ fans: [[Lattice.Fan]], _ shares: [Double], _ least: Double,
    _ forward: inout [Double]
  ) {
    let row = lattice.row
    shares.withUnsafeBufferPointer { shares in
      forward.withUnsafeMutableBufferPointer { forward in
        for (place, fans) in fans.enumerated() {
          for mask in 0..<lattice.masks {
            let here = forward[mask * row + place]
            guard here > least else { continue }
            for fan in fans where mask & fan.bits == 0 {
              let cells = (mask | fan.bits) * row
              for end in fan.ends { forward[cells &+ end] += here * shares[fan.steps &+ end] }
            }
          }
        }
      }
    }
  }

  private mutating func addBackward() {
    let (row, masks, least) = (lattice.row, lattice.masks, least)
    backward[lattice.goal] = 1
    shares.withUnsafeBufferPointer { shares in
      forward.withUnsafeBufferPointer { forward in
        backward.withUnsafeMutableBufferPointer { backward in
          for (place, fans) in fans.enumerated().reversed() {
            for mask in 0..<masks where forward[mask * row + place] > least {
              var all = 0.0
              for fan in fans where mask & fan.bits == 0 {
                let cells = (mask | fan.bits) * row
                for end in fan.ends { all += shares[fan.steps &+ end] * backward[cells &+ end] }
              }
              backward[mask * row + place] = all
            }
          }
        }
      }
    }
  }

  // MARK: what they say

  /// The log of the sum over all readings that use every unit.
  package var log: Double { Platform.log(total) + lattice.reach[lattice.places] }

  /// How likely each step is, 0...1.
  package func posterior() -> [Double] {
    var posterior = [Double](repeating: 0, count: shares.count)
    for (from, fans) in fans.enumerated() where total > 0 {
      for mask in 0..<lattice.masks where forward[mask * lattice.row + from] > least {
        let here = forward[mask * lattice.row + from] / total
        for fan in fans where mask & fan.bits == 0 {
          let cells = (mask | fan.bits) * lattice.row
          for end in fan.ends { posterior[fan.steps + end] += here * shares[fan.steps + end] * backward[cells + end] }
        }
      }
    }
    return posterior.map { min(1, $0) }
  }

  /// How likely an article begins at a place, 0...1.
  func begins(at place: Int) -> Double {
    guard total > 0 else { return 0 }
    var all = 0.0
    for cell in stride(from: place, to: lattice.masks * lattice.row, by: lattice.row) {
      all += forward[cell] * backward[cell]
    }
    return min(1, all / total)
  }

  /// How likely the article that goes on at a place, or begins there, has the heading of a step, 0...1.
  func heads(_ step: TailSolver.Step, at place: Int) -> Double {
    guard total > 0 else { return 0 }
    let choice = lattice.choice(of: step)
    var all = 0.0
    for from in 0...place {
      guard let fan = fans[from].first(where: { $0.choice == choice }) else { continue }
      let ends = max(place + 1, fan.ends.lowerBound)..<max(place + 1, fan.ends.upperBound)
      for mask in 0..<lattice.masks where mask & fan.bits == 0 {
        let here = forward[mask * lattice.row + from]
        guard here > least else { continue }
        let cells = (mask | fan.bits) * lattice.row
        for end in ends { all += here * shares[fan.steps + end] * backward[cells + end] }
      }
    }
    return min(1, all / total)
  }
}

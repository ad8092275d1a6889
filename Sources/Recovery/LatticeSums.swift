import Platform

/// The sums over all readings of a page's tail that use every unit: how likely each of its steps is. All 0 where no reading does, or
/// where none comes within e^-700 of the best that need not use every unit.
///
/// The sums are of likelihoods and not of their logs, so that a step takes one product: each step is measured against the
/// best way from its start to its end, which keeps all of them at 1 or below. The cells of two masks that differ in the first unit
/// alone stand together, without it and with it, so that a processor adds both at once.
package struct LatticeSums {
  private typealias Pair = SIMD2<Double>

  private let lattice: Lattice
  /// How many pairs of cells a place has.
  private let pairs: Int
  /// For each step, in the order of the lattice.
  private let shares: [Double]
  private let between: LatticePairs
  /// For each cell the sum over the ways to it, and over the ways from it to the end; of cells through which no way goes from the start to
  /// the end, a part of that or nothing.
  private var forward: [Pair]
  private var backward: [Pair]
  /// Over all ways.
  private let total: Double

  package init(_ lattice: Lattice) {
    self.lattice = lattice
    let (places, pairs) = (lattice.places, lattice.masks / 2)
    self.pairs = pairs
    between = LatticePairs(lattice)
    var shares = lattice.scores
    lattice.forEachStep { step, from, end, _ in
      shares[step] = exp(shares[step] + lattice.reach[from] - lattice.reach[end])
    }
    self.shares = shares
    forward = [Pair](repeating: .zero, count: (places + 1) * pairs)
    backward = forward
    forward[0].x = 1
    backward[backward.count - 1].y = 1
    total = LatticeSums.total(lattice, between, shares, &forward)
    if total > 0 { LatticeSums.addBackward(lattice, between, shares, &backward) }
  }

  // MARK: from cell to cell

  /// Adds up the ways to each cell.
  /// - Returns: the sum over the ways to the end.
  private static func total(
    _ lattice: Lattice, _ between: LatticePairs, _ shares: [Double], _ forward: inout [Pair]
  ) -> Double {
    let pairs = lattice.masks / 2
    forward.withUnsafeMutableBufferPointer { cells in
      between.all.withUnsafeBufferPointer { all in
        for from in 0..<lattice.places {
          for choice in 0..<lattice.choices {
            let (step, bits) = (lattice.step(from, 0, choice), lattice.bits[choice])
            between.forEachEnd(lattice, from: from, choice) { end, some in
              let share = shares[step &+ end]
              let (here, there) = (from &* pairs, end &* pairs &+ bits >> 1)
              if bits & 1 == 0 {
                for index in some {
                  let pair = Int(all[index])
                  cells[there &+ pair] += share * cells[here &+ pair]
                }
              } else {
                for index in some {
                  let pair = Int(all[index])
                  cells[there &+ pair].y += share * cells[here &+ pair].x
                }
              }
            }
          }
        }
      }
    }
    return forward[forward.count - 1].y
  }

  /// Adds up the ways from each cell.
  private static func addBackward(
    _ lattice: Lattice, _ between: LatticePairs, _ shares: [Double], _ backward: inout [Pair]
  ) {
    let pairs = lattice.masks / 2
    backward.withUnsafeMutableBufferPointer { cells in
      between.all.withUnsafeBufferPointer { all in
        for from in stride(from: lattice.places - 1, through: 0, by: -1) {
          for choice in 0..<lattice.choices {
            let (step, bits) = (lattice.step(from, 0, choice), lattice.bits[choice])
            between.forEachEnd(lattice, from: from, choice) { end, some in
              let share = shares[step &+ end]
              let (here, there) = (from &* pairs, end &* pairs &+ bits >> 1)
              if bits & 1 == 0 {
                for index in some {
                  let pair = Int(all[index])
                  cells[here &+ pair] += share * cells[there &+ pair]
                }
              } else {
                for index in some {
                  let pair = Int(all[index])
                  cells[here &+ pair].x += share * cells[there &+ pair].y
                }
              }
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
    var posterior = shares
    lattice.forEachStep { step, from, end, choice in
      posterior[step] = min(1, likelihood(from: from, choice) { $0 == end })
    }
    return posterior
  }

  /// How likely an article begins at a place, 0...1.
  func begins(at place: Int) -> Double {
    guard total > 0 else { return 0 }
    let cells = place * pairs..<(place + 1) * pairs
    return min(1, cells.reduce(0) { $0 + (forward[$1] * backward[$1]).sum() } / total)
  }

  /// How likely the article that goes on at a place, or begins there, has the heading of a step, 0...1.
  func heads(_ step: TailSolver.Step, at place: Int) -> Double {
    let choice = lattice.choice(of: step)
    return min(1, (0...place).reduce(0) { $0 + likelihood(from: $1, choice, isCounted: { $0 > place }) })
  }

  /// How likely a choice leads from a place to one of some others.
  private func likelihood(from: Int, _ choice: Int, isCounted: (_ end: Int) -> Bool) -> Double {
    guard total > 0 else { return 0 }
    let (step, bits) = (lattice.step(from, 0, choice), lattice.bits[choice])
    var sum = 0.0
    forward.withUnsafeBufferPointer { forward in
      backward.withUnsafeBufferPointer { backward in
        between.forEachEnd(lattice, from: from, choice) { end, some in
          guard isCounted(end) else { return }
          let (here, there) = (from * pairs, end * pairs + bits >> 1)
          var all = Pair.zero
          for index in some {
            let pair = Int(between.all[index])
            if bits & 1 == 0 {
              all += forward[here &+ pair] * backward[there &+ pair]
            } else {
              all.x += forward[here &+ pair].x * backward[there &+ pair].y
            }
          }
          sum += all.sum() * shares[step + end]
        }
      }
    }
    return sum / total
  }

  /// The cells that the best reading may go through: all that have as much of the sum as one reading alone, the one that goes from each cell
  /// on where most readings go. Nil where the sums are too small to tell.
  func mayBeBest() -> [Bool]? {
    guard total > 1e-250 else { return nil }
    var (one, from, mask) = (1.0, 0, 0)
    while from < lattice.places {
      var most = (sum: 0.0, share: 0.0, end: lattice.places, mask: mask)
      lattice.forEachStep(from: from) { step, end, choice in
        guard mask & lattice.bits[choice] == 0 else { return }
        let next = mask | lattice.bits[choice]
        let sum = shares[step] * backward[end * pairs + next >> 1][next & 1]
        if sum > most.sum { most = (sum, shares[step], end, next) }
      }
      (one, from, mask) = (one * most.share, most.end, most.mask)
    }
    // A little less, for what was rounded.
    let least = one * (1 - 1e-9)
    var mayBe: [Bool] = []
    mayBe.reserveCapacity(2 * forward.count)
    for pair in forward.indices {
      let sums = forward[pair] * backward[pair]
      mayBe.append(sums.x >= least)
      mayBe.append(sums.y >= least)
    }
    return mayBe
  }
}

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
  /// For each choice the pairs whose masks use none of its units.
  private let free: [[Int]]
  /// For each cell the sum over the ways to it, and over the ways from it to the end.
  private var forward: [Pair]
  private var backward: [Pair]
  /// Over all ways.
  private let total: Double

  package init(_ lattice: Lattice) {
    self.lattice = lattice
    let (places, pairs) = (lattice.places, lattice.masks / 2)
    self.pairs = pairs
    free = lattice.bits.map { bits in (0..<pairs).filter { $0 & bits >> 1 == 0 } }
    var shares = lattice.scores
    lattice.forEachStep { step, from, end, _ in
      shares[step] = exp(shares[step] + lattice.reach[from] - lattice.reach[end])
    }
    self.shares = shares
    forward = [Pair](repeating: .zero, count: (places + 1) * pairs)
    backward = forward
    forward[0].x = 1
    backward[backward.count - 1].y = 1
    total = LatticeSums.total(lattice, free, shares, &forward)
    if total > 0 { LatticeSums.addBackward(lattice, free, shares, &backward) }
  }

  // MARK: from cell to cell

  /// Adds up the ways to each cell.
  /// - Returns: the sum over the ways to the end.
  private static func total(
    _ lattice: Lattice, _ free: [[Int]], _ shares: [Double], _ forward: inout [Pair]
  ) -> Double {
    let pairs = lattice.masks / 2
    forward.withUnsafeMutableBufferPointer { cells in
      for from in 0..<lattice.places {
        lattice.forEachStep(from: from) { step, end, choice in
          let (share, bits) = (shares[step], lattice.bits[choice])
          let (here, there) = (from * pairs, end * pairs + bits >> 1)
          if bits & 1 == 0 {
            for pair in free[choice] { cells[there &+ pair] += share * cells[here &+ pair] }
          } else {
            for pair in free[choice] { cells[there &+ pair].y += share * cells[here &+ pair].x }
          }
        }
      }
    }
    return forward[forward.count - 1].y
  }

  /// Adds up the ways from each cell.
  private static func addBackward(
    _ lattice: Lattice, _ free: [[Int]], _ shares: [Double], _ backward: inout [Pair]
  ) {
    let pairs = lattice.masks / 2
    backward.withUnsafeMutableBufferPointer { cells in
      for from in stride(from: lattice.places - 1, through: 0, by: -1) {
        lattice.forEachStep(from: from) { step, end, choice in
          let (share, bits) = (shares[step], lattice.bits[choice])
          let (here, there) = (from * pairs, end * pairs + bits >> 1)
          if bits & 1 == 0 {
            for pair in free[choice] { cells[here &+ pair] += share * cells[there &+ pair] }
          } else {
            for pair in free[choice] { cells[here &+ pair].x += share * cells[there &+ pair].y }
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
    lattice.forEachStep { posterior[$0] = min(1, likelihood($0, $1, $2, $3)) }
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
    var all = 0.0
    for from in 0...place {
      for end in (place + 1)...lattice.places {
        all += likelihood(lattice.step(from, end, choice), from, end, choice)
      }
    }
    return min(1, all)
  }

  private func likelihood(_ step: Int, _ from: Int, _ end: Int, _ choice: Int) -> Double {
    guard total > 0 else { return 0 }
    let (here, there) = (from * pairs, end * pairs + lattice.bits[choice] >> 1)
    let all = forward.withUnsafeBufferPointer { forward in
      backward.withUnsafeBufferPointer { backward in
        var all = Pair.zero
        if lattice.bits[choice] & 1 == 0 {
          for pair in free[choice] { all += forward[here &+ pair] * backward[there &+ pair] }
        } else {
          for pair in free[choice] { all.x += forward[here &+ pair].x * backward[there &+ pair].y }
        }
        return all
      }
    }
    return all.sum() * shares[step] / total
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

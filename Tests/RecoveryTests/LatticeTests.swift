import Anthology
import Foundation
import TestSupport
import Testing

@testable import Recovery

/// The readings of a tail against all of them written out.
struct LatticeTests {
  /// The question of a page of so many paragraphs and of display lines at its end, with a byline below each or without.
  private func solver(paragraphs: Int, units: Int, isBylined: Bool) throws -> TailSolver {
    let names = ["河边栽下千棵树", "山村通了第一趟班车", "老厂房里办起书展", "渔港迎来开海季"]
    let body = (0..<paragraphs).map {
      (kind: Element.Kind.paragraph, text: "\(names[$0 % 4])，大家都说好。", gap: 0)
    }
    let tail = (0..<units).flatMap { unit -> [(kind: Element.Kind, text: String, gap: Int)] in
      [(.display, names[unit], 1)] + (isBylined ? [(.byline, "本报记者 张三", 0)] : [])
    }
    let sheet = sheet(body + tail)
    let run = try #require(sheet.displayRuns().last)
    return try #require(tailSolver(sheet, run))
  }

  private struct Reading {
    var steps: [Int]
    var score: Double
    var mask: Int
  }

  /// All ways through the steps of a lattice.
  private func readings(_ lattice: Lattice, _ solver: TailSolver) -> [Reading] {
    let steps = lattice.steps
    func on(_ reading: Reading, from place: Int) -> [Reading] {
      if place == solver.starts.count { return [reading] }
      return steps.indices.filter { steps[$0].from == place }.flatMap { step -> [Reading] in
        let units = steps[step].group.map { solver.groups[$0].reduce(0) { $0 | 1 << $1 } } ?? 0
        guard reading.mask & units == 0 else { return [] }
        let next = Reading(
          steps: reading.steps + [step], score: reading.score + lattice.scores[step],
          mask: reading.mask | units)
        return on(next, from: steps[step].end)
      }
    }
    return on(Reading(steps: [], score: 0, mask: 0), from: 0)
  }

  private func randomLattice(_ solver: TailSolver, _ random: inout FixedRandom) -> Lattice {
    var scores: [Double] = []
    return Lattice(solver) { _ in
      scores.append(.random(in: -12...12, using: &random))
      return scores[scores.count - 1]
    }
  }

  @Test(arguments: [(4, 3, false), (5, 2, true), (3, 3, true), (4, 4, true), (2, 1, false)])
  func allThatUseEveryUnitAreSummed(paragraphs: Int, units: Int, isBylined: Bool) throws {
    let solver = try solver(paragraphs: paragraphs, units: units, isBylined: isBylined)
    var random = FixedRandom(seed: 3)
    var leftOut = 0
    for _ in 0..<40 {
      let lattice = randomLattice(solver, &random)
      let whole = readings(lattice, solver).filter { $0.mask == lattice.masks - 1 }
      let best = try #require(whole.max { $0.score < $1.score })
      let log = logSum(whole.indices) { whole[$0].score }
      let sums = LatticeSums(lattice)
      #expect(abs(sums.log - log) < 1e-9)
      let steps = lattice.steps
      let shares = steps.indices.map { step in
        whole.reduce(0) { $0 + ($1.steps.contains(step) ? exp($1.score - log) : 0) }
      }
      #expect(zip(sums.posterior(), shares).allSatisfy { abs($0 - $1) < 1e-9 })
      let may = try #require(sums.mayBeBest())
      leftOut += may.count { !$0 }
      for mayBeBest in [may, nil] {
        let found = lattice.best(mayBeBest)
        #expect(found.map { lattice.step($0.from, $0.end, lattice.choice(of: $0)) } == best.steps)
      }
      for place in 0..<solver.starts.count {
        let begins = zip(steps, shares).reduce(0) { $0 + ($1.0.from == place ? $1.1 : 0) }
        #expect(abs(sums.begins(at: place) - begins) < 1e-9)
        for step in steps {
          let heads = zip(steps, shares).reduce(0.0) { sum, other in
            let isThis =
              other.0.group == step.group && other.0.from <= place && place < other.0.end
            return sum + (isThis ? other.1 : 0)
          }
          #expect(abs(sums.heads(step, at: place) - heads) < 1e-9)
        }
      }
    }
    #expect(leftOut > 0)
  }

  /// Three headings, each closed by a byline, and two paragraphs: one is left over, and the best of all readings is taken.
  @Test func whereNoReadingUsesEveryUnitTheBestIsTaken() throws {
    let solver = try solver(paragraphs: 2, units: 3, isBylined: true)
    var random = FixedRandom(seed: 4)
    for _ in 0..<40 {
      let lattice = randomLattice(solver, &random)
      let all = readings(lattice, solver)
      let best = try #require(all.max { $0.score < $1.score })
      let sums = LatticeSums(lattice)
      #expect(all.allSatisfy { $0.mask != lattice.masks - 1 })
      #expect(sums.mayBeBest() == nil && sums.posterior().allSatisfy { $0 == 0 })
      let found = lattice.best(sums.mayBeBest())
      #expect(found.map { lattice.step($0.from, $0.end, lattice.choice(of: $0)) } == best.steps)
    }
  }
}

import TestSupport
import Testing

@testable import Recovery

@Suite struct WaysTests {
  /// The sum over ways is that over a list of them.
  @Test func sumsAreThoseOverLists() {
    var random = FixedRandom(seed: 12)
    var ways = Ways()
    #expect(ways.logSum() == nil)
    for _ in 0..<200 {
      ways.removeAll()
      let values = (1...Int.random(in: 1...State.count, using: &random)).map { _ in
        Double.random(in: -900...5, using: &random)
      }
      for value in values { ways.add(value) }
      #expect(ways.logSum() == logSum(values))
    }
  }

  /// The sides of some states are those of each.
  @Test func sidesAreThoseOfTheStates() {
    for bits in 0..<(1 << State.count) {
      let states = State.allCases.filter { bits >> $0.rawValue & 1 != 0 }
      let set = StateSet(states)
      #expect(Array(set.sidesBefore) == Set(states.map(\.before)).sorted { $0.rawValue < $1.rawValue })
      #expect(Array(set.sidesAfter) == Set(states.map(\.after)).sorted { $0.rawValue < $1.rawValue })
    }
    for side in State.Side.allCases {
      #expect(Array(side.leaving) == State.allCases.filter { $0.before == side })
      #expect(Array(side.entering) == State.allCases.filter { $0.after == side })
    }
    #expect(Array(StateSet.goingOn) == State.allCases.filter(\.goesOn))
    #expect(Array(StateSet.ended) == State.allCases.filter { !$0.goesOn })
    #expect(Array(StateSet.goneOn) == State.allCases.filter { !$0.begins })
    #expect(Array(StateSet.begun) == State.allCases.filter(\.begins))
    #expect(Array(StateSet.usual) == [.first, .middle, .last, .only, .display])
  }
}

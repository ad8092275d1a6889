import Testing

@testable import Recovery

@Suite struct StateSetTests {
  /// The sides of some states are those of each.
  @Test func sidesAreThoseOfTheStates() {
    for bits in 0..<(1 << State.count) {
      let states = State.allCases.filter { bits >> $0.rawValue & 1 != 0 }
      let set = StateSet(states)
      #expect(Array(set.sidesBefore) == Set(states.map(\.before)).sorted { $0.rawValue < $1.rawValue })
      #expect(Array(set.sidesAfter) == Set(states.map(\.after)).sorted { $0.rawValue < $1.rawValue })
    }
    let all = StateSet(State.allCases).sidesAfter
    for side in State.Side.allCases {
      #expect(Array(all.meeting(side)) == State.Side.allCases.filter { ($0 == .inside) == (side == .inside) })
    }
    #expect(Array(StateSet.goingOn) == State.allCases.filter(\.goesOn))
    #expect(Array(StateSet.ended) == State.allCases.filter { !$0.goesOn })
    #expect(Array(StateSet.goneOn) == State.allCases.filter { !$0.begins })
    #expect(Array(StateSet.begun) == State.allCases.filter(\.begins))
    #expect(Array(StateSet.usual) == [.first, .middle, .last, .only, .display])
  }
}

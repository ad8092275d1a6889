import TestSupport
import Testing

@testable import Recovery

@Suite struct LogSumTests {
  /// Over the states of a line the sum is that over a list of their values.
  @Test func sumsOverStatesAreThoseOverLists() {
    var random = FixedRandom(seed: 12)
    #expect(StateSet().logSum { _ in 0 } == nil)
    for _ in 0..<200 {
      let states = State.allCases.filter { _ in Bool.random(using: &random) }
      guard !states.isEmpty else { continue }
      let values = State.allCases.map { _ in Double.random(in: -900...5, using: &random) }
      #expect(StateSet(states).logSum { values[$0.rawValue] } == logSum(states.map { values[$0.rawValue] }))
    }
  }
}

import TestSupport
import Testing

@testable import Recovery

@Suite struct SortedListsTests {
  @Test func runsCountAsDictionariesDo() {
    var random = FixedRandom(seed: 11)
    for count in [0, 1, 2, 50, 400] {
      let numbers = (0..<count).map { _ in Int.random(in: -3...40, using: &random) }
      let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
      let runs = runs(of: numbers)
      #expect(runs.map(\.number) == counts.keys.sorted())
      #expect(runs.allSatisfy { counts[$0.number] == $0.count })
    }
  }

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

/// Some states, ascending.
struct StateSet: Sequence, IteratorProtocol {
  private var bits: UInt8 = 0

  init() {}

  init(_ states: [State]) { for state in states { insert(state) } }

  var isEmpty: Bool { bits == 0 }
  var isSingle: Bool { bits != 0 && bits & (bits &- 1) == 0 }

  func contains(_ state: State) -> Bool { bits & 1 << UInt8(state.rawValue) != 0 }

  mutating func insert(_ state: State) { bits |= 1 << UInt8(state.rawValue) }

  func intersection(_ other: StateSet) -> StateSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  mutating func subtract(_ other: StateSet) { bits &= ~other.bits }

  mutating func next() -> State? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return State(rawValue: bits.trailingZeroBitCount)
  }
}

extension StateSet {
  /// The states behind which a paragraph goes on, and those behind which it does not.
  static let goingOn = StateSet(State.allCases.filter(\.goesOn))
  static let ended = StateSet(State.allCases.filter { !$0.goesOn })
  /// The states that go on with a paragraph, and those that begin something.
  static let goneOn = StateSet(State.allCases.filter { !$0.begins })
  static let begun = StateSet(State.allCases.filter(\.begins))
  static let display = StateSet([.display])
  /// Those that any line may have.
  static let usual = StateSet([.first, .middle, .last, .only, .display])
}

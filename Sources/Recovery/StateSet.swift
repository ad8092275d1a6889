/// Some states, ascending.
struct StateSet: Sequence, IteratorProtocol {
  private var bits: UInt8 = 0

  init() {}

  init(_ states: [State]) { for state in states { insert(state) } }

  var isEmpty: Bool { bits == 0 }
  var isSingle: Bool { bits != 0 && bits & (bits &- 1) == 0 }

  mutating func insert(_ state: State) { bits |= 1 << UInt8(state.rawValue) }

  func intersection(_ other: StateSet) -> StateSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  mutating func next() -> State? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return State(rawValue: bits.trailingZeroBitCount)
  }
}

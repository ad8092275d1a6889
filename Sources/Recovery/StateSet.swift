/// Some states, ascending.
struct StateSet: Sequence, IteratorProtocol {
  private var bits: UInt8 = 0

  init() {}

  private init(bits: UInt8) { self.bits = bits }

  init(_ states: [State]) { for state in states { insert(state) } }

  init(_ one: State, _ other: State? = nil) {
    insert(one)
    if let other { insert(other) }
  }

  var isEmpty: Bool { bits == 0 }

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
  /// Sides of states, ascending.
  struct Sides: Sequence, IteratorProtocol {
    fileprivate var bits: UInt8

    /// Those that may be on the other side of a break: a paragraph goes on, or has ended and something begins.
    @inline(__always)
    func meeting(_ other: State.Side) -> Sides { Sides(bits: other == .inside ? bits & 0b1 : bits & ~0b1) }

    mutating func next() -> State.Side? {
      guard bits != 0 else { return nil }
      defer { bits &= bits &- 1 }
      return State.Side(rawValue: bits.trailingZeroBitCount)
    }
  }

  /// What breaks see of the states, as `State.before` and `State.after` say it of one.
  var sidesBefore: Sides { sides(inside: 0b0011, text: 0b1100) }
  var sidesAfter: Sides { sides(inside: 0b0110, text: 0b1001) }

  /// - Parameter inside: the states of a paragraph that are one side to a break, and those that are another.
  @inline(__always)
  private func sides(inside: UInt8, text: UInt8) -> Sides {
    // What is no state of a paragraph is a side by itself.
    let others = bits >> 2 & ~0b11
    return Sides(bits: others | (bits & text != 0 ? 0b10 : 0) | (bits & inside != 0 ? 0b1 : 0))
  }
}

extension StateSet {
  /// The states behind which a paragraph goes on, and those behind which it does not.
  static var goingOn: StateSet { StateSet(bits: 0b0000_0011) }
  static var ended: StateSet { StateSet(bits: 0b1111_1100) }
  /// The states that go on with a paragraph, and those that begin something.
  static var goneOn: StateSet { StateSet(bits: 0b0000_0110) }
  static var begun: StateSet { StateSet(bits: 0b1111_1001) }
  static var display: StateSet { StateSet(.display) }
  /// Those that any line may have.
  static var usual: StateSet { StateSet(bits: 0b0001_1111) }
}

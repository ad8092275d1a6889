/// One value for each state of a line, or for each side of a break with two places left over.
typealias Eight = SIMD8<Double>

extension Eight {
  /// From sides behind a break to the states that have them (`State.after`).
  @inline(__always)
  var entered: Eight { Eight(self[1], self[0], self[0], self[1], self[2], self[3], self[4], self[5]) }

  /// From sides before a break to the states that have them (`State.before`).
  @inline(__always)
  var left: Eight { Eight(self[0], self[0], self[1], self[1], self[2], self[3], self[4], self[5]) }

  /// From states to their sides before the break behind them: the sum of each side's.
  @inline(__always)
  var leaving: Eight { Eight(self[0] + self[1], self[2] + self[3], self[4], self[5], self[6], self[7], 0, 0) }

  /// The same with the highest of each side's.
  @inline(__always)
  var bestLeaving: Eight {
    Eight(
      Swift.max(self[0], self[1]), Swift.max(self[2], self[3]), self[4], self[5], self[6], self[7], 0, 0)
  }

  /// From states to their sides behind the break before them: the sum of each side's.
  @inline(__always)
  var entering: Eight {
    Eight(self[1] + self[2], self[0] + self[3], self[4], self[5], self[6], self[7], 0, 0)
  }

  /// The place of the highest; the first of several.
  var top: Int { indices.reduce(0) { Eight.isBetter(self[$1], than: self[$0]) ? $1 : $0 } }

  /// Whether one way is better than another, and not as good but for what was rounded: of ways that are as good the first is taken, whatever
  /// exponentials the machine has.
  @inline(__always)
  static func isBetter(_ way: Double, than other: Double) -> Bool { way > other * (1 + 1e-9) }

  /// A multiple that has room in what numbers can say (10^±308) for a row more; and where nothing is left of it, something else.
  @inline(__always)
  func scaled(or other: @autoclosure () -> Eight) -> Eight {
    let all = sum()
    if (1e-100...1e100).contains(all) { return self }
    return all > 0 && all < .infinity ? self / all : other()
  }

  /// 1 for each of some states.
  init(_ states: StateSet) {
    self = .zero
    for state in states { self[state.rawValue] = 1 }
  }

  /// 1 for each state that begins something.
  static let beginnings = Eight(.begun)
}

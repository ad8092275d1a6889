/// What one line of a page is.
package enum State: Int, CaseIterable {
  /// The first, a middle and the last line of a paragraph, and a paragraph of one line.
  case first, middle, last, only
  /// A line of display type: a headline's, a kicker's, a deck's, or a subhead.
  case display
  case byline
  case furniture
  case verse

  static let count = allCases.count

  /// Whether the line after it belongs to the same paragraph.
  package var goesOn: Bool { self == .first || self == .middle }

  /// Whether it begins something.
  package var begins: Bool { self != .middle && self != .last }
}

extension State {
  /// What a break sees of the line at its one side: states of one side are the same to it (`Evidence.pause`) and are weighed
  /// once.
  enum Side: Int, CaseIterable {
    case inside, text, display, byline, furniture, verse

    static let count = allCases.count
  }

  /// Seen from the break behind it: inside a paragraph, or behind text that has ended.
  var before: Side {
    switch self {
    case .first, .middle: .inside
    case .last, .only: .text
    default: after
    }
  }

  /// Seen from the break before it: inside a paragraph, or before text that begins.
  var after: Side {
    switch self {
    case .first, .only: .text
    case .middle, .last: .inside
    case .display: .display
    case .byline: .byline
    case .furniture: .furniture
    case .verse: .verse
    }
  }
}

extension State.Side {
  /// A state that stands for the side, before a break and behind one.
  var from: State {
    switch self {
    case .inside: .first
    case .text: .last
    case .display: .display
    case .byline: .byline
    case .furniture: .furniture
    case .verse: .verse
    }
  }
  var to: State {
    switch self {
    case .inside: .middle
    case .text: .first
    default: from
    }
  }
}

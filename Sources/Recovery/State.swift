/// What one line of a page is.
package enum State: Int, CaseIterable {
  /// The first, a middle and the last line of a paragraph, and a paragraph of one line.
  case first, middle, last, only
  /// A line of display type: a headline's, a kicker's, a deck's, or a subhead.
  case display
  case byline
  case furniture
  case verse

  /// Whether the line after it belongs to the same paragraph.
  package var goesOn: Bool { self == .first || self == .middle }

  /// Whether it begins something.
  package var begins: Bool { self != .middle && self != .last }
}

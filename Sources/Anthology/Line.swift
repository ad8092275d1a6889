/// One line of a page that holds text. Blank lines are not lines: they are the `gap` of the next one.
package struct Line: Hashable, Sendable {
  /// What the format itself says of the line. Plain text says nothing.
  package enum Hint: Hashable, Sendable {
    case none
    /// A Markdown heading; layout models choose the level at random, so it counts as "display type".
    case heading(level: Int)
    case listItem
    case quotation
    /// A picture that stood at this place, by its path.
    case image(path: String)
  }

  /// One-based line of the source file.
  package var number: Int
  /// The text as it came through the door: decoded, look-alikes folded, markup taken off, no white
  /// space at either end. Never empty.
  package var text: String {
    get { String(scalars: scalars) }
    set { scalars = Anthology.scalars(of: newValue) }
  }
  /// The same, character by character: what recovery works on, and so what is kept.
  package private(set) var scalars: [Unicode.Scalar]
  /// How many blank lines stand before it.
  package var gap: Int
  package var hint: Hint
  /// Whether a form feed stands between it and the line before it.
  package var startsPage: Bool
  /// White space that stood before the text in the source, in half-cells: 4 for the usual U+3000 U+3000.
  package var indent: Int

  package init(
    number: Int, text: String, gap: Int = 0, hint: Hint = .none, startsPage: Bool = false, indent: Int = 0
  ) {
    self.init(
      number: number, scalars: Anthology.scalars(of: text), gap: gap, hint: hint, startsPage: startsPage,
      indent: indent)
  }

  package init(
    number: Int, scalars: [Unicode.Scalar], gap: Int = 0, hint: Hint = .none, startsPage: Bool = false,
    indent: Int = 0
  ) {
    self.number = number
    self.scalars = scalars
    self.gap = gap
    self.hint = hint
    self.startsPage = startsPage
    self.indent = indent
  }
}

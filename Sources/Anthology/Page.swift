/// A newspaper page as an extraction tool left it: lines in drawing order, and no structure.
package struct Page: Sendable {
  /// How the source breaks its lines.
  package enum Form: String, Sendable {
    /// Each line is a line of a newspaper column.
    case columns
    /// Markdown: a line is a block, as layout models write it.
    case markdown
  }

  /// The name of the source file, without its folder.
  package var source: String
  package var form: Form
  package var lines: [Line] {
    didSet { bytes = nil }
  }
  /// Where the lines stand in the source; nil where nobody has proven it, or a line was changed since.
  package var bytes: LineBytes?
  /// What was folded or taken off at the door.
  package var ledger: Ledger

  package init(source: String, form: Form, lines: [Line], ledger: Ledger = Ledger()) {
    self.source = source
    self.form = form
    self.lines = lines
    self.ledger = ledger
  }
}

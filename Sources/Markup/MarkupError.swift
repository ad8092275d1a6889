/// Why bytes are no well-formed XML.
package struct MarkupError: Error, Equatable, CustomStringConvertible {
  /// One-based; 0 where the parser does not say.
  package var line: Int
  /// The parser's own words, on one line.
  package var message: String

  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  package var description: String { "line \(line): \(message)" }
}

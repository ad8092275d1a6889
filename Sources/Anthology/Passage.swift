/// A stretch of text that belongs together, with the places of the source it was put together from.
package struct Passage: Sendable, Equatable {
  /// The text as the book says it. Lines of verse are parted by "\n"; there is no other line break.
  package var text: String
  /// In reading order; empty where no source stands behind the text (an editor's words).
  package var spans: [SourceSpan]

  package init(_ text: String, spans: [SourceSpan] = []) {
    self.text = text
    self.spans = spans
  }

  package var isEmpty: Bool { text.isEmpty }

  /// One-based first line in the source, if there is a source.
  package var firstLine: Int? { spans.first?.line }
}

internal import Anthology

/// What the elements that both writers share want to know of the writer.
///
/// One object, which each paragraph asks: copies of what is in it would be counted by all threads in the same places.
package final class Setting: Sendable {
  /// The way from the document to the folder of the book that holds `images/`: `""` or `"../"`.
  package let base: String
  /// Whether `epub:type` is written; the document then knows the namespace.
  package let hasSemantics: Bool
  /// 书后资料 that the articles link back to, and the page breaks in them; nil where the book does not have them.
  package let apparatus: Apparatus?
  /// Where a place of another page is, as a document of the body writes it.
  package let address: @Sendable (_ page: String, _ fragment: String) -> String
  /// A picture in the place of a note's number; nil for the number.
  package let noteIcon: String?

  package init(
    base: String, hasSemantics: Bool = false, apparatus: Apparatus? = nil, noteIcon: String? = nil,
    address: @escaping @Sendable (_ page: String, _ fragment: String) -> String = { _, fragment in
      "#" + fragment
    }
  ) {
    self.base = base
    self.hasSemantics = hasSemantics
    self.apparatus = apparatus
    self.noteIcon = noteIcon
    self.address = address
  }
}

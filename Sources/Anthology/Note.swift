/// 编者注: what the editor of the book says to a place of the text.
package struct Note: Sendable, Equatable {
  /// `note-0001-01`, numbered through the article in reading order. Empty until the book is bound.
  package var id: String
  /// The block it belongs to.
  package var block: String
  /// Where its mark stands: a UTF-8 byte offset into the block's text, behind the words it explains.
  package var offset: Int
  package var text: String

  package init(id: String = "", block: String, offset: Int, text: String) {
    self.id = id
    self.block = block
    self.offset = offset
    self.text = text
  }
}

/// 图片: a picture's file as the book carries it.
package struct Picture: Sendable, Equatable {
  /// The picture formats that every reader of EPUB 2 and 3 shows.
  package enum Format: String, Sendable {
    case jpeg, png

    /// What its file's name ends in.
    package var suffix: String { self == .jpeg ? "jpg" : "png" }
  }

  package var format: Format
  /// In pixels.
  package var width: Int
  package var height: Int
  package var bytes: [UInt8]

  package init(format: Format, width: Int, height: Int, bytes: [UInt8]) {
    self.format = format
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}

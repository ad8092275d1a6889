/// A file that a writer made, for the command to put in its place.
package struct OutputFile: Sendable, Equatable {
  /// Relative, "/" between its parts, ASCII only.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

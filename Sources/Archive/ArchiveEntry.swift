/// One file of a ZIP archive. Its place in the list is its place in the archive.
package struct ArchiveEntry: Sendable, Equatable {
  /// "/" between its parts. Readers of EPUBs want ASCII.
  package var name: String
  /// The file itself, not compressed.
  package var bytes: [UInt8]
  /// Whether the bytes stand in the archive as they are (method 0), or deflated (method 8).
  package var stored: Bool

  package init(name: String, bytes: [UInt8], stored: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.stored = stored
  }
}

/// Where the texts of a page's lines stand in the bytes of its source, as the door has proven, so that who proves what becomes of the
/// lines need not write them in bytes again.
package struct LineBytes: Sendable {
  /// The source, UTF-8.
  package let source: [UInt8]
  /// For each line of the page; nil for one that the door did not find there byte for byte: where lines end otherwise than
  /// with a line feed, other white space stands at its ends than spaces, or something was folded or taken off.
  package let ranges: [Range<Int>?]

  package init(source: [UInt8], ranges: [Range<Int>?]) {
    self.source = source
    self.ranges = ranges
  }
}

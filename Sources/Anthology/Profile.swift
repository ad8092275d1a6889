/// For which readers an EPUB is made. docs/epub.md says what differs, and why.
package enum Profile: String, Sendable, CaseIterable {
  /// EPUB 3.3 and nothing else.
  case standard
  /// 多看: its own signs beside the standard's, which a checker complains of.
  case duokan
  /// Kindle: without what its converter cannot take.
  case kindle
}

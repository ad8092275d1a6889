internal import CZip

/// Why an archive could not be made or read: the step, the entry it was about, and the library's own words.
package struct ArchiveError: Error, Equatable, CustomStringConvertible {
  package enum Step: String, Sendable {
    case allocate = "allocate memory"
    case open = "open the archive"
    case add = "add the entry"
    case close = "write the archive"
    case collect = "collect the archive's bytes"
    case list = "list the entries"
    case read = "read the entry"
  }

  package var step: Step
  /// Empty where the error is about the archive as a whole.
  package var entry: String
  package var cause: String

  package init(_ step: Step, entry: String = "", cause: String) {
    self.step = step
    self.entry = entry
    self.cause = cause
  }

  package var description: String {
    "cannot \(step.rawValue)\(entry.isEmpty ? "" : " \(entry)"): \(cause)"
  }
}

/// What libzip says of an error, in words.
func words(of error: UnsafeMutablePointer<zip_error_t>) -> String {
  String(cString: zip_error_strerror(error))
}

/// What book.yaml wants at a place. Raw values stand in the findings; the command's catalogue has the words.
package enum Wanted: String, Sendable, CaseIterable {
  case text
  case texts
  case map
  case sources
  case source
  case parts
  case onOrOff = "on-or-off"
  case identifier
  /// An ISBN whose last digit does not follow from the others.
  case isbnCheckDigit = "isbn-check-digit"
  case date
  /// Seconds since 1970.
  case epoch
  case instant
  case languageTag = "language-tag"
  /// A relative path that does not leave the folder of book.yaml.
  case pathInside = "path-inside"
  /// Either `sources` or `parts`, not both.
  case sourcesOrParts = "sources-or-parts"
}

/// What book.yaml has at a place where something else is wanted.
package enum Found: String, Sendable, CaseIterable {
  case text
  case list
  case map
  case nothing
}

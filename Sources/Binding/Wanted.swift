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
  /// A name, or a name with a role.
  case contributors
  /// A role in Chinese, or a MARC relator code.
  case role
  /// A name, or a name with a number.
  case series
  /// Whole numbers parted by points.
  case number
  /// 1, 2 or 3.
  case depth
  case profile
  /// A list of pictures for captions.
  case figures
  /// A list of notes.
  case notes
  /// Either `id` or `caption`, not both.
  case idOrCaption = "id-or-caption"
  /// Either `sources` or `parts`, not both.
  case sourcesOrParts = "sources-or-parts"
  /// What stands behind the text.
  case appendix
  /// A list of what is left out.
  case omissions
}

/// What book.yaml has at a place where something else is wanted.
package enum Found: String, Sendable, CaseIterable {
  case text
  case list
  case map
  case nothing
}

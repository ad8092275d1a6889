/// 体例: which kinds of change typography may make. Every kind can be switched off in book.yaml.
package struct HouseStyle: Sendable, Equatable {
  /// Spaces beside Chinese are removed; spaces between Latin words stay.
  package var spaces = true
  /// Half-width , . ; : ! ? ( ) beside Chinese become full-width, never inside 1.65, 2023-2025, 5G+ or a URL.
  package var punctuation = true
  /// Straight quotes become paired “” and ‘’.
  package var quotes = true
  /// - - and -- become ——.
  package var dashes = true
  /// Runs of points become ……
  package var ellipses = true
  /// Full-width digits become half-width.
  package var digits = true

  package init() {}
}

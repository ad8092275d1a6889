/// The account of everything that was not carried into an article as it stood in the source.
///
/// The promise of the program is that source = articles + furniture + ledger, character for character.
package struct Ledger: Sendable, Equatable {
  /// Why a character was removed or changed. Raw values are stable and stand in the outline.
  package enum Reason: String, Sendable, CaseIterable, Comparable {
    // At the door.
    case byteOrderMark = "byte-order-mark"
    case zeroWidth = "zero-width"
    case softHyphen = "soft-hyphen"
    case controlCharacter = "control-character"
    case radical
    case compatibilityIdeograph = "compatibility-ideograph"
    case markup
    case image
    // In recovery.
    case doubled
    // In typography.
    case space
    case punctuationWidth = "punctuation-width"
    case quote
    case dash
    case ellipsis
    case digitWidth = "digit-width"

    package static func < (a: Reason, b: Reason) -> Bool { a.rawValue < b.rawValue }

    /// Whether text left the book for this reason, rather than being written another way.
    package var removes: Bool {
      switch self {
      case .markup, .image, .doubled: true
      default: false
      }
    }
  }

  /// One change: `from` became `to`, at a line of the source.
  package struct Entry: Sendable, Equatable {
    package var reason: Reason
    /// One-based line of the source file.
    package var line: Int
    package var from: String
    /// Empty where text was removed.
    package var to: String

    package init(_ reason: Reason, line: Int, from: String, to: String = "") {
      self.reason = reason
      self.line = line
      self.from = from
      self.to = to
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package mutating func note(_ reason: Reason, line: Int, from: String, to: String = "") {
    entries.append(Entry(reason, line: line, from: from, to: to))
  }

  /// How often each reason occurs.
  package var counts: [Reason: Int] {
    entries.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
  }
}

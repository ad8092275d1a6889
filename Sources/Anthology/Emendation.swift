/// 校改: one thing that the book says otherwise than its pages.
package struct Emendation: Sendable, Equatable {
  /// Raw values are stable and stand in what `publish emend` writes.
  package enum Kind: String, Sendable, CaseIterable {
    /// Words were changed, added or taken out within a block.
    case changed
    /// The editor's own block.
    case added
    /// Text that no galley carries.
    case cut
    /// Text that book.yaml lists as left out.
    case omitted
    /// The same words at another place.
    case moved
    /// The same words in more or fewer paragraphs.
    case divided
  }

  package var kind: Kind
  /// `p-0001-003`, `art-0001`, or `art-0001/headline` for a part of the heading.
  package var id: String
  /// The title of the article that it is in, or was in.
  package var title: String
  /// The page, and its lines; "" and none where no page stands behind it.
  package var source: String
  package var lines: [ClosedRange<Int>]
  /// The galley, and its line; "" and 0 where none carries it.
  package var file: String
  package var line: Int
  /// What became of the text, in reading order.
  package var runs: [Run]
  /// Why it was left out, as book.yaml says.
  package var reason = ""

  /// A stretch of text that stayed, went or came.
  package struct Run: Sendable, Equatable {
    package enum Kind: String, Sendable {
      case same, cut, added
    }

    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  package init(
    _ kind: Kind, id: String, title: String, source: String = "", lines: [ClosedRange<Int>] = [],
    file: String = "", line: Int = 0, runs: [Run]
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.source = source
    self.lines = lines
    self.file = file
    self.line = line
    self.runs = runs
  }
}

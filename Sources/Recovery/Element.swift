import Anthology

/// A stretch of one row: what an element is put together from.
struct Piece: Equatable {
  var row: Int
  /// Scalars of the row.
  var range: Range<Int>
}

/// Something whole between a line and an article: a paragraph, a line of display type, a byline.
struct Element {
  enum Kind: Equatable { case paragraph, display, byline, caption, furniture, verse }

  var kind: Kind
  var pieces: [Piece]
  /// The characters, white space at the joins settled.
  var scalars: [Unicode.Scalar]
  /// Blank lines before it.
  var gap: Int
  /// The column measure of most of its lines, in half-cells; nil for flowed text.
  var measure: Int?
  var confidence: Double
  var guess: Guess?
  /// 0...1: how likely its lines are those of several columns.
  var tangled = 0.0
  /// 转版: a jump line behind it says that its article goes on on another page; one before it, that it began on another.
  var goesOnElsewhere = false
  var beganElsewhere = false
  /// Its lines say a sentence of the page again.
  var isEcho = false
  /// A byline found at the end of this paragraph's last line.
  var signature: Signed?

  struct Signed {
    var pieces: [Piece]
    /// The pieces with the white space before them.
    var rest: [Piece]
    var scalars: [Unicode.Scalar]
    var form: BylineForm
  }

  var firstRow: Int { pieces[0].row }
  var lastRow: Int { pieces[pieces.count - 1].row }
  var lineCount: Int { pieces.count }
}

/// The page as recovery works on it: its rows, and the elements made of them.
struct Sheet {
  let page: Page
  let rows: [Row]
  /// Whether the rows were put in order, since the page was read across its columns.
  let isUntangled: Bool
  /// For each row, the log-odds of a break before it from its gap alone.
  let gaps: [Double]
  let cohesion: Cohesion
  /// For each row, whether a word goes over the break before it.
  let isInsideWord: [Bool]
  var elements: [Element]
  let method: Method
  /// The spaces behind the clauses of the page's paragraphs; none where none of them may be a poem.
  let spacing: Verse.Spacing
  /// Of all body elements, once it is known which they are.
  var bodyLikeness: BodyLikeness?
  /// Which element each pair of characters stands in, by its number: once it is known which elements there are, and none comes or goes
  /// any more. Until then whoever asks for likeness has it found anew.
  var pairOwners: PairOwners?

  init(
    page: Page, rows: [Row], gaps: [Double], cohesion: Cohesion, isInsideWord: [Bool], elements: [Element],
    method: Method = Method()
  ) {
    self.cohesion = cohesion
    self.isInsideWord = isInsideWord
    self.method = method
    self.gaps = gaps
    self.page = page
    self.rows = rows
    isUntangled = zip(rows, rows.dropFirst()).contains { $0.line.number > $1.line.number }
    self.elements = elements
    spacing = Verse.spacing(of: elements)
  }

  /// The text of pieces with the places it was taken from.
  func passage(_ scalars: [Unicode.Scalar], _ pieces: [Piece]) -> Passage {
    var spans: [SourceSpan] = []
    spans.reserveCapacity(pieces.count)
    for piece in pieces { spans.append(span(piece)) }
    return Passage(String(scalars: scalars), spans: spans)
  }

  func passage(_ element: Element) -> Passage { passage(element.scalars, element.pieces) }

  /// That of an element by its number.
  func passage(_ element: Int) -> Passage { passage(elements[element].scalars, elements[element].pieces) }

  func span(_ piece: Piece) -> SourceSpan {
    let number = rows[piece.row].line.number
    // Nearly every piece is a whole line.
    if piece.range == 0..<rows[piece.row].scalars.count {
      return SourceSpan(line: number, bytes: 0..<rows[piece.row].byteCount)
    }
    return SourceSpan(line: number, bytes: utf8Range(of: piece.range, in: rows[piece.row].scalars))
  }

  /// The scalars of pieces, joined as Chinese is: nothing between Han characters, a space between Latin words.
  func joined(_ pieces: [Piece]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for piece in pieces {
      let part = rows[piece.row].scalars[piece.range]
      if let last = out.last, let first = part.first, last.isLatinLetter, first.isLatinLetter {
        out.append(" ")
      }
      out += part
    }
    return out
  }
}

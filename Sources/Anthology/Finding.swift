/// Something an editor should know, as data: the wording and the severity live in the catalogue of the command.
package struct Finding: Sendable, Equatable {
  package var code: Code
  /// The file as the user named it.
  package var file: String
  /// One-based; nil where the finding is about the file as a whole.
  package var line: Int?
  /// What the wording names, in the order of `Code`'s comment.
  package var arguments: [String]
  /// 0...1 for what was guessed.
  package var confidence: Double?

  package init(
    _ code: Code, file: String, line: Int? = nil, _ arguments: String..., confidence: Double? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.arguments = arguments
    self.confidence = confidence
  }

  /// Stable codes. The comment of each names its arguments.
  package enum Code: String, Sendable, CaseIterable {
    // MARK: sources
    case noSuchFile = "no-such-file"
    case isFolder = "is-folder"
    /// what the system said
    case unreadableFile = "unreadable-file"
    /// A device, a FIFO or a socket.
    case notRegularFile = "not-regular-file"
    /// how many bytes there may be, in MB
    case fileTooLarge = "file-too-large"
    case emptyFile = "empty-file"
    case blankFile = "blank-file"
    /// what it looks like: PNG, PDF, ZIP, data
    case notText = "not-text"
    /// the encoding; byte offset of the first bad byte
    case badEncoding = "bad-encoding"
    /// the name given
    case unknownEncoding = "unknown-encoding"
    /// the encoding that was guessed
    case encodingGuessed = "encoding-guessed"
    /// how many NUL bytes
    case nulBytes = "nul-bytes"
    /// length in bytes
    case longLine = "long-line"

    // MARK: the ledger
    /// the text; where it was looked for
    case textLost = "text-lost"
    /// the text; where it was found
    case textInvented = "text-invented"

    // MARK: recovery
    case noArticle = "no-article"
    /// the byline
    case bylineInline = "byline-inline"
    /// the text
    case doubledType = "doubled-type"
    /// the guess's stable name; the text's first words
    case guessed
    /// the first words of the article
    case noHeadline = "no-headline"

    /// the title; the file of the part that was joined to it
    case jumpJoined = "jump-joined"
    /// the jump line
    case jumpMissing = "jump-missing"
    /// the jump line
    case jumpUnclear = "jump-unclear"
    /// the title; the title that it now stands behind
    case serialOrdered = "serial-ordered"

    // MARK: typography
    /// the quote; its surroundings
    case unpairedQuote = "unpaired-quote"

    // MARK: book.yaml
    /// what the parser said
    case badYAML = "bad-yaml"
    /// the key; the nearest known key or ""
    case unknownKey = "unknown-key"
    /// the key; what is wanted; what was found
    case wrongType = "wrong-type"
    /// the key
    case missingKey = "missing-key"
    /// the key; the value; what is wanted
    case badValue = "bad-value"
    /// the key
    case duplicateKey = "duplicate-key"
    /// the source
    case duplicateSource = "duplicate-source"
    case noSources = "no-sources"
    /// the key; what it should stand at
    case noSuchPlace = "no-such-place"
    /// the key; what it should stand at; how many places there are
    case manyPlaces = "many-places"
    /// the picture's file
    case notPicture = "not-picture"
    /// the picture's file; its size, 800 × 1200; how many pixels its long side should have
    case smallPicture = "small-picture"
    /// the picture's file
    case noAlternative = "no-alternative"

    // MARK: output
    /// what the system said
    case unwritable
    case outputIsSource = "output-is-source"
    /// what the folder for the book holds beside a book
    case foreignFile = "foreign-file"
    /// where it was looked for
    case noStyles = "no-styles"

    // MARK: the proof
    case noChromium = "no-chromium"
    case noPoppler = "no-poppler"
    /// what it said
    case toolFailed = "tool-failed"
    /// page; article; what the PDF has; what the book has
    case proofText = "proof-text"
    /// page; article; the character
    case missingGlyph = "missing-glyph"
    /// page; article; the line
    case lineStart = "line-start"
    /// page; article; the line
    case lineEnd = "line-end"
    /// page; article; the line
    case brokenMark = "broken-mark"
    /// page; article; the character
    case loneCharacter = "lone-character"
    /// page; article; the heading
    case headingAtFoot = "heading-at-foot"
    /// page; article; the line
    case loneLine = "lone-line"
    /// page; article; how many lines are empty; what began the next page: heading, picture, text
    case underfullPage = "underfull-page"
    /// page; article; the line
    case overfullPage = "overfull-page"
    /// effective resolution in dpi; how many are wanted
    case lowResolution = "low-resolution"

    // MARK: galleys
    /// the folder
    case noGalleys = "no-galleys"
    case galleyWithoutHead = "galley-without-head"
    /// what stands there
    case galleyMark = "galley-mark"
    /// the block's identifier
    case galleyBareMark = "galley-bare-mark"
    /// the sign; the line
    case galleySign = "galley-sign"
    /// the mark of the note
    case galleyNote = "galley-note"
    case galleyEncoding = "galley-encoding"
    /// the character, U+0000
    case galleyControl = "galley-control"
    /// A folder, a device, or a link that leads out of the folder of galleys.
    case galleyNotFile = "galley-not-file"
    case galleyName = "galley-name"
    /// the file beside the galleys
    case galleyState = "galley-state"
    case galleyChanged = "galley-changed"
    case galleyLocked = "galley-locked"
    /// the block's identifier, or ""
    case galleyConflict = "galley-conflict"
    /// the identifier; where it stands already
    case galleyTwice = "galley-twice"
    /// how many places
    case galleyStale = "galley-stale"
    /// what the program said
    case galleyGuess = "galley-guess"
    /// the text; its identifier
    case textCut = "text-cut"
    /// the identifier; where it stands
    case omissionKept = "omission-kept"
    /// the mark; its surroundings
    case mixedPunctuation = "mixed-punctuation"
    /// the headline; where it stands already
    case headlineTwice = "headline-twice"
    case emptyArticle = "empty-article"
  }
}

/// The end of a run, for a reason that the user can mend.
package struct Refusal: Error, Sendable {
  /// Which exit status the program ends with.
  package enum Kind: Sendable {
    /// The command or book.yaml is wrong: exit 2.
    case usage
    /// A source cannot be read: exit 3.
    case input
    /// The output cannot be written: exit 4.
    case output
  }

  package var kind: Kind
  package var findings: [Finding]

  package init(_ kind: Kind, _ findings: [Finding]) {
    self.kind = kind
    self.findings = findings
  }
}

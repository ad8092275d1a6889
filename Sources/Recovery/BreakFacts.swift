internal import Words

/// What the evidence asks of the break before a line, found once, and how the line opens.
struct BreakFacts {
  struct Marks: OptionSet {
    let rawValue: UInt16

    /// A word goes over the break.
    static let isInsideWord = Marks(rawValue: 1 << 0)
    static let isInPhrase = Marks(rawValue: 1 << 1)
    /// The line says what the line before says.
    static let repeats = Marks(rawValue: 1 << 2)
    /// The line is the rest of a byline that the line before began.
    static let endsByline = Marks(rawValue: 1 << 3)
    /// The line opens as paragraphs do.
    static let opens = Marks(rawValue: 1 << 4)
    static let changesMeasure = Marks(rawValue: 1 << 5)
    /// An echo begins or ended here; or the line goes on with one.
    static let isAtEcho = Marks(rawValue: 1 << 6)
    static let isInEcho = Marks(rawValue: 1 << 7)
  }

  var marks: Marks = []
  /// How strongly the characters on both sides go together, 0...1.
  private(set) var strength = 0.0

  /// A line on one side of a break: of a row what is asked here.
  struct Side {
    var look = Look()
    var scalars: [Unicode.Scalar] = []
  }

  /// A function of its own and no initializer, which would be given its arguments to keep: their references were counted for each question.
  /// - Parameter before: empty before the first line.
  /// - Parameter strength: how strongly the characters on both sides go together, 0...1.
  @inline(never)
  static func between(_ before: Side, _ after: Side, strength: Double, words: WordBreaks) -> BreakFacts {
    var facts = BreakFacts()
    facts.strength = strength
    func add(_ mark: Marks, if isSo: Bool) { if isSo { facts.marks.insert(mark) } }
    add(.opens, if: opensParagraph(after.scalars, holdsClause: after.look.contains(.holdsClause)))
    add(.isInsideWord, if: words.span(before.scalars, after.scalars))
    add(.isInPhrase, if: isInsidePhrase(before.scalars, after.scalars))
    add(.repeats, if: before.scalars == after.scalars)
    let mayEndByline = !before.look.contains(.endsSentence) && before.look.contains(.holdsSentenceEnd)
    add(.endsByline, if: mayEndByline && Recovery.endsByline(after.scalars, behind: before.scalars))
    return facts
  }

  func has(_ marks: Marks) -> Bool { self.marks.contains(marks) }
}

/// Whether a break stands inside a phrase: before a particle that leans on what is before it, or behind a word that
/// leans on what follows.
func isInsidePhrase(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
  guard let last = before.last, let first = after.first else { return false }
  switch first {
  case "的", "了", "们", "着": return true
  default: break
  }
  switch last {
  case "的", "和", "与", "及", "把", "被": return true
  default: return false
  }
}

/// Words that open a paragraph and rarely anything else: datelines and counted points.
/// - Parameter holdsClause: whether the line has a comma inside; else it does not open with a place and a date.
func opensParagraph(_ scalars: [Unicode.Scalar], holdsClause: Bool = true) -> Bool {
  if holdsClause || mayOpenWithAgency(scalars), dateline(of: scalars) != nil { return true }
  guard scalars.count > 3, scalars[1] == "是" || scalars[1] == "要" else { return false }
  return "一二三四五六七八九十".unicodeScalars.contains(scalars[0])
}

internal import Words

/// What the evidence asks of the break before a line, found once, and how the line opens.
struct BreakFacts {
  /// Whether a word goes over the break.
  let isInsideWord: Bool
  /// How strongly the characters on both sides go together, 0...1.
  let strength: Double
  let isInPhrase: Bool
  /// Whether the line says what the line before says.
  let repeats: Bool
  /// Whether the line is the rest of a byline that the line before began.
  let endsByline: Bool
  /// Whether the line opens as paragraphs do, or as no line may.
  let opens: Bool
  let opensWithClosing: Bool

  /// - Parameter before: nil before the first line.
  init(_ before: Row?, _ row: Row, cohesion: borrowing Cohesion, words: WordBreaks) {
    let scalars = row.scalars
    opens = opensParagraph(scalars)
    opensWithClosing = scalars.first.map { $0.isClosing || $0.endsClause || $0.endsSentence } ?? false
    guard let before else {
      (isInsideWord, strength, isInPhrase, repeats, endsByline) = (false, 0, false, false, false)
      return
    }
    let behind = before.scalars
    isInsideWord = words.span(behind, scalars)
    strength = cohesion.strength(behind, scalars)
    isInPhrase = isInsidePhrase(behind, scalars)
    repeats = behind == scalars
    endsByline = !before.endsSentence && Recovery.endsByline(scalars, behind: behind)
  }
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
func opensParagraph(_ scalars: [Unicode.Scalar]) -> Bool {
  if opensWithDateline(scalars) { return true }
  guard scalars.count > 3, scalars[1] == "是" || scalars[1] == "要" else { return false }
  return "一二三四五六七八九十".unicodeScalars.contains(scalars[0])
}

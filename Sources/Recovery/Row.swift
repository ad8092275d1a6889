package import Anthology

/// A line of the page with what can be seen in it at a glance. A class, since a line is handed on many times, and a struct
/// of it would be a dozen references to count.
package final class Row {
  package let line: Line
  let scalars: [Unicode.Scalar]
  /// Half-cells.
  package let width: Int
  let endsSentence: Bool
  /// The sentence ends in 。, closing marks aside: what a headline never does.
  let endsStop: Bool
  let endsClause: Bool
  /// 图片署名 at its end.
  let endsInPictureCredit: Bool
  /// A 。！？ stands inside, with more text behind it.
  let holdsSentence: Bool
  let opensWithMark: Bool
  let numbering: Numbering?
  /// Two phrases with a space between them, as in headlines and subheads.
  let isTwoPhrases: Bool
  /// 撑开: spaces between all its characters, since the engine had to fill the measure with too few of them.
  let isSpacedOut: Bool
  let hasSpace: Bool
  /// Its width in half-cells without the spaces that fill the measure.
  var textWidth: Int { isSpacedOut ? width - scalars.count(where: { $0 == " " }) : width }
  /// No mark ends a clause or a sentence in it, and no bracket or quote goes over its ends.
  let isPlain: Bool
  let byline: BylineForm?
  let folioCues: Int
  /// The jump line that it is.
  let jump: JumpLine?
  /// A jump line stands at its end, behind text; or at its head, before text.
  let endsInJump: Bool
  let startsWithJump: Bool
  /// A byline behind the last sentence of the line.
  let signature: Signature?

  /// 通栏: how surely it is display type over the columns of a page that was read across them, 0...2.
  let overColumns: Double

  var gap: Int { line.gap }
  /// Numbered or of two phrases, or a byline, and no sentence.
  var looksDisplay: Bool {
    !endsSentence && !endsClause && (numbering != nil || isTwoPhrases || byline != nil)
  }
  var isDisplayHint: Bool { if case .heading = line.hint { true } else { false } }

  package convenience init(_ line: Line) { self.init(line, overColumns: 0) }

  init(_ line: Line, overColumns: Double) {
    self.line = line
    self.overColumns = overColumns
    let scalars = line.scalars
    self.scalars = scalars
    let marks = LineMarks(scalars)
    width = marks.width
    let end = Row.lastBare(scalars)
    signature = marks.has(.sentenceEnd) ? Signature(scalars) : nil
    endsStop = end.map { scalars[$0] == "。" } ?? false
    let mark = end.map { scalars[$0].endsSentence } ?? false
    // A paragraph that goes on on another page ends here, in the middle of a sentence or not.
    endsInJump =
      marks.has(.jumpVerb) && (JumpLine.atEnd(of: scalars)?.start ?? 0) > 0
      || marks.has(.page) && JumpLine.mayClose(scalars)
    startsWithJump =
      marks.has(.jumpVerb) && (JumpLine.atStart(of: scalars)?.end ?? scalars.count) < scalars.count
    endsInPictureCredit = marks.has(.credit) && endsInCredit(scalars)
    endsSentence = mark || endsInPictureCredit || signature != nil || endsInJump
    endsClause = scalars.last?.endsClause ?? false
    holdsSentence = marks.has(.stop) && scalars.dropLast(2).contains { $0 == "。" }
    opensWithMark = scalars.first?.isOpening ?? false
    numbering = Numbering(scalars)
    hasSpace = marks.spaceCount > 0
    isTwoPhrases = marks.spaceCount > 0 && Row.twoPhrases(scalars)
    isSpacedOut =
      marks.hanCount >= 5 && marks.spaceCount * 5 >= (scalars.count - marks.spaceCount - 1) * 4
    isPlain = !marks.has([.clauseEnd, .sentenceEnd]) && marks.openingCount == marks.closingCount
    byline = marks.has(.noByline) ? nil : BylineForm(scalars)
    folioCues = marks.has(.folio) || marks.digitCount >= 6 ? countFolioCues(scalars) : 0
    jump = marks.has(.jumpVerb) ? JumpLine(scalars) : nil
  }

  /// The last character that is no closing mark and no quote.
  private static func lastBare(_ scalars: [Unicode.Scalar]) -> Int? {
    scalars.lastIndex { !$0.isClosing && $0 != "\"" && $0 != "'" && !$0.isSpace }
  }

  private static func twoPhrases(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= 40 else { return false }
    let parts = scalars.split(whereSeparator: \.isSpace)
    guard (2...3).contains(parts.count) else { return false }
    return parts.allSatisfy { part in
      part.count >= 3 && part.count { $0.isHan } >= 3 && !part.contains { $0.endsSentence || $0.endsClause }
    }
  }
}

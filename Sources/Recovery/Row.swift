package import Anthology

/// A line of the page with what can be seen in it at a glance.
package struct Row {
  package let line: Line
  let scalars: [Unicode.Scalar]
  /// Half-cells.
  package let width: Int
  let endsSentence: Bool
  /// The sentence ends in 。, closing marks aside: what a headline never does.
  let endsStop: Bool
  let endsClause: Bool
  /// A 。！？ stands inside, with more text behind it.
  let holdsSentence: Bool
  let opensWithMark: Bool
  let numbering: Numbering?
  /// Two phrases with a space between them, as in headlines and subheads.
  let isTwoPhrases: Bool
  /// 撑开: spaces between all its characters, since the engine had to fill the measure with too few of them.
  let isSpacedOut: Bool
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

  /// 通栏: display type over the columns of a page that was read across them.
  var isOverColumns = false

  var gap: Int { line.gap }
  /// Numbered or of two phrases, or a byline, and no sentence.
  var looksDisplay: Bool {
    !endsSentence && !endsClause && (numbering != nil || isTwoPhrases || byline != nil)
  }
  var isDisplayHint: Bool { if case .heading = line.hint { true } else { false } }

  package init(_ line: Line) {
    self.line = line
    scalars = Array(line.text.unicodeScalars)
    width = halfCells(of: scalars)
    let end = Row.lastBare(scalars)
    signature = Signature(scalars)
    endsStop = end.map { [scalars] in scalars[$0] == "。" } ?? false
    let mark = end.map { [scalars] in scalars[$0].endsSentence } ?? false
    // A paragraph that goes on on another page ends here, in the middle of a sentence or not.
    endsInJump = (JumpLine.atEnd(of: scalars)?.start ?? 0) > 0 || JumpLine.mayClose(scalars)
    startsWithJump = (JumpLine.atStart(of: scalars)?.end ?? scalars.count) < scalars.count
    endsSentence = mark || endsInCredit(scalars) || signature != nil || endsInJump
    endsClause = scalars.last?.endsClause ?? false
    holdsSentence = scalars.dropLast(2).contains { $0 == "。" }
    opensWithMark = scalars.first?.isOpening ?? false
    numbering = Numbering(scalars)
    isTwoPhrases = Row.twoPhrases(scalars)
    isSpacedOut = Row.spacedOut(scalars)
    isPlain =
      !scalars.contains { $0.endsClause || $0.endsSentence }
      && scalars.count { $0.isOpening } == scalars.count { $0.isClosing }
    byline = BylineForm(scalars)
    folioCues = countFolioCues(scalars)
    jump = JumpLine(scalars)
  }

  /// The last character that is no closing mark and no quote.
  private static func lastBare(_ scalars: [Unicode.Scalar]) -> Int? {
    scalars.lastIndex { !$0.isClosing && $0 != "\"" && $0 != "'" && !$0.isSpace }
  }

  private static func spacedOut(_ scalars: [Unicode.Scalar]) -> Bool {
    let han = scalars.count { $0.isHan }
    let spaces = scalars.count { $0.isSpace }
    return han >= 5 && spaces * 5 >= (scalars.count - spaces - 1) * 4
  }

  private static func twoPhrases(_ scalars: [Unicode.Scalar]) -> Bool {
    let parts = scalars.split(whereSeparator: \.isSpace)
    guard (2...3).contains(parts.count), scalars.count <= 40 else { return false }
    return parts.allSatisfy { part in
      part.count >= 3 && part.count { $0.isHan } >= 3 && !part.contains { $0.endsSentence || $0.endsClause }
    }
  }
}

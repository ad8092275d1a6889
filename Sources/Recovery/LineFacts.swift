import Anthology

/// What the evidence asks of a line, found once: each line is weighed in each of its states and in each pair of them with
/// the line before, and a `Row` has a dozen references to count when it is copied.
struct LineFacts {
  let width: Int
  /// How far it fills its measure; nil for flowed text.
  let fill: Fill?
  let byline: BylineForm.Form?
  let endsSentence: Bool
  let endsClause: Bool
  let endsInJump: Bool
  let startsWithJump: Bool
  let isJump: Bool
  let isOnwardJump: Bool
  let isNumbered: Bool
  let isTwoPhrases: Bool
  let isDisplayHint: Bool
  let overColumns: Double
  let isFolio: Bool
  let hasGap: Bool
  let startsPage: Bool
  let opensWithMark: Bool
  /// 。 or a picture's credit at its end.
  let endsStop: Bool
  /// A comma or colon at its end which display type may not have, and the dash or colon that it may.
  let endsPlainClause: Bool
  let endsWithDash: Bool
  let opensWithDash: Bool
  let hasDoubledMarks: Bool
  let holdsSentence: Bool
  let holdsClause: Bool
  let isLong: Bool
  let isTiny: Bool

  /// - Parameter measure: in half-cells; nil for flowed text.
  init(_ row: Row, measure: Int?) {
    let scalars = row.scalars
    width = row.width
    fill = measure.map { Fill(width: row.width, measure: $0) }
    byline = row.byline?.form
    endsSentence = row.endsSentence
    endsClause = row.endsClause
    endsInJump = row.endsInJump
    startsWithJump = row.startsWithJump
    isJump = row.jump != nil
    isOnwardJump = row.jump?.direction == .onward
    isNumbered = row.numbering != nil
    isTwoPhrases = row.isTwoPhrases
    isDisplayHint = row.isDisplayHint
    overColumns = row.overColumns
    isFolio = row.folioCues >= 2
    hasGap = row.gap > 0
    startsPage = row.line.startsPage
    opensWithMark = row.opensWithMark
    endsStop = row.endsStop || row.endsInPictureCredit
    endsPlainClause = row.endsClause && scalars.last != "："
    endsWithDash = scalars.last == "—" || scalars.last == "⸺" || scalars.last == "："
    opensWithDash =
      scalars.count > 1 && (scalars[0] == "⸺" || scalars[0] == "—" && scalars[1] == "—")
    hasDoubledMarks = Undouble.hasDoubledMarks(scalars)
    holdsSentence = row.holdsSentence
    holdsClause = scalars.dropLast().contains { $0 == "，" || $0 == "；" || $0 == "," }
    isLong = scalars.count > 40
    isTiny = scalars.count <= 3
  }
}

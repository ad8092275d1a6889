/// What is to be seen of a line, a bit each: what the evidence asks of it, and what others ask of it often.
struct Look: OptionSet {
  let rawValue: UInt32

  static let endsSentence = Look(rawValue: 1 << 0)
  static let endsClause = Look(rawValue: 1 << 1)
  /// The sentence ends in 。, closing marks aside, or in a picture's credit: what a headline never does.
  static let endsStop = Look(rawValue: 1 << 2)
  /// 图片署名 at its end.
  static let endsInPictureCredit = Look(rawValue: 1 << 3)
  /// A comma at its end, which display type may not have, and no colon, which it may.
  static let endsPlainClause = Look(rawValue: 1 << 4)
  static let isNumbered = Look(rawValue: 1 << 5)
  /// Two phrases with a space between them, as in headlines and subheads.
  static let isTwoPhrases = Look(rawValue: 1 << 6)
  static let isDisplayHint = Look(rawValue: 1 << 7)
  static let isFolio = Look(rawValue: 1 << 8)
  /// ““…””
  static let hasDoubledMarks = Look(rawValue: 1 << 9)
  /// A 。 stands inside, with more text behind it.
  static let holdsSentence = Look(rawValue: 1 << 10)
  static let holdsClause = Look(rawValue: 1 << 11)
  static let isLong = Look(rawValue: 1 << 12)
  static let isTiny = Look(rawValue: 1 << 13)
  static let opensWithDash = Look(rawValue: 1 << 14)
  /// A dash at its end, or a colon.
  static let endsWithDash = Look(rawValue: 1 << 15)
  /// A jump line.
  static let isJump = Look(rawValue: 1 << 16)
  static let hasGap = Look(rawValue: 1 << 17)
  static let startsPage = Look(rawValue: 1 << 18)
  static let opensWithMark = Look(rawValue: 1 << 19)
  /// A mark that no line begins with.
  static let opensWithClosing = Look(rawValue: 1 << 20)
  /// A jump line stands at its end, behind text; or at its head, before text.
  static let endsInJump = Look(rawValue: 1 << 21)
  static let startsWithJump = Look(rawValue: 1 << 22)
  static let isOnwardJump = Look(rawValue: 1 << 23)
  /// A character without which a text has no jump line in it.
  static let holdsJumpVerb = Look(rawValue: 1 << 24)
  /// 撑开: spaces between all its characters, since the engine had to fill the measure with too few of them.
  static let isSpacedOut = Look(rawValue: 1 << 25)
  static let hasSpace = Look(rawValue: 1 << 26)
  /// No mark ends a clause or a sentence in it, and no bracket or quote goes over its ends.
  static let isPlain = Look(rawValue: 1 << 27)
  /// A sentence ends somewhere in it.
  static let holdsSentenceEnd = Look(rawValue: 1 << 28)

  /// Adds what holds.
  mutating func add(_ other: Look, if isSo: Bool) { if isSo { formUnion(other) } }
}

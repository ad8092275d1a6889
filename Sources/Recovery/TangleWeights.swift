/// What the evidence of columns that were read across is worth, in natural-log units. Set by hand: pages of this kind are
/// too few to fit them.
enum TangleWeights {
  /// A stretch is tangled whose breaks show less than this, each 0...1: sound ones showed 0.19 and more, tangled
  /// ones 0.07 and less.
  static let astray = 0.125
  /// What a break shows where no word goes over it, but the page knows the two characters together.
  static let knownPair = 0.6

  /// The share of the pairs of a headline that its article says again, at least.
  static let headlineWords = 0.3
  /// What a heading loses for each column that stands between it and the one below it.
  static let columnStep = 0.1
  /// The share of its words, by rarity, that puts a heading above another column than the next.
  static let ownWords = 0.3
  /// The mean of the links past a display line above which columns pass it.
  static let passes = 0.4

  // One line and the next of its column.
  static let displayToDisplay = -0.2
  static let displayToInside = -4.4
  static let displayToShort = -4.0
  static let displayToText = 0.5
  static let bylineToText = -0.3
  static let endToDisplay = 0.5
  static let openToDisplay = -5.0
  static let closingAfterEnd = -4.0
  static let particleAfterEnd = -3.0
  static let paragraphStarts = 0.4
  static let paragraphStartsShort = 0.3
  static let insideAfterShort = -2.3
  static let indentAfterFullEnd = 0.3
  /// A word goes over the break.
  static let word = 2.0
  static let pair = 1.0
  static let pairStrength = 1.0
  static let strangePair = -0.3
  static let closingAfterOpen = 1.0
  static let particleAfterOpen = 0.5
  static let openShort = -4.0
  static let indentAfterOpen = -4.0
  static let endAfterOpen = -0.3
  static let shortAfterOpen = -2.5
  static let otherMeasure = -2.0

  // The columns of a page.
  /// A line goes on in a later one at all.
  static let link = 0.9
  /// The columns come in the same turn as before.
  static let turn = 1.4
  /// As many columns stand abreast as the lines around say.
  static let abreast = 2.4
  /// How far the sums of link scores are trusted in telling how many columns stand abreast.
  static let abreastTrust = 0.8
  /// How rarely another number of columns stands abreast.
  static let abreastChange = 0.02
  /// Each column more that is passed over.
  static let skip = -0.15
  /// The beam's own link.
  static let byBeam = 0.5
  /// A link that is not weighed again.
  static let sureLink = 1.0
  /// A link that is not thought of.
  static let leastLink = -2.6
  /// The foot of a column goes on at a head of another; each column more between them.
  static let string = -0.3
  /// Words that the foot of a column and a head far from it share say at least this.
  static let stringEvidence = 0.5
  static let stringNext = 1.0
  /// A column begins with the inside of a paragraph.
  static let startsInside = -0.5
}

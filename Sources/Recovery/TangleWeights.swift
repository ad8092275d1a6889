/// What the evidence of columns that were read across is worth, in natural-log units. Set by hand: pages of this kind are
/// too few to fit them.
package struct TangleWeights: Sendable {
  /// A stretch is tangled whose breaks show less than this, each 0...1: sound ones showed 0.19 and more, tangled
  /// ones 0.07 and less.
  var astray = 0.125
  /// What a break shows where no word goes over it, but the page knows the two characters together.
  var knownPair = 0.6

  /// The share of the pairs of a headline that its article says again, at least.
  var headlineWords = 0.3
  /// What a heading loses for each column that stands between it and the one below it.
  var columnStep = 0.1
  /// So much more of its words, by rarity, another band must say than the next one below a heading: of the lines that stand
  /// together, and of one line alone.
  var otherBand = 0.2
  var ownBand = 0.3
  /// What a heading loses for each band between.
  var bandStep = 0.05
  /// The share of its words that puts a heading above another column than the first below it.
  var ownWords = 0.4
  /// What lines that stand together lose above two columns.
  var partedHeading = 0.3
  /// The mean of the links past a display line above which columns pass it.
  var passes = 0.4

  // One line and the next of its column.
  var displayToDisplay = -0.2
  var displayToInside = -4.4
  var displayToShort = -4.0
  var displayToText = 0.5
  var bylineToText = -0.3
  var endToDisplay = 0.5
  var openToDisplay = -5.0
  var closingAfterEnd = -4.0
  var particleAfterEnd = -3.0
  var paragraphStarts = 0.4
  var paragraphStartsShort = 0.3
  var insideAfterShort = -2.3
  var indentAfterFullEnd = 0.3
  /// A word goes over the break.
  var word = 2.0
  var pair = 1.0
  var pairStrength = 1.0
  var strangePair = -0.3
  var closingAfterOpen = 1.0
  var particleAfterOpen = 0.5
  var openShort = -4.0
  var indentAfterOpen = -4.0
  var endAfterOpen = -0.3
  var shortAfterOpen = -2.5
  var otherMeasure = -2.0

  // The columns of a page.
  /// A line goes on in a later one at all.
  var link = 0.9
  /// The columns come in the same turn as before.
  var turn = 1.4
  /// As many columns stand abreast as the lines around say.
  var abreast = 2.4
  /// How far the sums of link scores are trusted in telling how many columns stand abreast.
  var abreastTrust = 0.8
  /// How rarely another number of columns stands abreast.
  var abreastChange = 0.02
  /// Each column more that is passed over.
  var skip = -0.15
  /// The beam's own link.
  var byBeam = 0.5
  /// A link that is not weighed again.
  var sureLink = 1.0
  /// A link that is not thought of.
  var leastLink = -2.6
  /// The foot of a column goes on at a head of another; each column more between them.
  var string = -0.3
  /// Words that the foot of a column and a head far from it share say at least this.
  var stringEvidence = 0.5
  var stringNext = 1.0
  /// A column begins with the inside of a paragraph.
  var startsInside = -0.5

  package init() {}

  /// Every weight with its name.
  package static var all: [(name: String, path: WritableKeyPath<TangleWeights, Double>)] {
    [
      ("astray", \.astray), ("knownPair", \.knownPair), ("headlineWords", \.headlineWords),
      ("columnStep", \.columnStep), ("otherBand", \.otherBand), ("ownBand", \.ownBand),
      ("bandStep", \.bandStep), ("ownWords", \.ownWords), ("partedHeading", \.partedHeading),
      ("passes", \.passes),
      ("displayToDisplay", \.displayToDisplay), ("displayToInside", \.displayToInside),
      ("displayToShort", \.displayToShort), ("displayToText", \.displayToText),
      ("bylineToText", \.bylineToText), ("endToDisplay", \.endToDisplay),
      ("openToDisplay", \.openToDisplay), ("closingAfterEnd", \.closingAfterEnd),
      ("particleAfterEnd", \.particleAfterEnd), ("paragraphStarts", \.paragraphStarts),
      ("paragraphStartsShort", \.paragraphStartsShort), ("insideAfterShort", \.insideAfterShort),
      ("indentAfterFullEnd", \.indentAfterFullEnd), ("word", \.word), ("pair", \.pair),
      ("pairStrength", \.pairStrength), ("strangePair", \.strangePair),
      ("closingAfterOpen", \.closingAfterOpen), ("particleAfterOpen", \.particleAfterOpen),
      ("openShort", \.openShort), ("indentAfterOpen", \.indentAfterOpen), ("endAfterOpen", \.endAfterOpen),
      ("shortAfterOpen", \.shortAfterOpen), ("otherMeasure", \.otherMeasure), ("link", \.link),
      ("turn", \.turn), ("abreast", \.abreast), ("abreastTrust", \.abreastTrust),
      ("abreastChange", \.abreastChange), ("skip", \.skip), ("byBeam", \.byBeam), ("sureLink", \.sureLink),
      ("leastLink", \.leastLink), ("string", \.string), ("stringEvidence", \.stringEvidence),
      ("stringNext", \.stringNext), ("startsInside", \.startsInside),
    ]
  }
}

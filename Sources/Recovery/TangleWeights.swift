/// What the evidence of columns that were read across is worth, in natural-log units. Set by hand, and moved by `lab tangle
/// --as-drawn --climb` on pages that `scripts/read-across` makes: real ones are
/// too few to fit them.
package struct TangleWeights: Sendable {
  /// A stretch is tangled whose breaks show less than this, each 0...1: sound ones showed 0.10 and more, tangled
  /// ones 0.07 and less.
  var astray = 0.08
  /// What a break shows where no word goes over it, but the page knows the two characters together.
  var knownPair = 0.6

  /// The share of the pairs of a line without a mark that stand on the page again, above which it rather is a headline.
  var headlineWords = 0.6
  /// So much more of its words, by rarity, another band must say than the next one below a heading: of the lines that stand
  /// together, and of one line alone.
  var otherBand = 0.3
  var ownBand = 0.3
  /// What a heading loses for each band between.
  var bandStep = 0.05
  /// What lines that stand together lose above two columns.
  var partedHeading = 0.3
  /// What a heading loses above a column that was begun before it was drawn, behind a byline above the same article, and to the left of the one before.
  var belowHead = 0.5
  var secondHeading = 0.4
  var crossing = 0.2
  /// What is lost where the first column of a band has no heading.
  var bareColumn = 1.0
  /// So much of what a heading's words are worth is said by the first of its columns.
  var firstColumn = 0.3
  /// What speaks for another article beside one: in itself, and where the columns are less alike than this, 0...1.
  var division = 0.5
  var unlike = 0.6
  var sameSubject = 0.045
  /// What is lost where the column begins inside a paragraph, and where the one to its left ends so.
  var insideColumn = 0.5
  var openColumn = 0.3
  /// Lines of the text were drawn between the heads of the columns on both sides.
  var beganApart = 0.4
  /// What is lost where a heading leaves a band without any.
  var lastHeading = 0.3

  // One line and the next of its column.
  var displayToDisplay = -0.2
  var displayToInside = -1.32
  var displayToShort = -4.0
  var displayToText = 0.25
  var bylineToText = -0.3
  var endToDisplay = 0.5
  var openToDisplay = -1.5
  var plainToDisplay = -1.7
  var closingAfterEnd = -4.0
  var particleAfterEnd = -3.0
  var paragraphStarts = 0.2
  var paragraphStartsShort = 0.15
  var insideAfterShort = -1.15
  var indentAfterFullEnd = 0.3
  /// A word goes over the break.
  var word = 0.3
  var pair = 1.0
  var pairStrength = 1.0
  var strangePair = -0.9
  /// A natural-log unit of what the model of words says for a break, and how many of them count.
  var model = 0.3
  var modelMost = 10.0
  var closingAfterOpen = 1.0
  var particleAfterOpen = 0.5
  var openShort = -4.0
  var indentAfterOpen = -4.0
  var endAfterOpen = -0.3
  var shortAfterOpen = -2.5
  var otherMeasure = -2.0

  // The columns of a page.
  /// A line goes on in a column at all.
  var link = 0.68
  /// A link that is not thought of.
  var leastLink = -6.0
  /// A column begins beside the others at the head of a band, or later.
  var open = -0.3
  var openLate = -4.5
  /// The first of more columns begins, and another stretch with it.
  var block = -4.0
  /// A column is passed over in the first row of a stretch.
  var pause = -1.4
  /// Another stretch begins.
  var leave = -3.0
  /// Display type stands in no column: what looks like it, and a line without a mark.
  var heading = 0.0
  var plainHeading = -1.5
  /// The page says the words of such a line again.
  var recurs = 3.0
  /// It stands beside display type.
  var beside = 2.0
  /// Its line was drawn in one block with the next, or with the one before.
  var tight = 4.0
  var behindTight = 2.0
  /// A byline was drawn right behind it.
  var aboveByline = 2.0
  /// Two such lines stand together, and neither goes as well as a sure link with a line around.
  var alone = 3.5
  var sureLink = 1.3
  /// The columns go on below it.
  var float = -3.0
  /// They do where only their first lines have been read: headings that stand side by side are not of one height.
  var floatFresh = -0.5
  /// Display type in a column, with more beside it.
  var together = -3.0
  /// The foot of a column goes at least so badly with the head of the next.
  var leastString = -1.5
  /// The last column of a band ends within a sentence.
  var openFoot = -2.9
  /// The last column of a band ends with display type.
  var bareFoot = -4.0
  /// A band begins with the inside of a paragraph.
  var startsInside = -2.25

  /// Parts of a column that are less alike, 0...1, are about two things.
  var otherSubject = 0.05

  package init() {}

  /// Every weight with its name.
  package static var all: [(name: String, path: WritableKeyPath<TangleWeights, Double>)] {
    [
      ("astray", \.astray),
      ("knownPair", \.knownPair),
      ("headlineWords", \.headlineWords),
      ("otherBand", \.otherBand),
      ("ownBand", \.ownBand),
      ("bandStep", \.bandStep),
      ("partedHeading", \.partedHeading),
      ("belowHead", \.belowHead),
      ("secondHeading", \.secondHeading),
      ("crossing", \.crossing),
      ("bareColumn", \.bareColumn),
      ("firstColumn", \.firstColumn),
      ("division", \.division),
      ("insideColumn", \.insideColumn),
      ("openColumn", \.openColumn),
      ("unlike", \.unlike),
      ("sameSubject", \.sameSubject),
      ("displayToDisplay", \.displayToDisplay),
      ("displayToInside", \.displayToInside),
      ("displayToShort", \.displayToShort),
      ("displayToText", \.displayToText),
      ("bylineToText", \.bylineToText),
      ("endToDisplay", \.endToDisplay),
      ("openToDisplay", \.openToDisplay),
      ("plainToDisplay", \.plainToDisplay),
      ("closingAfterEnd", \.closingAfterEnd),
      ("particleAfterEnd", \.particleAfterEnd),
      ("paragraphStarts", \.paragraphStarts),
      ("paragraphStartsShort", \.paragraphStartsShort),
      ("insideAfterShort", \.insideAfterShort),
      ("indentAfterFullEnd", \.indentAfterFullEnd),
      ("word", \.word),
      ("pair", \.pair),
      ("pairStrength", \.pairStrength),
      ("strangePair", \.strangePair),
      ("model", \.model),
      ("modelMost", \.modelMost),
      ("closingAfterOpen", \.closingAfterOpen),
      ("particleAfterOpen", \.particleAfterOpen),
      ("openShort", \.openShort),
      ("indentAfterOpen", \.indentAfterOpen),
      ("endAfterOpen", \.endAfterOpen),
      ("shortAfterOpen", \.shortAfterOpen),
      ("otherMeasure", \.otherMeasure),
      ("link", \.link),
      ("leastLink", \.leastLink),
      ("open", \.open),
      ("openLate", \.openLate),
      ("block", \.block),
      ("recurs", \.recurs),
      ("pause", \.pause),
      ("leave", \.leave),
      ("heading", \.heading),
      ("plainHeading", \.plainHeading),
      ("sureLink", \.sureLink),
      ("alone", \.alone),
      ("beside", \.beside),
      ("aboveByline", \.aboveByline),
      ("beganApart", \.beganApart),
      ("lastHeading", \.lastHeading),
      ("tight", \.tight),
      ("behindTight", \.behindTight),
      ("float", \.float),
      ("floatFresh", \.floatFresh),
      ("together", \.together),
      ("leastString", \.leastString),
      ("openFoot", \.openFoot),
      ("bareFoot", \.bareFoot),
      ("startsInside", \.startsInside),
      ("otherSubject", \.otherSubject),
    ]
  }
}

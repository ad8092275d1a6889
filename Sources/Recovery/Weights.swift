/// Every weight of the reading of lines, in natural-log units: +1 makes a reading e times as likely against
/// the other readings of the same line. A feature that is not named weighs nothing.
package enum Weights {
  package static let values: [Feature: Double] = [
    .firstOver: -1.87, .firstFull: -2.69, .firstLess: 0.32, .firstIndent: -0.67, .firstShort: -2.84,
    .firstHalf: -5.34, .firstStub: -7.25, .middleOver: -2.49, .middleFull: 0.19, .middleLess: -1.45,
    .middleIndent: -2.57, .middleShort: -2.36, .middleHalf: -4.66, .middleStub: -3.28, .lastOver: -1.91,
    .lastFull: -0.23, .lastLess: 0.2, .lastIndent: 1.76, .lastShort: -0.58, .lastHalf: -0.76, .lastStub: 0.17,
    .onlyOver: 0.2, .onlyFull: -1.24, .onlyLess: -1.45, .onlyIndent: -1.02, .onlyShort: -0.85,
    .onlyHalf: -1.37, .onlyStub: -2.44, .displayOver: 1.03, .displayFull: 0.01, .displayLess: 0.47,
    .displayIndent: -0.23, .displayShort: 0.28, .displayHalf: 0.4, .displayStub: 0.13,
    .firstEndsSentence: -1.56, .middleEndsSentence: -3.06, .middleEndsSentenceShort: 1.26,
    .lastEndsClause: -6.44, .lastEndsOpen: -4.04, .onlyEndsClause: -5.65, .onlyEndsOpen: -4.91,
    .displayEndsStop: -5.63, .displayEndsMark: -0.01, .displayEndsClause: -4.76, .display: -1.1,
    .displayNumbered: 4.5, .displayTwoPhrases: 1.3, .displayHint: 6.0, .displayDoubledMarks: 4.01,
    .displayHoldsSentence: -3.22, .displayHoldsClause: -3.75, .displayLong: -2.61, .displayTiny: -2.04,
    .displayOpensWithDash: 1.0, .displayEndsWithDash: 0.24, .displayFolio: -2.05, .paragraphHint: -6.0,
    .paragraphTwoPhrases: -1.59, .paragraphByline: 0.74, .firstNumbered: -1.51, .onlyNumbered: 0.18,
    .bylineRole: 4.23, .bylineAffiliation: 2.65, .bylineBare: -0.74, .furnitureFolio: 4.29,
    .furnitureJump: 4.0, .verseLine: -1.25, .verseStop: -0.6, .joins: 0.15, .starts: -1.44,
    .textToDisplay: -2.07, .textToByline: -1.88, .textToFurniture: 0.0, .displayToDisplay: -0.89,
    .displayToText: -0.14, .displayToByline: 1.62, .bylineToDisplay: 0.99, .bylineToText: -0.06,
    .bylineToByline: -1.0, .furnitureToAny: 0.29, .verseStarts: -7.2, .verseGoesOn: -0.55, .gapStarts: 0.72,
    .gapAtMark: 0.25, .gapTextToDisplay: 1.02, .gapDisplayToText: 0.58, .gapDisplayToDisplay: 0.22,
    .gapOther: 0.68, .pairJoins: 4.23, .pairDisplayToDisplay: 4.48, .joinsBehindSentence: -0.89,
    .joinsOverPage: -1.0, .joinsOverMeasures: -1.77, .joinsOverMeasuresAndGap: -2.16, .joinsFlowed: -6.23,
    .joinsFlowedClause: -0.06, .startsAtMeasure: 0.11, .insidePhrase: -2.17, .startsWithClosing: -8.14,
    .opener: 2.65, .displayWraps: 1.17, .displayWrapsNumbered: 1.39, .displayRepeats: 2.0,
  ]

  /// The weights by the features' own numbers.
  package static let table: [Double] = Feature.allCases.map { values[$0] ?? 0 }

  // MARK: measure

  /// Changing the column measure between two lines.
  static let measureChange = -3.2
  /// A line shorter than the measure that ends a sentence, that is short by an indent, that looks like display
  /// type, or that is none of these.
  static let shortEnding = -0.9
  static let shortIndent = -1.0
  static let shortDisplay = -0.8
  static let shortOpen = -2.6
  /// A line longer than the measure.
  static let overMeasure = -3.0
  /// One cell short or long, as kinsoku and half-width runs make it.
  static let kinsoku = -0.3
}

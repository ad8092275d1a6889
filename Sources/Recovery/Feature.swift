import Platform

/// A piece of evidence for or against one reading of a line, or of the break between two lines.
///
/// The names are those of `Weights.values`; how much each is worth is fitted on pages whose right
/// reading is known (`scripts/fit`).
package enum Feature: Int, CaseIterable {
  // MARK: how far a line fills its measure, by what it would be
  case firstOver, firstFull, firstLess, firstIndent, firstShort, firstHalf, firstStub
  case middleOver, middleFull, middleLess, middleIndent, middleShort, middleHalf, middleStub
  case lastOver, lastFull, lastLess, lastIndent, lastShort, lastHalf, lastStub
  case onlyOver, onlyFull, onlyLess, onlyIndent, onlyShort, onlyHalf, onlyStub
  case displayOver, displayFull, displayLess, displayIndent, displayShort, displayHalf, displayStub

  // MARK: what a line ends in
  case firstEndsSentence, middleEndsSentence, middleEndsSentenceShort
  case lastEndsClause, lastEndsOpen, onlyEndsClause, onlyEndsOpen
  case displayEndsStop, displayEndsMark, displayEndsClause

  // MARK: what a line looks like
  case display, displayNumbered, displayTwoPhrases, displayHint, displayOverColumns, displayDoubledMarks,
    displayHoldsSentence
  case displayHoldsClause, displayLong, displayTiny, displayOpensWithDash, displayEndsWithDash, displayFolio
  case paragraphHint, paragraphTwoPhrases, paragraphByline, firstNumbered, onlyNumbered
  case bylineRole, bylineAffiliation, bylineBare, furnitureFolio, furnitureJump
  case verseLine, verseStop

  // MARK: what stands next to what
  case joins, starts, textToDisplay, textToByline, textToFurniture, displayToDisplay, displayToText,
    displayToByline
  case bylineAfterSubhead, bylineToDisplay, bylineToText, bylineToByline, furnitureToAny, verseStarts,
    verseGoesOn

  // MARK: what the break says
  case gapStarts, gapAtMark, gapTextToDisplay, gapDisplayToText, gapDisplayToDisplay, gapOther
  case wordJoins, pairJoins, pairDisplayToDisplay, joinsBehindSentence, joinsOverPage, joinsOverMeasures,
    joinsOverMeasuresAndGap
  case joinsFlowed, joinsFlowedClause, startsAtMeasure, insidePhrase, startsWithClosing, opener
  case startsAtEcho, joinsInEcho
  case displayWraps, displayWrapsNumbered, displayInWord, displayRepeats

  // MARK: where one article ends and another begins, paragraph by paragraph
  case cut, cutLink, cutGap, cutSigned, cutUnfinished, cutPage, cutMeasure, cutMeasureFar
  case cutDateline, cutDate, cutReports, cutCounts, cutShortLead
  case cutTailRun, cutRun, cutBylineAlone, cutByline, cutBareByline, cutNumbered,
    cutSeparate, cutOver,
    cutOverColumns, cutCaption

  // MARK: which heading an article has
  case matchWhole, matchLead, matchFlow, articleHeadless, articleSecondByline, articleSingle,
    articleBylineless, tailCut
  case grouped, groupedOverGap, groupedWithoutGaps, groupedByDash, groupedPhrases, groupedLong, groupedThree,
    groupedStub, groupedInWord, groupedByPair, groupedBrief
}

/// Takes evidence as it is found.
package protocol EvidenceSink {
  mutating func add(_ feature: Feature, _ value: Double)
  /// The same with 1.
  mutating func add(_ feature: Feature)
}

extension EvidenceSink {
  package mutating func add(_ feature: Feature) { add(feature, 1) }

  mutating func add(_ feature: Feature, if condition: Bool) { if condition { add(feature) } }
}

/// Adds evidence up with its weights.
struct Score: EvidenceSink {
  let weights: [Double]
  var total = 0.0

  mutating func add(_ feature: Feature, _ value: Double) { total += weights[feature.rawValue] * value }
}

/// Multiplies evidence up: how many times as likely it makes what it speaks for. The exponential of a `Score`, of which most is
/// looked up.
struct Odds: EvidenceSink {
  private let weights: [Double]
  private let factors: [Double]
  private var product = 1.0
  /// What came with values, in sum.
  private var exponent = 0.0

  init(weights: [Double]) {
    self.weights = weights
    factors = weights.map { exp($0) }
  }

  mutating func add(_ feature: Feature) { product *= factors[feature.rawValue] }

  mutating func add(_ feature: Feature, _ value: Double) { exponent += weights[feature.rawValue] * value }

  /// What was added since this was asked last.
  @inline(__always)
  mutating func take() -> Double {
    defer { (product, exponent) = (1, 0) }
    return exponent == 0 ? product : product * exp(exponent)
  }
}

/// How far a line fills its measure, as the features count it.
enum Fill: Int {
  /// Three half-cells or more too long; as long as the measure, kinsoku aside; three short; four or five, an
  /// indent; six to eight; at least half; less.
  case over, full, less, indent, short, half, stub

  init(width: Int, measure: Int) {
    switch width - measure {
    case 3...: self = .over
    case -2...2: self = .full
    case -3: self = .less
    case -5 ... -4: self = .indent
    case -8 ... -6: self = .short
    default: self = width * 2 >= measure ? .half : .stub
    }
  }
}

import Recovery

/// Evidence of one kind, which a trial takes away as a whole.
struct EvidenceGroup {
  var name: String
  var features: [Feature]

  /// The groups of evidence. Each feature is in one of them, but for the bare states (`display`, `joins`, …), which
  /// are no evidence but the grammar of the chain.
  static let all: [EvidenceGroup] = [
    EvidenceGroup(name: "fill of the measure", features: named { isFill($0) }),
    EvidenceGroup(
      name: "sentence and clause ends", features: named { $0.contains("Ends") || $0 == "joinsBehindSentence" }
    ),
    EvidenceGroup(name: "gaps", features: named { $0.hasPrefix("gap") } + [.cutGap]),
    EvidenceGroup(
      name: "words and pairs over a break", features: named { $0.hasPrefix("pair") } + [.wordJoins]),
    EvidenceGroup(
      name: "changes of measure",
      features: [.joinsOverMeasures, .joinsOverMeasuresAndGap, .startsAtMeasure, .cutMeasure, .cutMeasureFar]),
    EvidenceGroup(
      name: "openings of paragraphs", features: [.opener, .startsWithClosing, .insidePhrase, .joinsOverPage]),
    EvidenceGroup(name: "sentences said again", features: [.startsAtEcho, .joinsInEcho]),
    EvidenceGroup(
      name: "numbering",
      features: [
        .displayNumbered, .firstNumbered, .onlyNumbered, .displayWrapsNumbered, .cutNumbered, .cutCounts,
      ]),
    EvidenceGroup(
      name: "look of display type",
      features: named { $0.hasPrefix("display") && !$0.contains("Ends") && !isFill($0) && !$0.contains("To") }
        .filter { ![.display, .displayNumbered, .displayWrapsNumbered, .displayHint].contains($0) }
        + [.paragraphTwoPhrases]),
    EvidenceGroup(name: "headings of Markdown", features: [.displayHint, .paragraphHint]),
    EvidenceGroup(
      name: "form and place of bylines",
      features: [
        .bylineRole, .bylineAffiliation, .bylineBare, .paragraphByline, .displayToByline, .textToByline,
        .bylineToText, .bylineToDisplay, .bylineToByline, .cutByline, .cutBareByline, .cutBylineAlone,
        .cutSigned,
        .articleSecondByline, .articleBylineless,
      ]),
    EvidenceGroup(name: "furniture", features: named { $0.hasPrefix("furniture") } + [.textToFurniture]),
    EvidenceGroup(name: "the price of verse", features: named { $0.hasPrefix("verse") }),
    EvidenceGroup(
      name: "dateline, date, report", features: [.cutDateline, .cutDate, .cutReports, .cutShortLead]),
    EvidenceGroup(name: "lexical links of paragraphs", features: [.cutLink]),
    EvidenceGroup(
      name: "display type between paragraphs",
      features: [
        .cutRun, .cutTailRun, .cutSeparate, .cutOver, .cutOverColumns, .cutCaption, .cutPage, .cutUnfinished,
      ]),
    EvidenceGroup(name: "likeness of heading and body", features: [.matchWhole, .matchLead, .matchFlow]),
    EvidenceGroup(
      name: "lines of one heading",
      features: named { $0.hasPrefix("grouped") } + [.articleSingle, .articleHeadless]),
  ]

  private static func named(_ holds: (String) -> Bool) -> [Feature] {
    Feature.allCases.filter { holds("\($0)") }
  }

  private static func isFill(_ name: String) -> Bool {
    let states = ["first", "middle", "last", "only", "display"]
    let fills = ["Over", "Full", "Less", "Indent", "Short", "Half", "Stub"]
    return states.contains { state in fills.contains { state + $0 == name } }
  }
}

/// What is taken away, and the method that is left.
struct Ablation {
  var name: String
  /// Of the weights that go, the smallest and the largest.
  var weights: ClosedRange<Double>?
  var method: Method

  /// One for each group of evidence, and the parts of the method that are no weights.
  static var all: [Ablation] {
    let groups = EvidenceGroup.all.map { group in
      var method = Method()
      var gone: [Double] = []
      for feature in group.features {
        gone.append(method.weights[feature.rawValue])
        method.weights[feature.rawValue] = 0
      }
      return Ablation(name: group.name, weights: (gone.min() ?? 0)...(gone.max() ?? 0), method: method)
    }
    return groups + [
      Ablation(name: "*the page teaches its gaps*", method: Method(learnsGaps: false)),
      Ablation(name: "*drawing order: always inline*", method: Method(layout: .inline)),
      Ablation(name: "*drawing order: always after*", method: Method(layout: .after)),
      Ablation(name: "*drawing order: always tail*", method: Method(layout: .tail)),
    ]
  }
}

import Anthology

/// Evidence that one article ends and another begins between two neighbouring paragraphs. Positive speaks for a
/// boundary.
struct Boundaries {
  /// Indices of the sheet's elements, paragraphs and verse only.
  let paragraphs: [Int]
  /// What a jump line is worth, in bylines behind the last line: more than all that may speak against a boundary.
  static let jump = 4.0

  /// One value a paragraph: the log-odds that an article begins with it; the first is 0.
  let evidence: [Double]
  /// How little each paragraph shares with what stands before it, as `BodyLikeness` has it.
  let links: [Double]

  /// - Parameter likeness: of these paragraphs.
  init(sheet: Sheet, paragraphs: [Int], likeness: BodyLikeness, layout: Layout) {
    self.paragraphs = paragraphs
    let links = likeness.links
    self.links = links
    evidence = paragraphs.indices.map { index in
      guard index > 0 else { return 0 }
      var score = Score(weights: sheet.method.weights)
      sheet.cut(paragraphs[index - 1], paragraphs[index], link: links[index], layout: layout, into: &score)
      return score.total
    }
  }
}

extension Sheet {
  /// The evidence for a boundary between two body elements that follow each other.
  /// - Parameter first: the element that would end an article.
  /// - Parameter second: the element that would begin one.
  /// - Parameter link: how little they share, as `BodyLikeness.links` has it.
  func cut(_ first: Int, _ second: Int, link: Double, layout: Layout, into sink: inout some EvidenceSink) {
    let (row, opening) = (rows[elements[second].firstRow], elements[second].scalars)
    let isDateline = opensWithDateline(opening)
    sink.add(.cut)
    sink.add(.cutLink, link)
    sink.add(.cutGap, max(-3, min(3, gaps[elements[second].firstRow])))
    sink.add(.cutSigned, if: elements[first].signature != nil)
    // A jump line leaves no doubt: the one part ends before it, or the other begins behind it.
    if elements[first].goesOnElsewhere || elements[second].beganElsewhere {
      sink.add(.cutSigned, Boundaries.jump)
    }
    sink.add(.cutUnfinished, if: !rows[elements[first].lastRow].endsSentence)
    sink.add(.cutPage, if: row.line.startsPage)
    if let a = elements[first].measure, let b = elements[second].measure, abs(a - b) >= 3 {
      sink.add(abs(a - b) >= 12 ? .cutMeasureFar : .cutMeasure)
    }
    sink.add(.cutDateline, if: isDateline)
    sink.add(.cutDate, if: opensWithDate(opening))
    sink.add(.cutReports, if: opensWithReport(opening))
    sink.add(
      .cutCounts,
      if: !isDateline && opensParagraph(opening, holdsClause: false) || (row.numbering?.number ?? 0) > 1)
    sink.add(.cutShortLead, if: opening.count < 40)
    run(between: first, and: second, layout: layout, into: &sink)
  }

  /// What stands between the two: a subhead speaks against a boundary, a heading for one.
  private func run(between first: Int, and second: Int, layout: Layout, into sink: inout some EvidenceSink) {
    let run = (first + 1)..<second
    let displays = run.filter { elements[$0].kind == .display }
    if displays.isEmpty, !run.contains(where: { elements[$0].kind == .byline }) { return }
    guard layout != .tail else {
      sink.add(.cutTailRun)
      return
    }
    if displays.isEmpty { sink.add(.cutBylineAlone) } else { sink.add(.cutRun) }
    for index in run where elements[index].kind == .byline {
      sink.add(rows[elements[index].firstRow].byline?.form == .bare ? .cutBareByline : .cutByline)
      break
    }
    let numbers = displays.compactMap { rows[elements[$0].firstRow].numbering }
    sink.add(.cutNumbered, if: !numbers.isEmpty)
    sink.add(.cutSeparate, if: separateDisplays(displays) > 1)
    let sides = [elements[first].measure, elements[second].measure].compactMap(\.self)
    if let near = sides.min() {
      sink.add(.cutOver, if: displays.contains { rows[elements[$0].firstRow].width > near + 2 })
    }
    sink.add(.cutOverColumns, if: displays.contains(where: isOverColumns))
    sink.add(.cutCaption, if: run.contains { elements[$0].kind == .caption })
  }
}

private let daysBefore = Openers("近日", "日前", "当地时间", "昨日", "今天", "昨天")
private let reports = Openers("指出", "强调", "表示", "认为", "说，", "说：", "介绍", "希望", "感谢", "还")

/// Words that are looked for together.
private struct Openers {
  private let words: [[Unicode.Scalar]]
  /// Their first characters: nearly no text has one.
  private let openers: HanSet

  init(_ words: String...) {
    self.words = words.map { Array($0.unicodeScalars) }
    openers = HanSet(words.compactMap(\.unicodeScalars.first))
  }

  /// Whether one of them stands in a text.
  func stand(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { place in
      openers.contains(text[place]) && words.contains { text[place...].starts(with: $0) }
    }
  }
}

/// A date among the first characters: 9月23日下午, 近日, 当地时间.
func opensWithDate(_ scalars: [Unicode.Scalar]) -> Bool {
  if daysBefore.stand(in: scalars.prefix(8)) { return true }
  let head = scalars.prefix(16)
  return zip(head, head.dropFirst()).contains { $0.isDigit && ($1 == "日" || $1 == "月") }
}

/// 某某指出, 会议强调: somebody who is known already goes on speaking.
func opensWithReport(_ scalars: [Unicode.Scalar]) -> Bool { reports.stand(in: scalars.prefix(9)) }

internal import Anthology

/// The rules of CLREQ that a set article is held to, line by line and page by page.
struct ProofRules {
  var article: String
  var file: String
  var area: TypeArea
  var blocks: [ProofBlock]
  var lines: [SetLine]

  func findings() -> [Finding] {
    lines.indices.flatMap { lineFindings($0) + pageFindings($0) }
  }

  /// CLREQ 3.1.4 (行首行尾禁则), 3.1.6.3 (破折号、省略号), 3.2.5 (段末).
  private func lineFindings(_ place: Int) -> [Finding] {
    let line = lines[place]
    var findings: [Finding] = []
    guard let first = line.line.scalars.first, let last = line.line.scalars.last else { return [] }
    if !line.isFirst && noLineStart.contains(first) { findings.append(finding(.lineStart, line)) }
    if !line.isLast && noLineEnd.contains(last) { findings.append(finding(.lineEnd, line)) }
    if !line.isFirst, place > 0, lines[place - 1].line.scalars.last == first,
      "—…".unicodeScalars.contains(first)
    {
      findings.append(finding(.brokenMark, line))
    }
    let letters = line.line.scalars.count { !$0.properties.isPunctuation }
    if line.isLast && !line.isFirst && letters < 2 && !blocks[line.block].isHeading {
      findings.append(finding(.loneCharacter, line))
    }
    let left = points(area.trim.width) / 2 - area.width / 2
    // Punctuation that gives up half its cell keeps it in its box.
    if line.line.left < left - area.size * 0.6 || line.line.right > left + area.width + area.size * 0.6 {
      findings.append(finding(.overfullPage, line))
    }
    return findings
  }

  /// CLREQ 3.2.6 (孤行), 3.4 (标题): at the foot of a page that the article goes on behind.
  private func pageFindings(_ place: Int) -> [Finding] {
    guard place + 1 < lines.count, lines[place + 1].line.page > lines[place].line.page else { return [] }
    let (line, next) = (lines[place], lines[place + 1])
    if next.isFirst && blocks[next.block].isOpening { return [] }
    var findings: [Finding] = []
    if blocks[line.block].isHeading { findings.append(finding(.headingAtFoot, line)) }
    if line.isFirst && !line.isLast { findings.append(finding(.loneLine, line)) }
    if next.isLast && !next.isFirst { findings.append(finding(.loneLine, next)) }
    let foot = points(area.trim.height) - area.headMargin
    let empty = Int(((foot - line.line.y) / area.lead - 0.5).rounded())
    if empty > 1 {
      findings.append(
        Finding(.underfullPage, file: file, String(line.line.page), article, String(empty), cause(of: next)))
    }
    return findings
  }

  /// Why a page may end early, by what the next one begins with: `heading`, which keeps two lines of its text with it;
  /// `picture`, which is not parted; `text`, a paragraph or a note that did not fit without a line alone.
  private func cause(of next: SetLine) -> String {
    if blocks[next.block].isHeading { return "heading" }
    return blocks[next.block].style == "caption" ? "picture" : "text"
  }

  private func finding(_ code: Finding.Code, _ line: SetLine) -> Finding {
    Finding(code, file: file, String(line.line.page), article, line.line.text)
  }
}

private let noLineStart = Set("，。、；：！？”’）》".unicodeScalars)
private let noLineEnd = Set("“‘（《".unicodeScalars)

extension Unicode.Scalar.Properties {
  var isPunctuation: Bool {
    switch generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}

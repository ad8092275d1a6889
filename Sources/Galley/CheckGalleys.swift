package import Anthology

/// What an editor should look at in galleys: text that stands nowhere any more, guesses that are not settled, and slips of the pen.
///
/// - Parameters:
///   - galleys: in book order.
///   - account: of them (`accounted`).
///   - galleyName: what findings call a galley.
///   - pageName: what findings call a source.
package func check(
  _ galleys: [Galley], _ account: Account, galleyName: (String) -> String, pageName: (String) -> String
) -> [Finding] {
  var findings: [Finding] = []
  var headlines: [String: String] = [:]
  for galley in galleys {
    let file = galleyName(galley.file)
    let top = galley.fieldLines[.headline] ?? galley.fieldLines[.id] ?? 1
    let headline = galley.text(.headline)
    if !headline.isEmpty {
      if let other = headlines[headline] {
        findings.append(Finding(.headlineTwice, file: file, line: top, headline, other))
      } else {
        headlines[headline] = "\(file):\(top)"
      }
    }
    if galley.blocks.allSatisfy(\.text.isEmpty) && galley.figures.isEmpty {
      findings.append(Finding(.emptyArticle, file: file, line: top))
    }
    for field in [Galley.Field.kicker, .headline, .deck] {
      findings += slips(galley.text(field), file: file, line: galley.fieldLines[field] ?? top)
    }
    for (place, block) in galley.blocks.enumerated() {
      let next = place + 1 < galley.blocks.count ? galley.blocks[place + 1].text : ""
      findings += slips(block.text, file: file, line: block.line, next: next)
      for remark in block.remarks where GalleyMark.isProgrammes(remark) {
        let words = String(remark.dropFirst("<!-- ? ".count).dropLast(" -->".count))
        findings.append(Finding(.galleyGuess, file: file, line: block.line, words))
      }
    }
    for figure in galley.figures { findings += slips(figure.caption, file: file, line: figure.line) }
  }
  for emendation in account.emendations where emendation.kind == .cut {
    let words = emendation.runs.map(\.text).joined()
    let line = emendation.lines.first?.lowerBound
    // A part of a heading is left out with its article.
    let id = String(emendation.id.prefix { $0 != "/" })
    findings.append(Finding(.textCut, file: pageName(emendation.source), line: line, words, id))
  }
  return findings
}

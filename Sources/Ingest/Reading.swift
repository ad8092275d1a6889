package import Anthology

/// A page, and what was noticed while it was read.
package struct Reading: Sendable {
  package var page: Page
  package var findings: [Finding]

  package init(page: Page, findings: [Finding] = []) {
    self.page = page
    self.findings = findings
  }
}

/// Reads one source.
///
/// - Parameters:
///   - path: as the user named it; `-` is standard input.
///   - encoding: a name of a character set, or nil to find it out.
/// - Returns: the page, and what was noticed.
/// - Throws: a refusal of the kind `input` where the file cannot be read or is no text, of the kind `usage`
///   where the encoding has no such name.
package func readPage(at path: String, encoding: String? = nil) throws(Refusal) -> Reading {
  let bytes = try contents(ofFile: path)
  let name = path.unicodeScalars.split(separator: "/").last.map(String.init) ?? path
  return try page(from: bytes, source: name, file: path, encoding: encoding)
}

/// Reads a page from its bytes: the pure core of `readPage`.
///
/// - Parameters:
///   - bytes: the whole source.
///   - source: the name of the source without its folder; by its ending `.md` a page is Markdown.
///   - file: what findings call the source.
///   - encoding: a name of a character set, or nil to find it out.
/// - Returns: the page, and what was noticed.
/// - Throws: `blankFile`, and what `decode` throws.
package func page(
  from bytes: [UInt8], source: String, file: String, encoding: String? = nil
) throws(Refusal) -> Reading {
  let decoded = try decode(bytes, file: file, encoding: encoding)
  var findings = decoded.findings
  let raw = RawText(decoded.scalars)
  findings += raw.longLines.map { Finding(.longLine, file: file, line: $0.number, String($0.byteCount)) }
  var ledger = Ledger()
  let isTraditional = raw.scalars.contains("⼾") && isTraditional(raw.scalars)
  func clean(_ line: RawText.RawLine) -> CleanLine {
    cleaned(raw.scalars[line.range], of: line, isTraditional: isTraditional, into: &ledger)
  }
  var isMarkdown = namesMarkdown(source)
  let lines: [Line]
  if isMarkdown || holdsMarkdownSigns(decoded.utf8) {
    let all = raw.lines.map(clean)
    isMarkdown = isMarkdown || looksLikeMarkdown(all)
    lines = isMarkdown ? markdownLines(all, ledger: &ledger) : plainLines(all.count) { all[$0] }
  } else {
    // Each line goes on as it is cleaned: nobody has to see them all.
    lines = plainLines(raw.lines.count) { clean(raw.lines[$0]) }
  }
  if lines.isEmpty { throw Refusal(.input, [Finding(.blankFile, file: file)]) }
  var page = Page(source: source, form: isMarkdown ? .markdown : .columns, lines: lines, ledger: ledger)
  let audit = auditDoor(decoded.utf8, page: page, file: file)
  findings += audit.findings
  page.bytes = audit.bytes
  return Reading(page: page, findings: findings)
}

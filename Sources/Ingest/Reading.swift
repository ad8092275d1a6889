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
  let clean = raw.lines.map {
    cleaned(raw.scalars[$0.range], of: $0, isTraditional: isTraditional, into: &ledger)
  }
  let isMarkdown =
    namesMarkdown(source) || holdsMarkdownSigns(decoded.utf8) && looksLikeMarkdown(clean)
  let lines = isMarkdown ? markdownLines(clean, ledger: &ledger) : plainLines(clean)
  if lines.isEmpty { throw Refusal(.input, [Finding(.blankFile, file: file)]) }
  let page = Page(source: source, form: isMarkdown ? .markdown : .columns, lines: lines, ledger: ledger)
  findings += auditDoor(decoded.utf8, page: page, file: file)
  return Reading(page: page, findings: findings)
}

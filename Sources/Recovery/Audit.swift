package import Anthology

/// Proves that every character of a page's lines is in exactly one place of what recovery made of it.
///
/// It knows nothing of how the articles were found. Two things are checked: the spans of all passages lay each
/// line out without a hole and without an overlap (white space aside), and each passage says what its
/// spans say (white space aside).
/// - Returns: `text-lost` and `text-invented` findings with the line; none where the account is clean.
package func audit(_ recovered: Recovered, against page: Page, file: String) -> [Finding] {
  let lines = Dictionary(page.lines.map { ($0.number, Array($0.text.utf8)) }, uniquingKeysWith: { a, _ in a })
  var findings: [Finding] = []
  var claims: [Int: [Range<Int>]] = [:]
  for passage in recovered.passages {
    var said: [UInt8] = []
    for span in passage.spans {
      guard let line = lines[span.line], span.bytes.lowerBound >= 0, span.bytes.upperBound <= line.count
      else {
        findings.append(Finding(.textInvented, file: file, line: span.line, passage.text, ""))
        continue
      }
      claims[span.line, default: []].append(span.bytes)
      said += line[span.bytes]
    }
    if !said.elementsEqual(passage.text.utf8), inked(said) != inked(Array(passage.text.utf8)) {
      let isShort = inked(said).count > inked(Array(passage.text.utf8)).count
      findings.append(
        Finding(isShort ? .textLost : .textInvented, file: file, line: passage.firstLine, passage.text, ""))
    }
  }
  for line in page.lines {
    guard let bytes = lines[line.number] else { continue }
    var next = 0
    for claim in (claims[line.number] ?? []).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if claim.lowerBound < next {
        findings.append(
          Finding(
            .textInvented, file: file, line: line.number,
            string(bytes[claim.lowerBound..<min(next, claim.upperBound)]), ""))
      } else if holdsInk(bytes[next..<claim.lowerBound]) {
        findings.append(
          Finding(.textLost, file: file, line: line.number, string(bytes[next..<claim.lowerBound]), ""))
      }
      next = max(next, claim.upperBound)
    }
    if holdsInk(bytes[next...]) {
      findings.append(Finding(.textLost, file: file, line: line.number, string(bytes[next...]), ""))
    }
  }
  return findings
}

/// The bytes that are no white space: what is left when ASCII and Unicode spaces are taken out.
func inked(_ bytes: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !scalar.isWhite {
    out.append(contentsOf: scalar.utf8)
  }
  return out
}

/// Whether any of the bytes are no white space.
private func holdsInk(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.isEmpty && !inked(Array(bytes)).isEmpty }

private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

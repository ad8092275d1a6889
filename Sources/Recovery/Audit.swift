package import Anthology

/// Proves that every character of a page's lines is in exactly one place of what recovery made of it.
///
/// It knows nothing of how the articles were found. Two things are checked: the spans of all passages lay each
/// line out without a hole and without an overlap (white space aside), and each passage says what its
/// spans say (white space aside).
/// - Returns: `text-lost` and `text-invented` findings with the line; none where the account is clean.
package func audit(_ recovered: Recovered, against page: Page, file: String) -> [Finding] {
  let lines = SourceLines(page)
  var findings: [Finding] = []
  var claims = Claims(lines: page.lines.count)
  var parts: [Range<Int>] = []
  var last = 0
  recovered.forEachPassage { passage in
    parts.removeAll(keepingCapacity: true)
    for span in passage.spans {
      guard let place = lines.place(of: span.line, near: last),
        let part = lines.range(of: span.bytes, in: place)
      else {
        findings.append(Finding(.textInvented, file: file, line: span.line, passage.text, ""))
        continue
      }
      last = place
      claims.add(span.bytes, to: place)
      parts.append(part)
    }
    // Nearly every passage is its spans to the byte.
    if lines.say(parts, passage.text) { return }
    let said = inked(lines.bytes(of: parts))
    let text = inked(Array(passage.text.utf8))
    if said != text {
      let isShort = said.count > text.count
      findings.append(
        Finding(isShort ? .textLost : .textInvented, file: file, line: passage.firstLine, passage.text, ""))
    }
  }
  for place in page.lines.indices {
    let number = page.lines[place].number
    guard lines.place(of: number, near: place) == place else { continue }
    let bytes = lines.bytes(of: place)
    // Nearly every line is in one passage as a whole.
    if claims.isOne(0..<bytes.count, on: place) { continue }
    var next = 0
    for claim in claims.all(on: place) {
      if claim.lowerBound < next {
        findings.append(
          Finding(
            .textInvented, file: file, line: number,
            string(bytes.part(claim.lowerBound..<min(next, claim.upperBound))), ""))
      } else if holdsInk(bytes.part(next..<claim.lowerBound)) {
        findings.append(
          Finding(.textLost, file: file, line: number, string(bytes.part(next..<claim.lowerBound)), ""))
      }
      next = max(next, claim.upperBound)
    }
    if holdsInk(bytes.dropFirst(next)) {
      findings.append(Finding(.textLost, file: file, line: number, string(bytes.dropFirst(next)), ""))
    }
  }
  return findings
}

/// Which bytes of each line the passages have.
private struct Claims {
  /// The first of each line, and the others, which few lines have.
  private var first: [Range<Int>?]
  private var others: [Int: [Range<Int>]] = [:]

  init(lines: Int) { first = [Range<Int>?](repeating: nil, count: lines) }

  mutating func add(_ bytes: Range<Int>, to place: Int) {
    if first[place] == nil { first[place] = bytes } else { others[place, default: []].append(bytes) }
  }

  /// Whether nothing but this is claimed.
  func isOne(_ bytes: Range<Int>, on place: Int) -> Bool {
    first[place] == bytes && (others.isEmpty || others[place] == nil)
  }

  /// In the order in which they begin.
  func all(on place: Int) -> [Range<Int>] {
    guard let first = first[place] else { return [] }
    return ([first] + (others[place] ?? [])).sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension ArraySlice<UInt8> {
  /// A part, counted from the start.
  fileprivate func part(_ range: Range<Int>) -> ArraySlice<UInt8> {
    self[(startIndex + range.lowerBound)..<(startIndex + range.upperBound)]
  }
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

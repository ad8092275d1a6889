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
  var claims: [(place: Int, bytes: Range<Int>)] = []
  var parts: [Range<Int>] = []
  for passage in recovered.passages {
    parts.removeAll(keepingCapacity: true)
    for span in passage.spans {
      guard let place = lines.place(of: span.line), let part = lines.range(of: span.bytes, in: place) else {
        findings.append(Finding(.textInvented, file: file, line: span.line, passage.text, ""))
        continue
      }
      claims.append((place, span.bytes))
      parts.append(part)
    }
    // Nearly every passage is its spans to the byte.
    if lines.say(parts, passage.text) { continue }
    let said = inked(lines.bytes(of: parts))
    let text = inked(Array(passage.text.utf8))
    if said != text {
      let isShort = said.count > text.count
      findings.append(
        Finding(isShort ? .textLost : .textInvented, file: file, line: passage.firstLine, passage.text, ""))
    }
  }
  claims.sort { ($0.place, $0.bytes.lowerBound) < ($1.place, $1.bytes.lowerBound) }
  var at = 0
  for (place, line) in page.lines.enumerated() {
    guard lines.place(of: line.number) == place else { continue }
    let bytes = lines.bytes(of: place)
    var next = 0
    while at < claims.count, claims[at].place == place {
      let claim = claims[at].bytes
      at += 1
      if claim.lowerBound < next {
        findings.append(
          Finding(
            .textInvented, file: file, line: line.number,
            string(bytes.part(claim.lowerBound..<min(next, claim.upperBound))), ""))
      } else if holdsInk(bytes.part(next..<claim.lowerBound)) {
        findings.append(
          Finding(.textLost, file: file, line: line.number, string(bytes.part(next..<claim.lowerBound)), ""))
      }
      next = max(next, claim.upperBound)
    }
    if holdsInk(bytes.dropFirst(next)) {
      findings.append(Finding(.textLost, file: file, line: line.number, string(bytes.dropFirst(next)), ""))
    }
  }
  return findings
}

/// The bytes of a page's lines, one line behind the other.
private struct SourceLines {
  private let all: [UInt8]
  private let starts: [Int]
  private let numbers: [Int]
  /// Whether the numbers ascend, as they do but for pages that were made by hand; else the places by number.
  private let places: [Int: Int]?

  init(_ page: Page) {
    numbers = page.lines.map(\.number)
    (all, starts) = bytesAndStarts(of: page.lines.map(\.scalars))
    let ascend = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    places =
      ascend
      ? nil : Dictionary(numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the first line of a number stands; nil where there is none.
  func place(of number: Int) -> Int? {
    if let places { return places[number] }
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  func bytes(of place: Int) -> ArraySlice<UInt8> { all[starts[place]..<starts[place + 1]] }

  /// Where a part of a line stands among all bytes; nil where the line has no such part.
  func range(of part: Range<Int>, in place: Int) -> Range<Int>? {
    let (start, end) = (starts[place], starts[place + 1])
    guard part.lowerBound >= 0, part.upperBound <= end - start else { return nil }
    return (start + part.lowerBound)..<(start + part.upperBound)
  }

  func bytes(of parts: [Range<Int>]) -> [UInt8] { parts.flatMap { all[$0] } }

  /// Whether some parts, one behind the other, are a text to the byte.
  func say(_ parts: [Range<Int>], _ text: String) -> Bool {
    guard parts.reduce(0, { $0 + $1.count }) == text.utf8.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { text in
      all.withUnsafeBufferPointer { all in
        var difference: UInt8 = 0
        var at = 0
        for part in parts {
          for place in 0..<part.count { difference |= all[part.lowerBound &+ place] ^ text[at &+ place] }
          at += part.count
        }
        return difference == 0
      }
    } ?? bytes(of: parts).elementsEqual(text.utf8)
  }
}

/// UTF-8 of some lines, one behind the other, and where each begins and the last ends.
///
/// What writes the texts of the passages (Scalars.swift) is not asked here: it would prove itself.
private func bytesAndStarts(of lines: [[Unicode.Scalar]]) -> (bytes: [UInt8], starts: [Int]) {
  var starts = [0]
  starts.reserveCapacity(lines.count + 1)
  // Four bytes a character are the most. Never 0: an array of no capacity has no memory to write to.
  let capacity = max(1, lines.reduce(0) { $0 + $1.count } * 4)
  let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { out, used in
    for line in lines {
      for scalar in line {
        let value = scalar.value
        if value >= 0x800, value < 0x1_0000 {
          out[used] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
          out[used &+ 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F)
          out[used &+ 2] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
          used &+= 3
        } else {
          for byte in scalar.utf8 {
            out[used] = byte
            used &+= 1
          }
        }
      }
      starts.append(used)
    }
  }
  return (bytes, starts)
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

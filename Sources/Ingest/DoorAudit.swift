import Anthology

/// Proves that a page holds what its source holds: of each line the characters of the source, less what the ledger
/// took, with what the ledger gave, are the characters of the page's line. White space is no text.
///
/// It reads the source by itself and shares no code with what it checks.
///
/// - Parameter source: UTF-8.
/// - Returns: a finding `textLost` or `textInvented` for each line that differs; and where lines stand in the source as they are.
func auditDoor(_ source: [UInt8], page: Page, file: String) -> (findings: [Finding], bytes: LineBytes?) {
  var audit = DoorAudit(page: page, file: file)
  audit.read(source)
  return (audit.findings, audit.places.map { LineBytes(source: source, ranges: $0) })
}

private struct DoorAudit {
  private let file: String
  /// The page's lines, their numbers ascending.
  private let lines: [Line]
  private let entries: [Int: [Ledger.Entry]]
  private var number = 1
  /// Where the page's line of that number stands, if it has one; else the next.
  private var place = 0
  private(set) var findings: [Finding] = []
  /// Where each of the page's lines was found in the source as it is; nil where they are not in order.
  private(set) var places: [Range<Int>?]?

  init(page: Page, file: String) {
    self.file = file
    let isAscending = page.lines.indices.dropFirst().allSatisfy {
      page.lines[$0 - 1].number < page.lines[$0].number
    }
    lines = isAscending ? page.lines : DoorAudit.ascending(page.lines)
    places = isAscending ? [Range<Int>?](repeating: nil, count: page.lines.count) : nil
    entries = Dictionary(grouping: page.ledger.entries, by: \.line)
  }

  /// The lines of a page in order, and those of one number put together.
  private static func ascending(_ lines: [Line]) -> [Line] {
    Dictionary(grouping: lines, by: \.number).sorted { $0.key < $1.key }.map { number, lines in
      Line(number: number, scalars: lines.flatMap(\.scalars))
    }
  }

  /// Whether the page has a line of the number that is read.
  private var hasLine: Bool { place < lines.count && lines[place].number == number }

  /// The text of the page's line of the number that is read.
  private var text: [Unicode.Scalar] { hasLine ? lines[place].scalars : [] }

  private mutating func next() {
    if hasLine { place += 1 }
    number += 1
  }

  mutating func read(_ source: [UInt8]) {
    let isRead = source.withUnsafeBufferPointer { readLines($0) }
    if !isRead { readScalars(String(decoding: source, as: UTF8.self)) }
    for stray in lines[place...] where !stray.scalars.isEmpty {
      findings.append(Finding(.textInvented, file: file, line: stray.number, stray.text, file))
    }
  }

  /// Reads a source whose lines all end in a line feed, as nearly all do.
  /// - Returns: false, and nothing is done, for a source with other line ends.
  private mutating func readLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !hasOtherEnds(bytes) else { return false }
    var start = 0
    while let length = UnsafeBufferPointer(rebasing: bytes[start...]).place(of: 0x0A) {
      readLine(start..<start + length, of: bytes)
      start += length + 1
    }
    readLine(start..<bytes.count, of: bytes)
    return true
  }

  /// Nearly all lines are on the page as they stand in the source.
  private mutating func readLine(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    if entries.isEmpty || entries[number] == nil {
      let bare = bare(range, of: source)
      if hasLine ? isSame(bare, of: source, lines[place].scalars) : bare.isEmpty {
        if hasLine { places?[place] = bare }
        next()
        return
      }
    }
    let bytes = UnsafeBufferPointer(rebasing: source[range])
    var line = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars.lazy.filter { !isBlank($0) })
    endLine(&line)
  }

  private mutating func readScalars(_ source: String) {
    var line: [Unicode.Scalar] = []
    var wasReturn = false
    var isFed = false
    for scalar in source.unicodeScalars {
      // Nearly all are Han characters.
      if scalar.value > 0x3000, !isFed {
        wasReturn = false
        line.append(scalar)
        continue
      }
      if scalar == "\n" || scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}"
        || scalar == "\u{2029}"
      {
        if scalar == "\n", wasReturn {
          wasReturn = false
          continue
        }
        wasReturn = scalar == "\r"
        isFed = false
        endLine(&line)
        continue
      }
      wasReturn = false
      if scalar == "\u{C}" { isFed = true }
      if isBlank(scalar) { continue }
      if isFed, !line.isEmpty { endLine(&line) }
      isFed = false
      line.append(scalar)
    }
    endLine(&line)
  }

  private mutating func endLine(_ line: inout [Unicode.Scalar]) {
    defer {
      line.removeAll(keepingCapacity: true)
      next()
    }
    let changes = entries.isEmpty ? [] : entries[number] ?? []
    if changes.isEmpty, isSaid(line) { return }
    let text = text.lazy.filter { !isBlank($0) }
    var balance: [Unicode.Scalar: Int] = [:]
    for scalar in line { balance[scalar, default: 0] += 1 }
    for change in changes {
      for scalar in change.from.unicodeScalars { balance[scalar, default: 0] -= 1 }
      for scalar in change.to.unicodeScalars { balance[scalar, default: 0] += 1 }
    }
    for scalar in text { balance[scalar, default: 0] -= 1 }
    let rest = balance.filter { $0.value != 0 && !isBlank($0.key) }.sorted { $0.key < $1.key }
    report(rest.filter { $0.value > 0 }, as: .textLost)
    report(rest.filter { $0.value < 0 }, as: .textInvented)
    // The same characters in another order, where nothing was changed, are another text.
    if rest.isEmpty, changes.isEmpty {
      findings.append(Finding(.textLost, file: file, line: number, name(line), file))
    }
  }

  /// Whether the page's line has these characters, in this order.
  private func isSaid(_ line: [Unicode.Scalar]) -> Bool {
    var place = 0
    for scalar in text where !isBlank(scalar) {
      guard place < line.count, line[place] == scalar else { return false }
      place += 1
    }
    return place == line.count
  }

  private mutating func report(_ rest: [(key: Unicode.Scalar, value: Int)], as code: Finding.Code) {
    guard !rest.isEmpty else { return }
    let scalars = rest.flatMap { [Unicode.Scalar](repeating: $0.key, count: min(abs($0.value), 40)) }
    findings.append(Finding(code, file: file, line: number, name(scalars), file))
  }

  private func name(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    for scalar in scalars.prefix(40) { text.unicodeScalars.append(scalar) }
    return text
  }
}

/// Whether bytes hold a line end that is no line feed, or a form feed.
private func hasOtherEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if bytes.holds("\u{C}") || bytes.holds("\r") || bytes.holds("\u{85}") { return true }
  // U+2028 and U+2029; E2 is the first byte of quotation marks as well.
  var place = 0
  while let found = UnsafeBufferPointer(rebasing: bytes[place...]).place(of: 0xE2) {
    place += found + 1
    if place + 1 < bytes.count, bytes[place] == 0x80, bytes[place + 1] & 0xFE == 0xA8 { return true }
  }
  return false
}

/// Whether some of the bytes are those of a text in UTF-8.
private func isSame(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ text: [Unicode.Scalar])
  -> Bool
{
  guard let start = UnsafeRawPointer(bytes.baseAddress) else { return text.isEmpty }
  // Up to where three bytes of the range can be read as one number, with a fourth behind them.
  let last = min(range.upperBound - 3, bytes.count - 4)
  var place = range.lowerBound
  for scalar in text {
    let value = scalar.value
    if value >= 0x800, value < 0x1_0000, place <= last {
      let four = UInt32(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      let (middle, third) = (0x80 | value >> 6 & 0x3F, 0x80 | value & 0x3F)
      guard four & 0xFF_FFFF == 0xE0 | value >> 12 | middle << 8 | third << 16 else { return false }
      place &+= 3
    } else {
      for byte in scalar.utf8 {
        guard place < range.upperBound, bytes[place] == byte else { return false }
        place &+= 1
      }
    }
  }
  return place == range.upperBound
}

/// Some bytes without the spaces and ideographic spaces, E3 80 80, at their ends, which newspapers indent with.
private func bare(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  func isWide(_ place: Int) -> Bool {
    bytes[place] == 0xE3 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80
  }
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end {
    if bytes[start] == 0x20 {
      start += 1
    } else if start + 3 <= end, isWide(start) {
      start += 3
    } else {
      break
    }
  }
  while end > start {
    if bytes[end - 1] == 0x20 {
      end -= 1
    } else if end - 3 >= start, isWide(end - 3) {
      end -= 3
    } else {
      break
    }
  }
  return start..<end
}

/// Unicode's own word on white space, asked only where there can be any.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value <= 0x3000 && (scalar.value <= 0x20 || scalar.value >= 0x80) && scalar.properties.isWhitespace
}

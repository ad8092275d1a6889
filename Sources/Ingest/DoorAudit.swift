import Anthology

/// Proves that a page holds what its source holds: of each line the characters of the source, less what the ledger
/// took, with what the ledger gave, are the characters of the page's line. White space is no text.
///
/// It reads the source by itself and shares no code with what it checks.
///
/// - Returns: a finding `textLost` or `textInvented` for each line that differs.
func auditDoor(_ source: String, page: Page, file: String) -> [Finding] {
  var audit = DoorAudit(page: page, file: file)
  audit.read(source)
  return audit.findings
}

private struct DoorAudit {
  private let file: String
  /// By the number of the line; empty where the page has none of that number.
  private let texts: [String]
  private let entries: [Int: [Ledger.Entry]]
  private var number = 1
  private(set) var findings: [Finding] = []

  init(page: Page, file: String) {
    self.file = file
    var texts = [String](repeating: "", count: (page.lines.map(\.number).max() ?? 0) + 1)
    for line in page.lines {
      texts[line.number] = texts[line.number].isEmpty ? line.text : texts[line.number] + line.text
    }
    self.texts = texts
    entries = Dictionary(grouping: page.ledger.entries, by: \.line)
  }

  /// The text of the page's line of the number that is read.
  private var text: String { texts.indices.contains(number) ? texts[number] : "" }

  mutating func read(_ source: String) {
    let isRead = source.utf8.withContiguousStorageIfAvailable { readLines($0) } ?? false
    if !isRead { readScalars(source) }
    for stray in texts.indices.dropFirst(number) where !texts[stray].isEmpty {
      findings.append(Finding(.textInvented, file: file, line: stray, texts[stray], file))
    }
  }

  /// Reads a source whose lines all end in a line feed, as nearly all do.
  /// - Returns: false, and nothing is done, for a source with other line ends.
  private mutating func readLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !hasOtherEnds(bytes) else { return false }
    var rest = bytes[...]
    while let end = UnsafeBufferPointer(rebasing: rest).place(of: 0x0A) {
      readLine(UnsafeBufferPointer(rebasing: rest.prefix(end)))
      rest = rest.dropFirst(end + 1)
    }
    readLine(UnsafeBufferPointer(rebasing: rest))
    return true
  }

  /// Nearly all lines are on the page as they stand in the source.
  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>) {
    if entries.isEmpty || entries[number] == nil, isSame(bytes, text) {
      number += 1
      return
    }
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
      number += 1
    }
    let changes = entries.isEmpty ? [] : entries[number] ?? []
    if changes.isEmpty, isSaid(line) { return }
    let text = text.unicodeScalars.lazy.filter { !isBlank($0) }
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
    for scalar in text.unicodeScalars where !isBlank(scalar) {
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
  bytes.holds("\u{C}") || bytes.holds("\r") || bytes.holds("\u{85}") || bytes.holds("\u{2028}")
    || bytes.holds("\u{2029}")
}

/// Whether bytes are those of a text.
private func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
  bytes.count == text.utf8.count
    && (text.utf8.withContiguousStorageIfAvailable { text in
      var difference: UInt8 = 0
      for place in bytes.indices { difference |= bytes[place] ^ text[place] }
      return difference == 0
    } ?? bytes.elementsEqual(text.utf8))
}

/// Unicode's own word on white space, asked only where there can be any.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value <= 0x3000 && (scalar.value <= 0x20 || scalar.value >= 0x80) && scalar.properties.isWhitespace
}

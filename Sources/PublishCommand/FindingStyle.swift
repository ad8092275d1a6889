import Anthology

/// How a finding is shown to people: `file:line: severity: sentence [code]`.
struct FindingStyle {
  var language: Language
  var color: Bool

  func line(_ finding: Finding) -> String {
    let message = message(for: finding)
    let place = printable(finding.file) + (finding.line.map { ":\($0)" } ?? "")
    let severity = painted(message.severity.name(in: language), message.severity)
    let sentence = language == .english ? message.english : message.chinese
    let code = painted("[\(finding.code.rawValue)]", nil)
    return "\(place): \(severity): \(sentence)\(confidence(finding)) \(code)"
  }

  private func confidence(_ finding: Finding) -> String {
    guard let confidence = finding.confidence else { return "" }
    let percent = Int((confidence * 100).rounded())
    return language == .english ? " (\(percent)% sure)" : "（把握 \(percent)%）"
  }

  /// Bold and coloured by severity; grey without one.
  private func painted(_ text: String, _ severity: Severity?) -> String {
    guard color else { return text }
    let paint =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case nil: "2"
      }
    return "\u{1B}[\(paint)m\(text)\u{1B}[0m"
  }
}

/// How much a finding weighs.
package enum Severity: String, Sendable, CaseIterable {
  case error, warning, note

  func name(in language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }
}

/// Text of a source or a path as one line that a terminal takes for nothing else: no controls, no line breaks.
func printable(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { !isControl($0) }
  guard !isPlain else { return text }
  return text.unicodeScalars.map { isControl($0) ? " " : String($0) }.joined()
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // Unicode's Cc, the line and paragraph separators, and the marks that turn the direction of writing.
  case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// The first words of a text, at most 40 characters.
func excerpt(_ text: String) -> String {
  let plain = printable(text)
  let words = plain.prefix(40)
  return words.endIndex == plain.endIndex ? plain : words + "…"
}

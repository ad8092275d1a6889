import Anthology

/// A finding as one JSON object; its keys and their order are a promise to the outside.
func json(of finding: Finding, in language: Language) -> JSON {
  let message = message(for: finding)
  var entries: [(key: String, value: JSON)] = [
    ("code", .string(finding.code.rawValue)), ("severity", .string(message.severity.rawValue)),
    ("file", .string(finding.file)),
  ]
  if let line = finding.line { entries.append(("line", .integer(line))) }
  entries.append(("message", .string(language == .english ? message.english : message.chinese)))
  entries.append(("arguments", .array(finding.arguments.map { .string($0) })))
  if let confidence = finding.confidence { entries.append(("confidence", .number(confidence))) }
  return .object(entries)
}

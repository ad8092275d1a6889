import Binding

/// What is said of a finding. The words are made when they are asked for: most findings are counted, and few are told.
struct Message {
  let severity: Severity
  private let inEnglish: () -> String
  private let inChinese: () -> String

  var english: String { inEnglish() }
  var chinese: String { inChinese() }

  init(
    _ severity: Severity, _ english: @autoclosure @escaping () -> String,
    _ chinese: @autoclosure @escaping () -> String
  ) {
    self.severity = severity
    inEnglish = english
    inChinese = chinese
  }
}

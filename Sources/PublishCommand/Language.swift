/// The language in which the program speaks.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh-Hans"

  /// From LC_ALL, else LC_MESSAGES, else LANG, the first that is set (POSIX, section 8.2).
  init(environment: [String: String]) {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = set?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// `zh-Hans`, `zh_CN`, `zh`, `en`, `en_GB`; nil for a language it does not speak.
  init?(name: String) {
    switch name.lowercased().prefix(2) {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}

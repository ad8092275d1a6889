/// A value of a YAML text, with the line that it begins on.
struct YAMLNode {
  enum Content {
    /// `isPlain` where it stands without quotes.
    case text(String, isPlain: Bool)
    case list([YAMLNode])
    /// In the order of the text; no two keys are the same text.
    case map([(key: YAMLNode, value: YAMLNode)])
  }

  let content: Content
  /// One-based.
  let line: Int

  /// The text of a scalar; nil for a list or a map.
  var text: String? { if case .text(let text, _) = content { text } else { nil } }

  var isMap: Bool { if case .map = content { true } else { false } }

  /// Whether nothing stands there, or a word for nothing.
  var isNothing: Bool {
    guard case .text(let text, isPlain: true) = content else { return false }
    return ["", "~", "null"].contains(text)
  }
}

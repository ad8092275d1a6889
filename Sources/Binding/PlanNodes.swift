import Anthology

/// Reads nodes as what they should be, and notes what they are not.
struct PlanNodes {
  let file: String
  var findings: [Finding] = []

  init(file: String) { self.file = file }

  mutating func note(_ code: Finding.Code, at node: YAMLNode?, _ arguments: String...) {
    var finding = Finding(code, file: file, line: node?.line)
    finding.arguments = arguments
    findings.append(finding)
  }

  /// The entries of a map by their keys, each known; unknown keys are noted and left out.
  mutating func entries(of node: YAMLNode, named name: String, known: [String]) -> [String: YAMLNode]? {
    guard case .map(let map) = node.content else {
      wrong(node, name, .map)
      return nil
    }
    var entries: [String: YAMLNode] = [:]
    for (key, value) in map {
      guard let word = key.text else {
        note(.unknownKey, at: key, found(key).rawValue, "")
        continue
      }
      if known.contains(word) {
        entries[word] = value
      } else {
        note(.unknownKey, at: key, word, nearest(to: word, among: known))
      }
    }
    return entries
  }

  /// A text without white space at either end; "" where there is none.
  mutating func text(_ node: YAMLNode?, _ key: String, wanted: Wanted = .text) -> String {
    guard let node, !node.isNothing else { return "" }
    guard let text = node.text else {
      wrong(node, key, wanted)
      return ""
    }
    return text.trimmed
  }

  /// A text or a list of texts, empty ones left out.
  mutating func texts(_ node: YAMLNode?, _ key: String) -> [String] {
    guard let node, case .list(let list) = node.content else {
      return [text(node, key, wanted: .texts)].filter { !$0.isEmpty }
    }
    return list.map { text($0, key) }.filter { !$0.isEmpty }
  }

  /// on or off, also written true, false, yes, no.
  mutating func isOn(_ node: YAMLNode?, _ key: String) -> Bool? {
    guard let node else { return nil }
    guard let text = node.text else {
      wrong(node, key, .onOrOff)
      return nil
    }
    switch text.lowercased() {
    case "on", "true", "yes": return true
    case "off", "false", "no": return false
    default:
      note(.badValue, at: node, key, text, Wanted.onOrOff.rawValue)
      return nil
    }
  }

  mutating func wrong(_ node: YAMLNode, _ key: String, _ wanted: Wanted) {
    note(.wrongType, at: node, key, wanted.rawValue, found(node).rawValue)
  }

  private func found(_ node: YAMLNode) -> Found {
    switch node.content {
    case .text: node.isNothing ? .nothing : .text
    case .list: .list
    case .map: .map
    }
  }
}

import Anthology
import Yams

/// Reads nodes as what they should be, and notes what they are not.
struct PlanNodes {
  let file: String
  var findings: [Finding] = []

  init(file: String) { self.file = file }

  mutating func note(_ code: Finding.Code, at node: Node?, _ arguments: String...) {
    var finding = Finding(code, file: file, line: node?.mark?.line)
    finding.arguments = arguments
    findings.append(finding)
  }

  /// The entries of a map by their keys, each known; unknown keys are noted and left out.
  mutating func entries(of node: Node, named name: String, known: [String]) -> [String: Node]? {
    guard case .mapping(let map) = node else {
      wrong(node, name, .map)
      return nil
    }
    var entries: [String: Node] = [:]
    for (key, value) in map {
      guard let word = key.scalar?.string else {
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
  mutating func text(_ node: Node?, _ key: String, wanted: Wanted = .text) -> String {
    guard let node, !isNothing(node) else { return "" }
    guard case .scalar(let scalar) = node else {
      wrong(node, key, wanted)
      return ""
    }
    return scalar.string.trimmed
  }

  /// A text or a list of texts, empty ones left out.
  mutating func texts(_ node: Node?, _ key: String) -> [String] {
    guard let node, case .sequence(let list) = node else {
      return [text(node, key, wanted: .texts)].filter { !$0.isEmpty }
    }
    return list.map { text($0, key) }.filter { !$0.isEmpty }
  }

  /// on or off, also written true, false, yes, no.
  mutating func isOn(_ node: Node?, _ key: String) -> Bool? {
    guard let node else { return nil }
    guard case .scalar(let scalar) = node else {
      wrong(node, key, .onOrOff)
      return nil
    }
    switch scalar.string.lowercased() {
    case "on", "true", "yes": return true
    case "off", "false", "no": return false
    default:
      note(.badValue, at: node, key, scalar.string, Wanted.onOrOff.rawValue)
      return nil
    }
  }

  mutating func wrong(_ node: Node, _ key: String, _ wanted: Wanted) {
    note(.wrongType, at: node, key, wanted.rawValue, found(node).rawValue)
  }

  /// Whether a key stands there with nothing after it.
  func isNothing(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  private func found(_ node: Node) -> Found {
    switch node {
    case .scalar: isNothing(node) ? .nothing : .text
    case .sequence: .list
    case .mapping: .map
    case .alias: .text
    }
  }
}

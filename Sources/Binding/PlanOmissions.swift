import Anthology

extension PlanReader {
  /// `omit:`, each entry with what is left out and why.
  mutating func omissions(_ node: YAMLNode?) -> [BookPlan.Omission] {
    guard let node, !node.isNothing else { return [] }
    guard case .list(let items) = node.content else {
      nodes.wrong(node, "omit", .omissions)
      return []
    }
    return items.compactMap { item in
      guard let entries = nodes.entries(of: item, named: "omit", known: ["at", "reason"]) else { return nil }
      let omission = BookPlan.Omission(
        id: nodes.text(entries["at"], "at"), reason: nodes.text(entries["reason"], "reason"),
        line: item.line)
      for (key, text) in [("at", omission.id), ("reason", omission.reason)] where text.isEmpty {
        nodes.note(.missingKey, at: item, key)
      }
      return omission.id.isEmpty ? nil : omission
    }
  }
}

import Anthology

/// Who made the book, and what it belongs to.
extension PlanReader {
  /// A name, a map of name and role, or a list of these. A name alone has the key's own role.
  mutating func contributors(_ node: YAMLNode?, _ key: String, role: String) -> [Book.Contributor] {
    guard let node, !node.isNothing else { return [] }
    guard case .list(let list) = node.content else {
      return [contributor(node, key, role: role)].compactMap(\.self)
    }
    return list.compactMap { contributor($0, key, role: role) }
  }

  private mutating func contributor(_ node: YAMLNode, _ key: String, role: String) -> Book.Contributor? {
    guard node.isMap else {
      let name = nodes.text(node, key, wanted: .contributors)
      guard !name.isEmpty else { return nil }
      if role.isEmpty { nodes.note(.missingKey, at: node, "role") }
      return Book.Contributor(name: name, role: role)
    }
    guard let entries = nodes.entries(of: node, named: key, known: ["name", "role"]) else { return nil }
    let name = nodes.text(entries["name"], "name")
    if name.isEmpty { nodes.note(.missingKey, at: node, "name") }
    let words = nodes.text(entries["role"], "role")
    if words.isEmpty {
      if role.isEmpty { nodes.note(.missingKey, at: node, "role") }
      return Book.Contributor(name: name, role: role)
    }
    guard let code = relatorCode(words) else {
      nodes.note(.badValue, at: entries["role"], "role", words, Wanted.role.rawValue)
      return nil
    }
    return Book.Contributor(name: name, role: code, words: code == words ? "" : words)
  }

  mutating func series(_ node: YAMLNode?) -> Book.Series? {
    guard let node, !node.isNothing else { return nil }
    guard node.isMap else {
      let name = nodes.text(node, "series", wanted: .series)
      return name.isEmpty ? nil : Book.Series(name: name)
    }
    guard let entries = nodes.entries(of: node, named: "series", known: ["name", "number"]) else {
      return nil
    }
    let name = nodes.text(entries["name"], "name")
    if name.isEmpty { nodes.note(.missingKey, at: node, "name") }
    // group-position (EPUB 3.3, D.3.5): whole numbers, parted by points.
    let number = value(entries["number"], "number", .number) { text in
      let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } } ? text : nil
    }
    return Book.Series(name: name, number: number ?? "")
  }

  /// 版权页: its fields by their names. The key alone, without any, is a page of open fields.
  mutating func colophon(_ node: YAMLNode?) -> Colophon? {
    guard let node else { return nil }
    if node.isNothing { return Colophon() }
    let known = Colophon.Field.allCases.map(\.rawValue)
    guard let entries = nodes.entries(of: node, named: "colophon", known: known) else { return nil }
    var colophon = Colophon()
    for field in Colophon.Field.allCases {
      let text = nodes.text(entries[field.rawValue], field.rawValue)
      if !text.isEmpty { colophon.values[field] = text }
    }
    return colophon
  }
}

/// The MARC relator code of a role: itself where it is one, else what the Chinese word says. nil for neither.
private func relatorCode(_ words: String) -> String? {
  relators[words] ?? (relators.values.contains(words) ? words : nil)
}

/// 职责: what title pages say, and the code of it (MARC Code List for Relators).
private let relators = [
  "著": "aut", "撰": "aut", "编著": "aut", "编": "edt", "主编": "edt", "副主编": "edt", "执行主编": "edt", "责任编辑": "edt",
  "辑": "com", "选编": "com", "编选": "com", "整理": "com", "译": "trl", "摄影": "pht", "绘": "ill", "插图": "ill",
  "绘图": "ill",
  "制图": "ctg", "序": "aui", "作序": "aui", "跋": "aft", "校对": "pfr", "装帧设计": "bkd", "封面设计": "cov", "排版": "typ",
  "采写": "rpt", "采访": "ivr", "口述": "ive", "顾问": "csl", "策划": "pdr", "审订": "red", "审校": "crr", "发起": "spn",
  "资助": "fnd",
  "版式设计": "tyd", "注": "ann",
]

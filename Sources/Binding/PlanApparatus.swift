import Anthology

/// What the editor adds to the text: pictures and notes.
extension PlanReader {
  /// Pictures for captions; their files lie in the folder of the pictures.
  mutating func figures(_ node: YAMLNode?, in folder: String) -> [BookPlan.FigureEntry] {
    list(node, "figures", .figures).compactMap { node in
      let keys = ["id", "caption", "file", "alt", "credit"]
      guard let entries = nodes.entries(of: node, named: "figures", known: keys) else { return nil }
      let (id, caption) = (nodes.text(entries["id"], "id"), nodes.text(entries["caption"], "caption"))
      if id.isEmpty == caption.isEmpty {
        nodes.note(.badValue, at: node, "figures", "", Wanted.idOrCaption.rawValue)
      }
      if nodes.text(entries["file"], "file").isEmpty { nodes.note(.missingKey, at: node, "file") }
      guard let file = file(entries["file"], "file", in: folder) else { return nil }
      return BookPlan.FigureEntry(
        anchor: id.isEmpty ? caption : id, isIdentifier: !id.isEmpty, file: file,
        alternative: nodes.text(entries["alt"], "alt"), credit: nodes.text(entries["credit"], "credit"))
    }
  }

  mutating func notes(_ node: YAMLNode?) -> [BookPlan.NoteEntry] {
    list(node, "notes", .notes).compactMap { node in
      guard let entries = nodes.entries(of: node, named: "notes", known: ["at", "words", "note"]) else {
        return nil
      }
      let (block, text) = (nodes.text(entries["at"], "at"), nodes.text(entries["note"], "note"))
      for (key, text) in [("at", block), ("note", text)] where text.isEmpty {
        nodes.note(.missingKey, at: node, key)
      }
      return BookPlan.NoteEntry(
        block: block, words: nodes.text(entries["words"], "words"), text: text, line: node.line)
    }
  }

  private mutating func list(_ node: YAMLNode?, _ key: String, _ wanted: Wanted) -> [YAMLNode] {
    guard let node, !node.isNothing else { return [] }
    guard case .list(let items) = node.content else {
      nodes.wrong(node, key, wanted)
      return []
    }
    return items.map(\.self)
  }
}

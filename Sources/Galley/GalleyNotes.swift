import Anthology

extension GalleyReader {
  /// 编者注: a note that a mark `[^1]` in the text calls by its name is the editor's; one that nothing calls is a note of the
  /// page, and a block. A mark that calls nothing, and a name that stands twice, are told.
  mutating func settleNotes() {
    let called = Set(galley.blocks.flatMap { $0.references.map(\.name) })
    if called.isEmpty { return }
    var lines: [String: Int] = [:]
    var blocks: [GalleyBlock] = []
    for (place, block) in galley.blocks.enumerated() {
      guard let name = noteNames[place], called.contains(name) else {
        blocks.append(block)
        continue
      }
      if let line = lines[name] {
        note(.galleyTwice, block.line, "[^\(name)]", "\(self.name):\(line)")
      } else {
        lines[name] = block.line
      }
      for reference in block.references { note(.galleyNote, block.line, "[^\(reference.name)]") }
      galley.notes.append(GalleyNote(name: name, text: block.text, remarks: block.remarks, line: block.line))
    }
    galley.blocks = blocks
    for block in blocks {
      for reference in block.references where lines[reference.name] == nil {
        note(.galleyNote, block.line, "[^\(reference.name)]")
      }
    }
  }
}

internal import Anthology
internal import Markup

/// 小节: the subhead, and the blocks under it.
///
/// `dateline` is the article's where its first paragraph is still to come; else empty.
func sectionElement(_ section: Section, dateline: String, _ notes: BlockNotes) -> Element {
  var children: [Element] = []
  if let subhead = section.subhead {
    // Its identifier is the section's own.
    children.append(StyleClass.subhead.element("h2", headingNodes(subhead, notes)))
  }
  children += blockElements(section.blocks, dateline: dateline, notes)
  return Element("section", ["id": section.id.isEmpty ? nil : section.id], elements: children)
}

/// Blocks in their order; list items that follow each other are one list.
func blockElements(_ blocks: [Block], dateline: String = "", _ notes: BlockNotes) -> [Element] {
  var children: [Element] = []
  var dateline = dateline
  var items: [Element] = []
  for block in blocks {
    if block.role == .listItem {
      items.append(StyleClass.listItem.element("li", id: block.id, MarkedText(block, notes).nodes))
      continue
    }
    flush(&items, into: &children)
    children.append(blockElement(block, dateline: dateline, notes))
    if block.role == .paragraph { dateline = "" }
  }
  flush(&items, into: &children)
  return children
}

private func flush(_ items: inout [Element], into children: inout [Element]) {
  if items.isEmpty { return }
  children.append(StyleClass.list.element("ul", elements: items))
  items = []
}

private func blockElement(_ block: Block, dateline: String, _ notes: BlockNotes) -> Element {
  let text = MarkedText(block, notes)
  switch block.role {
  case .paragraph, .listItem:
    return StyleClass.body.element("p", id: block.id, opening(text, dateline: dateline))
  case .subhead:
    return StyleClass.subhead.element("h2", id: block.id, headingNodes(block, notes))
  case .verse:
    return StyleClass.verse.element("div", id: block.id, elements: verseLines(text))
  case .quotation:
    let words = StyleClass.quotation.element("p", text.nodes)
    return Element("blockquote", ["id": block.id.isEmpty ? nil : block.id], elements: [words])
  case .note:
    return StyleClass.note.element("p", id: block.id, text.nodes)
  }
}

/// A subhead's phrases; where a note stands at it, its text as it runs.
private func headingNodes(_ block: Block, _ notes: BlockNotes) -> [Node] {
  let text = MarkedText(block, notes)
  return text.notes.isEmpty ? phrased(block.text) : text.nodes
}

/// 诗行: line by line.
private func verseLines(_ poem: MarkedText) -> [Element] {
  var start = 0
  let lines = poem.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  return lines.map { line in
    defer { start += line.count + 1 }
    return StyleClass.line.element("p", poem.nodes(start..<start + line.count))
  }
}

/// A paragraph's text, its dateline marked where it opens with one.
private func opening(_ text: MarkedText, dateline: String) -> [Node] {
  guard !dateline.isEmpty, text.text.utf8.starts(with: dateline.utf8) else { return text.nodes }
  let end = dateline.utf8.count
  let words = StyleClass.dateline.element("span", text.nodes(0..<end, goesOn: true))
  return [.element(words)] + text.nodes(end..<text.text.utf8.count)
}

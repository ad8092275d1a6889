internal import Anthology
internal import Markup

/// 小节: the subhead, and the blocks under it.
///
/// `dateline` is the article's where its first paragraph is still to come; else empty.
func sectionElement(_ section: Section, dateline: String) -> Element {
  var children: [Element] = []
  if let subhead = section.subhead {
    // Its identifier is the section's own.
    children.append(StyleClass.subhead.element("h2", phrased(subhead.text)))
  }
  var dateline = dateline
  var items: [Element] = []
  for block in section.blocks {
    if block.role == .listItem {
      items.append(StyleClass.listItem.element("li", id: block.id, inline(block.text)))
      continue
    }
    flush(&items, into: &children)
    children.append(blockElement(block, dateline: dateline))
    if block.role == .paragraph { dateline = "" }
  }
  flush(&items, into: &children)
  return Element("section", ["id": section.id.isEmpty ? nil : section.id], elements: children)
}

/// List items that follow each other are one list.
private func flush(_ items: inout [Element], into children: inout [Element]) {
  if items.isEmpty { return }
  children.append(StyleClass.list.element("ul", elements: items))
  items = []
}

private func blockElement(_ block: Block, dateline: String) -> Element {
  switch block.role {
  case .paragraph, .listItem:
    return StyleClass.body.element("p", id: block.id, opening(block.text, dateline: dateline))
  case .subhead:
    return StyleClass.subhead.element("h2", id: block.id, phrased(block.text))
  case .verse:
    let lines = block.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return StyleClass.verse.element(
      "div", id: block.id,
      elements: lines.map { StyleClass.line.element("p", text: String(Substring($0))) })
  case .quotation:
    let words = StyleClass.quotation.element("p", text: block.text)
    return Element("blockquote", ["id": block.id.isEmpty ? nil : block.id], elements: [words])
  case .note:
    return StyleClass.note.element("p", id: block.id, inline(block.text))
  }
}

/// A paragraph's text, its dateline marked where it opens with one.
private func opening(_ text: String, dateline: String) -> [Node] {
  guard !dateline.isEmpty, text.utf8.starts(with: dateline.utf8) else { return inline(text) }
  let rest = String(decoding: text.utf8.dropFirst(dateline.utf8.count), as: UTF8.self)
  return [.element(StyleClass.dateline.element("span", text: dateline))] + inline(rest)
}

internal import Anthology
internal import Markup

extension MarkupWriter {
  /// 小节: the subhead, and the blocks under it.
  ///
  /// `dateline` is the article's where its first paragraph is still to come; else empty.
  mutating func section(_ section: Section, dateline: String, _ notes: BlockNotes) {
    group("section") { out in
      out.attribute("id", ifAny: section.id)
      // Its identifier is the section's own.
      if let subhead = section.subhead { out.element("h2", .subhead) { $0.heading(subhead, notes) } }
      out.blocks(section.blocks, dateline: dateline, notes)
    }
  }

  /// Blocks in their order; list items that follow each other are one list.
  mutating func blocks(_ blocks: [Block], dateline: String = "", _ notes: BlockNotes) {
    var dateline = dateline
    var place = 0
    while place < blocks.count {
      if blocks[place].role == .listItem {
        let end = blocks[place...].firstIndex { $0.role != .listItem } ?? blocks.count
        group("ul", .list) { out in
          for item in blocks[place..<end] {
            out.element("li", .listItem, id: item.id) { $0.marked(item, notes) }
          }
        }
        place = end
        continue
      }
      block(blocks[place], dateline: dateline, notes)
      if blocks[place].role == .paragraph { dateline = "" }
      place += 1
    }
  }

  private mutating func block(_ block: Block, dateline: String, _ notes: BlockNotes) {
    switch block.role {
    case .paragraph, .listItem:
      element("p", .body, id: block.id) { $0.opening(block, dateline: dateline, notes) }
    case .subhead:
      element("h2", .subhead, id: block.id) { $0.heading(block, notes) }
    case .verse:
      element("div", .verse, id: block.id) { $0.verseLines(block, notes) }
    case .quotation:
      group("blockquote") { out in
        out.attribute("id", ifAny: block.id)
        out.element("p", .quotation) { $0.marked(block, notes) }
      }
    case .note:
      element("p", .note, id: block.id) { $0.marked(block, notes) }
    }
  }

  /// A subhead's phrases; where a note stands at it, its text as it runs.
  private mutating func heading(_ block: Block, _ notes: BlockNotes) {
    if notes[block.id].isEmpty { phrased(block.text) } else { marked(block, notes) }
  }

  /// 诗行: line by line.
  private mutating func verseLines(_ poem: Block, _ notes: BlockNotes) {
    var start = 0
    for line in poem.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      element("p", .line) { $0.marked(poem, start..<start + line.count, notes) }
      start += line.count + 1
    }
  }

  /// A paragraph's text, its dateline marked where it opens with one.
  private mutating func opening(_ block: Block, dateline: String, _ notes: BlockNotes) {
    guard !dateline.isEmpty, block.text.utf8.starts(with: dateline.utf8) else { return marked(block, notes) }
    let end = dateline.utf8.count
    element("span", .dateline) { $0.marked(block, 0..<end, notes, goesOn: true) }
    marked(block, end..<block.text.utf8.count, notes)
  }
}

import Anthology

/// 小标题: the display lines inside a body, a wrapped one put together again, and the sections they open.
func sections(of sheet: Sheet, _ draft: Draft) -> [Section] {
  var sections: [Section] = []
  var index = 0
  while index < draft.body.count {
    let element = sheet.elements[draft.body[index]]
    guard element.kind == .display else {
      if sections.isEmpty { sections.append(Section()) }
      sections[sections.count - 1].blocks.append(block(sheet, element))
      index += 1
      continue
    }
    var lines = [element]
    // A subhead has text under it: display lines in a row are one subhead, unless the next is numbered.
    while index + 1 < draft.body.count, draft.body[index + 1] == draft.body[index] + 1,
      case let next = sheet.elements[draft.body[index + 1]], next.kind == .display,
      sheet.rows[next.firstRow].numbering == nil
    {
      index += 1
      lines.append(next)
    }
    index += 1
    let pieces = lines.flatMap(\.pieces)
    let confidence = lines.map(\.confidence).min() ?? 1
    sections.append(
      Section(
        subhead: Block(
          role: .subhead, passage: sheet.passage(sheet.joined(pieces), pieces), confidence: confidence,
          guess: confidence < 0.8 ? .subhead : nil)))
  }
  return sections
}

private func block(_ sheet: Sheet, _ element: Element) -> Block {
  if element.kind == .paragraph, let verse = Verse.lines(of: element, on: sheet) {
    return Block(
      role: .verse, passage: sheet.passage(verse, element.pieces), confidence: min(element.confidence, 0.7),
      guess: .verse)
  }

  let role: Block.Role =
    switch (element.kind, sheet.rows[element.firstRow].line.hint) {
    case (.verse, _): .verse
    case (_, .quotation): .quotation
    case (_, .listItem): .listItem
    default: .paragraph
    }
  return Block(
    role: role, passage: sheet.passage(element), confidence: element.confidence,
    guess: element.guess == .unfinishedParagraph || element.confidence < 0.85 || element.kind == .verse
      ? element.guess : nil)
}

import Anthology

/// 小标题: the display lines inside a body, a wrapped one put together again, and the sections they open.
func sections(of sheet: Sheet, _ draft: Draft) -> [Section] {
  var sections: [Section] = []
  var index = 0
  while index < draft.body.count {
    guard sheet.elements[draft.body[index]].kind == .display else {
      // The text up to the next subhead, in one piece.
      let end = draft.body[index...].firstIndex { sheet.elements[$0].kind == .display } ?? draft.body.count
      let blocks = draft.body[index..<end].map { block(sheet, $0) }
      if sections.isEmpty { sections.append(Section()) }
      sections[sections.count - 1].blocks = blocks
      index = end
      continue
    }
    var lines = [sheet.elements[draft.body[index]]]
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
    let tangled = lines.contains { $0.tangled > 1 - Notes.sound }
    let confidence = lines.map { min($0.confidence, 1 - $0.tangled) }.min() ?? 1
    sections.append(
      Section(
        subhead: Block(
          role: .subhead, passage: sheet.passage(sheet.joined(pieces), pieces), confidence: confidence,
          guess: tangled ? .tangledLines : confidence < Notes.subhead ? .subhead : nil)))
  }
  return sections
}

private func block(_ sheet: Sheet, _ index: Int) -> Block {
  let element = sheet.elements[index]
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
    role: role, passage: sheet.passage(element), confidence: min(element.confidence, 1 - element.tangled),
    guess: guess(element))
}

/// What an editor is told of a paragraph or a poem.
private func guess(_ element: Element) -> Guess? {
  if 1 - element.tangled < Notes.sound { return .tangledLines }
  if element.kind == .verse || element.guess == .unfinishedParagraph { return element.guess }
  return element.confidence < Notes.paragraph ? element.guess ?? .paragraphExtent : nil
}

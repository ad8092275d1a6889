extension Galley {
  package var hasConflict: Bool {
    !theirs.isEmpty || blocks.contains { $0.theirs != nil } || figures.contains { $0.theirs != nil }
  }

  /// Whether two galleys say the same to the byte, wherever their lines stand and however their front matter is laid out.
  func says(asMuchAs other: Galley) -> Bool {
    Field.allCases.allSatisfy {
      exactly(fields[$0], other.fields[$0]) && exactly(theirs[$0], other.theirs[$0])
    } && blocks.count == other.blocks.count && zip(blocks, other.blocks).allSatisfy { $0.says(asMuchAs: $1) }
      && figures.says(asMuchAs: other.figures) && exactly(ending, other.ending)
      && notes.count == other.notes.count && zip(notes, other.notes).allSatisfy { $0.says(asMuchAs: $1) }
  }
}

extension GalleyBlock {
  fileprivate func says(asMuchAs other: GalleyBlock) -> Bool {
    id == other.id && exactly(lines, other.lines) && content == other.content
      && references == other.references
      && theirs == other.theirs && exactly(remarks, other.remarks)
  }
}

extension GalleyNote {
  fileprivate func says(asMuchAs other: GalleyNote) -> Bool {
    exactly([name, text] + remarks, [other.name, other.text] + other.remarks)
  }
}

extension GalleyFigure {
  func says(asMuchAs other: GalleyFigure) -> Bool {
    exactly(
      [id, caption, image, alternative, credit],
      [other.id, other.caption, other.image, other.alternative, other.credit])
      && exactly(theirs.map { [$0] }, other.theirs.map { [$0] })
  }
}

extension [GalleyFigure] {
  func says(asMuchAs other: [GalleyFigure]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.says(asMuchAs: $1) }
  }
}

import Anthology

extension Merging {
  /// A file that the editor has touched; nil where nothing of the editor's is in it and the pages have it no more.
  func merged(_ mine: Galley) -> Galley? {
    var galley = mine
    galley.blocks = []
    var waiting: [String] = []
    for block in mine.blocks {
      if var kept = merged(block) {
        kept.remarks = waiting + kept.remarks
        waiting = []
        galley.blocks.append(kept)
      } else {
        let programmes = baseBlocks[block.id]?.remarks ?? []
        waiting += block.remarks.filter { !programmes.contains($0) }
      }
    }
    galley.ending = waiting + mine.ending
    mergeFields(&galley)
    mergeFigures(&galley)
    if newByID[mine.id] == nil, let old = baseByID[mine.id], galley.blocks.isEmpty, galley.ending.isEmpty,
      galley.figures.isEmpty, galley.notes.isEmpty, galley.theirs.isEmpty,
      Galley.Field.allCases.allSatisfy({ exactly(galley.fields[$0], old.fields[$0]) }),
      comments(of: mine.header ?? []).isEmpty
    {
      return nil
    }
    return galley
  }

  private func mergeFields(_ galley: inout Galley) {
    guard let new = newByID[galley.id] else { return }
    let old = baseByID[galley.id]
    for field in Galley.Field.allCases where field != .id {
      let (mine, now) = (galley.fields[field], new.fields[field])
      if field.isProgrammes {
        galley.fields[field] = now
      } else if let old, let settled = threeWay(mine, old.fields[field], now) {
        if galley.theirs[field] == nil { galley.fields[field] = settled }
      } else if old != nil {
        galley.theirs[field] = now ?? []
      }
    }
  }

  private func mergeFigures(_ galley: inout Galley) {
    guard let new = newByID[galley.id] else { return }
    let old = baseByID[galley.id]?.figures ?? []
    galley.figures = galley.figures.compactMap { mine in
      var figure = mine
      let (then, now) = (old.first { $0.id == mine.id }, new.figures.first { $0.id == mine.id })
      guard let then else { return mine }
      guard let now else { return mine.says(asMuchAs: then) ? nil : mine }
      if let caption = threeWay([mine.caption], [then.caption], [now.caption])??.first {
        if mine.theirs == nil { figure.caption = caption }
      } else {
        figure.theirs = now.caption
      }
      return figure
    }
    let known = Set(old.map(\.id) + galley.figures.map(\.id))
    galley.figures += new.figures.filter { !known.contains($0.id) }
  }
}

import Anthology

extension Merging {
  /// A block that the editor's file has; nil where the pages have it no more and the editor has not changed it.
  func merged(_ mine: GalleyBlock) -> GalleyBlock? {
    var block = mine
    guard let old = baseBlocks[mine.id] else {
      if let new = newBlocks[mine.id] { block.lines = new.lines }
      return block
    }
    guard let new = newBlocks[mine.id] else {
      if mine.content == old.content && mine.theirs == nil { return nil }
      block.theirs = []
      return block
    }
    block.lines = new.lines
    block.remarks = mine.remarks.filter { !old.remarks.contains($0) || new.remarks.contains($0) }
    block.remarks += new.remarks.filter { !old.remarks.contains($0) && !mine.remarks.contains($0) }
    if mine.theirs != nil {
      if new.content != old.content { block.theirs = [new.content] }
      return block
    }
    // A note's mark keeps its words: where they change, its place is the editor's to say.
    if let settled = threeWay(mine.content, old.content, new.content),
      mine.references.isEmpty || exactly(settled.text, mine.text)
    {
      (block.text, block.role) = (settled.text, settled.role)
    } else {
      block.theirs = [new.content]
    }
    return block
  }
}

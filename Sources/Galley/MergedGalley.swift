import Anthology

/// One file of the folder after a merge.
package struct MergedGalley: Sendable, Equatable {
  package enum Outcome: Sendable, Equatable {
    /// Nothing is written.
    case unchanged
    case new
    case updated
    /// Updated, and the editor has something to settle.
    case conflict
    /// The pages hold it no more, and the editor had written nothing in it.
    case removed
  }

  package var galley: Galley
  package var outcome: Outcome
}

/// 归并: three-way, block by block: what the pages gave last, what they give now, and what the editor has made of it.
///
/// What the editor has left as it was becomes what the pages say now; what the editor has changed, added, moved or taken out
/// stays so. Where both have changed a text, both stand in the file between marks. Nothing that an editor wrote goes.
/// - Parameters:
///   - base: what the pages gave when the galleys were written last; what they give now, where nobody knows that any more.
///   - new: what they give now, with the identifiers of the base (`relabelled`).
///   - mine: the galleys as they are, in book order.
/// - Returns: every file, in book order.
package func merge(base: [Galley], new: [Galley], mine: [Galley], _ original: Original) -> [MergedGalley] {
  var merging = Merging(base: base, new: new, mine: identified(mine, beside: base + new, original))
  merging.mergeFiles()
  merging.insertNewBlocks()
  merging.insertNewArticles()
  let before = Dictionary(mine.map { ($0.file, $0) }) { first, _ in first }
  return merging.files.map { file in
    guard var galley = file.galley else {
      return MergedGalley(galley: file.mine ?? Galley(file: ""), outcome: .removed)
    }
    guard let old = before[galley.file] else { return MergedGalley(galley: galley, outcome: .new) }
    if galley.says(asMuchAs: old) { return MergedGalley(galley: old, outcome: .unchanged) }
    galley.header = old.header.map { header($0, from: old, to: galley) }
    galley.hasCarriageReturns = old.hasCarriageReturns
    return MergedGalley(galley: galley, outcome: galley.hasConflict ? .conflict : .updated)
  }
}

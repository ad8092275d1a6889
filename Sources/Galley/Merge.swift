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
///   - base: what the pages gave when the galleys were written last.
///   - new: what they give now, with the identifiers of the base (`relabelled`).
///   - mine: the galleys as they are, in book order.
/// - Returns: every file, in book order.
package func merge(base: [Galley], new: [Galley], mine: [Galley], _ original: Original) -> [MergedGalley] {
  let edited = identified(mine, beside: base + new, original)
  var merging = Merging(base: base, new: new, mine: edited)
  merging.mergeFiles()
  merging.insertNewBlocks()
  merging.insertNewArticles()
  let before = Dictionary(mine.map { ($0.file, $0) }) { first, _ in first }
  return merging.files.map { file in
    guard let galley = file.galley else {
      return MergedGalley(galley: file.mine ?? Galley(file: ""), outcome: .removed)
    }
    guard let old = before[galley.file] else { return MergedGalley(galley: galley, outcome: .new) }
    if galley.says(asMuchAs: old) { return MergedGalley(galley: old, outcome: .unchanged) }
    return MergedGalley(galley: galley, outcome: galley.hasConflict ? .conflict : .updated)
  }
}

extension Galley {
  package var hasConflict: Bool {
    !theirs.isEmpty || blocks.contains { $0.theirs != nil } || figures.contains { $0.theirs != nil }
  }

  /// Whether two galleys are written the same, wherever their lines stand.
  func says(asMuchAs other: Galley) -> Bool { plain == other.plain }

  private var plain: Galley {
    var galley = self
    (galley.header, galley.fieldLines, galley.file) = (nil, [:], "")
    for index in galley.blocks.indices { galley.blocks[index].line = 0 }
    for index in galley.figures.indices { galley.figures[index].line = 0 }
    return galley
  }
}

private struct Merging {
  /// One file: what it was, and what it becomes; nil where it goes.
  struct File {
    var mine: Galley?
    var galley: Galley?
  }

  let base: [Galley]
  let new: [Galley]
  var files: [File]
  private let baseByID: [String: Galley]
  private let newByID: [String: Galley]
  private let baseBlocks: [String: GalleyBlock]
  private let newBlocks: [String: GalleyBlock]
  /// Identifiers of all blocks of the editor's files.
  private let mineIDs: Set<String>
  /// Files that nobody has touched since they were written.
  private let untouched: Set<String>

  init(base: [Galley], new: [Galley], mine: [Galley]) {
    (self.base, self.new) = (base, new)
    files = mine.map { File(mine: $0, galley: $0) }
    func byID(_ galleys: [Galley]) -> [String: Galley] {
      Dictionary(galleys.map { ($0.id, $0) }) { first, _ in first }
    }
    func blocks(_ galleys: [Galley]) -> [String: GalleyBlock] {
      Dictionary(galleys.flatMap(\.blocks).map { ($0.id, $0) }) { first, _ in first }
    }
    (baseByID, newByID) = (byID(base), byID(new))
    (baseBlocks, newBlocks) = (blocks(base), blocks(new))
    mineIDs = Set(mine.flatMap(\.blocks).map(\.id))
    let known = baseByID
    untouched = Set(
      mine.filter { galley in known[galley.id].map { galley.says(asMuchAs: $0) } ?? false }.map(\.file))
  }

  // MARK: what is there

  mutating func mergeFiles() {
    let held = Set(
      files.compactMap(\.mine).filter { !untouched.contains($0.file) }.flatMap(\.blocks).map(\.id))
    for index in files.indices {
      guard let mine = files[index].mine else { continue }
      if untouched.contains(mine.file) {
        files[index].galley = newByID[mine.id].map { new in
          var galley = new
          galley.file = mine.file
          galley.blocks.removeAll { held.contains($0.id) }
          if galley.fields == mine.fields && galley.figures.map(\.caption) == mine.figures.map(\.caption) {
            galley.header = mine.header
          }
          return galley
        }
      } else {
        files[index].galley = merged(mine)
      }
    }
  }

  /// A file that the editor has touched; nil where nothing of the editor's is in it and the pages have it no more.
  private func merged(_ mine: Galley) -> Galley? {
    var galley = mine
    galley.blocks = []
    var waiting: [String] = []
    for block in mine.blocks {
      if var kept = merge(block) {
        kept.remarks = waiting + kept.remarks
        waiting = []
        galley.blocks.append(kept)
      } else {
        waiting += block.remarks.filter { !GalleyMark.isProgrammes($0) }
      }
    }
    galley.ending = waiting + mine.ending
    mergeFields(&galley)
    mergeFigures(&galley)
    if newByID[mine.id] == nil, let old = baseByID[mine.id], galley.blocks.isEmpty, galley.ending.isEmpty,
      galley.figures.isEmpty, galley.fields == old.fields, galley.theirs.isEmpty
    {
      return nil
    }
    if galley.fields != mine.fields || galley.theirs != mine.theirs || galley.figures != mine.figures,
      let header = mine.header
    {
      let comments = header.filter { $0.drop { $0 == " " }.hasPrefix("#") }
      galley.header = frontMatter(of: galley) + comments
    }
    return galley
  }

  private func merge(_ mine: GalleyBlock) -> GalleyBlock? {
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
    block.remarks = mine.remarks.filter {
      !GalleyMark.isProgrammes($0) || !old.remarks.contains($0) || new.remarks.contains($0)
    }
    block.remarks += new.remarks.filter { !old.remarks.contains($0) && !mine.remarks.contains($0) }
    if mine.theirs != nil {
      if new.content != old.content { block.theirs = [new.content] }
      return block
    }
    let (text, role) = (
      threeWay(mine.text, old.text, new.text), threeWay(mine.role, old.role, new.role)
    )
    if let text, let role {
      (block.text, block.role) = (text, role)
    } else {
      block.theirs = [new.content]
    }
    return block
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
      var bare = mine
      bare.line = 0
      guard let now else { return bare == then ? nil : mine }
      if let caption = threeWay(mine.caption, then.caption, now.caption) {
        if mine.theirs == nil { figure.caption = caption }
      } else {
        figure.theirs = now.caption
      }
      return figure
    }
    let known = Set(old.map(\.id) + galley.figures.map(\.id))
    galley.figures += new.figures.filter { !known.contains($0.id) }
  }

  // MARK: what is new

  mutating func insertNewBlocks() {
    var homes: [String: Int] = [:]
    var articles: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      guard let galley = file.galley else { continue }
      articles[galley.id] = index
      for block in galley.blocks { homes[block.id] = index }
    }
    var insertions: [Int: [String: [GalleyBlock]]] = [:]
    for galley in new {
      var before = ""
      for block in galley.blocks {
        // One that the editor has taken out stays out.
        let isWanted = homes[block.id] == nil && (baseBlocks[block.id] == nil || mineIDs.contains(block.id))
        if isWanted, let home = homes[before] ?? articles[galley.id] {
          let anchor = homes[before] == nil ? "" : before
          insertions[home, default: [:]][anchor, default: []].append(block)
        } else if homes[block.id] != nil {
          before = block.id
        }
      }
    }
    for (index, waiting) in insertions {
      guard let blocks = files[index].galley?.blocks else { continue }
      files[index].galley?.blocks = (waiting[""] ?? []) + blocks.flatMap { [$0] + (waiting[$0.id] ?? []) }
    }
  }

  mutating func insertNewArticles() {
    let there = Set(files.compactMap { $0.galley?.id })
    var before: String?
    let hasFiles = !files.isEmpty
    for galley in new {
      if there.contains(galley.id) {
        before = galley.id
        continue
      }
      // One that the editor has taken out stays out.
      guard baseByID[galley.id] == nil || base.isEmpty else { continue }
      var galley = galley
      galley.blocks.removeAll { mineIDs.contains($0.id) }
      let place = before.flatMap { id in files.firstIndex { $0.galley?.id == id } }
      if hasFiles {
        galley.file = nameBehind(place.flatMap { files[$0].galley?.file } ?? "000-", galley.id)
      }
      let names = Set(files.compactMap { $0.mine?.file ?? $0.galley?.file })
      while names.contains(galley.file) { galley.file = galley.file.dropLast(3) + "-.md" }
      files.insert(File(mine: nil, galley: galley), at: place.map { $0 + 1 } ?? 0)
      before = galley.id
    }
  }
}

/// What three sides come to; nil where two have changed it in two ways.
private func threeWay<Value: Equatable>(_ mine: Value, _ base: Value, _ new: Value) -> Value? {
  if mine == base || mine == new { return new }
  return new == base ? mine : nil
}

import Anthology

extension Merging {
  /// Puts blocks that the pages have got behind those they follow there.
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

  /// Puts articles that the pages have got behind those they follow there.
  mutating func insertNewArticles() {
    let there = Set(files.compactMap { $0.galley?.id })
    let isFirst = files.isEmpty
    var places: [String: Int] = [:]
    for (index, file) in files.enumerated() {
      if let id = file.galley?.id { places[id] = index }
    }
    var names = Set(files.compactMap { $0.mine?.file ?? $0.galley?.file })
    // What comes behind each of the files that are there; what comes before all of them is behind -1.
    var waiting: [Int: [File]] = [:]
    var (place, last) = (-1, "000-")
    for var galley in new {
      if there.contains(galley.id) {
        place = places[galley.id] ?? place
        last = files[place].galley?.file ?? last
        continue
      }
      // One that the editor has taken out stays out.
      guard baseByID[galley.id] == nil || base.isEmpty else { continue }
      galley.blocks.removeAll { mineIDs.contains($0.id) }
      if !isFirst { galley.file = nameBehind(last, galley.id) }
      while !names.insert(galley.file).inserted { galley.file = galley.file.dropLast(3) + "-.md" }
      last = galley.file
      waiting[place, default: []].append(File(mine: nil, galley: galley))
    }
    files =
      (waiting[-1] ?? []) + files.enumerated().flatMap { index, file in [file] + (waiting[index] ?? []) }
  }
}

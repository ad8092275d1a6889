import Anthology

/// A merge of a folder of galleys under way.
struct Merging {
  /// One file: what it was, and what it becomes; nil where it goes.
  struct File {
    var mine: Galley?
    var galley: Galley?
  }

  let base: [Galley]
  let new: [Galley]
  var files: [File]
  let baseByID: [String: Galley]
  let newByID: [String: Galley]
  let baseBlocks: [String: GalleyBlock]
  let newBlocks: [String: GalleyBlock]
  /// Identifiers of all blocks of the editor's files.
  let mineIDs: Set<String>
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
      mine.filter { galley in
        guard let old = known[galley.id], galley.says(asMuchAs: old) else { return false }
        return exactly(galley.header, old.header ?? frontMatter(of: old))
      }.map(\.file))
  }

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
          return galley
        }
      } else {
        files[index].galley = merged(mine)
      }
    }
  }
}

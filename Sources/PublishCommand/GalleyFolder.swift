import Anthology
import Galley

/// 校样: the folder of galleys, read.
struct GalleyFolder {
  /// As the user named it.
  var name: String
  /// In book order.
  var galleys: [Galley] = []
  /// What each file held when it was read, by its name.
  var contents: [String: [UInt8]] = [:]
  /// What the pages gave when the galleys were written last; nil where nobody knows.
  var base: [Galley]?
  /// What is wrong with each file, with its line.
  var findings: [Finding] = []

  /// The file beside the galleys that keeps what the pages gave.
  static let state = ".recovered.md"

  func file(_ galley: Galley) -> String { join(name, galley.file) }

  /// Whether the galleys may be written anew: conflicts are there to be settled, and everything else could not be read.
  var isReadable: Bool { findings.allSatisfy { $0.code == .galleyConflict || severity(of: $0) != .error } }

  /// Whether the program wrote galleys here once, and nobody knows any more from what.
  var hasLostState: Bool { base == nil && galleys.contains { !$0.id.isEmpty } }

  /// What identifiers are known by: the base; galleys that a run has written which did not come to its end; and where the base is
  /// lost, the galleys as they are.
  var known: [Galley] {
    guard let base else {
      return galleys.filter { !$0.id.isEmpty }.map { galley in
        var galley = galley
        galley.blocks.removeAll(where: \.id.isEmpty)
        galley.figures.removeAll(where: \.id.isEmpty)
        return galley
      }
    }
    let ids = Set(base.map(\.id))
    return base
      + galleys.filter { galley in
        !ids.contains(galley.id) && !galley.text(.source).isEmpty
          && galley.blocks.allSatisfy {
            $0.id.split(separator: "-").dropFirst().first == galley.id.split(separator: "-").last
          }
      }
  }

  /// The base of a merge. Where it is lost, every difference from what the pages say now is the editor's.
  func base(of new: [Galley]) -> [Galley] { base ?? (hasLostState ? new : []) }
}

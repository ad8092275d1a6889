package import Anthology
import Foundation
import Ingest
import Recovery
import Typography

/// A page with its gold: the reading that an editor made of it.
package struct Trial: Sendable {
  /// The name of the gold, without its ending.
  package var name: String
  package var page: Page
  package var gold: Gold

  package init(name: String, page: Page, gold: Gold) {
    self.name = name
    self.page = page
    self.gold = gold
  }

  /// The pages of a folder in the order of their names.
  /// - Parameter half: 0 or 1 for every second one, from the first or the second on.
  static func all(in folder: URL, half: Int? = nil) throws -> [Trial] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    let places = [folder, folder.appending(path: "../seeds")]
    return try files.enumerated().compactMap { number, file in
      guard half == nil || number % 2 == half else { return nil }
      let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
      let source = places.map { $0.appending(path: gold.source) }
        .first { FileManager.default.fileExists(atPath: $0.path) }
      guard let source else { return nil }
      return Trial(
        name: file.deletingPathExtension().lastPathComponent, page: try readPage(at: source.path).page,
        gold: gold)
    }
  }

  /// The page as the outline tells it.
  func recovered(by method: Method) -> Recovered {
    typeset(recover(page, method: method), style: HouseStyle(), file: page.source).recovered
  }
}

package import Foundation

/// The folders of the package, found from this file's own place.
package enum Repository {
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static var seeds: URL { root.appending(path: "seeds") }
  package static var styles: URL { root.appending(path: "styles") }

  /// `Goldens/` beside the test file that asks.
  package static func goldens(_ file: String = #filePath) -> URL {
    URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens")
  }
}

/// A folder of a test's own, which goes when the test ends.
package struct ScratchFolder: ~Copyable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "publish-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file into the folder and returns its path.
  @discardableResult
  package func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  @discardableResult
  package func write(_ text: String, as name: String) throws -> String {
    try write(text.utf8, as: name)
  }
}

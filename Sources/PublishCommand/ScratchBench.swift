import Anthology
import Foundation

/// A folder of the system's for one run: the print book and what Chromium makes of it.
struct ScratchBench {
  private let folder: String

  var index: String { join(folder, "book/index.xhtml") }
  var pdf: String { join(folder, "proof.pdf") }
  var profile: String { join(folder, "profile") }

  init() throws(Refusal) {
    folder = join(resolved(NSTemporaryDirectory()), "publish-" + UUID().uuidString)
    do throws(SystemError) {
      try makeFolders(folder)
    } catch {
      throw Refusal(.output, [Finding(.unwritable, file: folder, error.reason)])
    }
  }

  func write(_ files: [OutputFile]) throws(Refusal) {
    do throws(SystemError) {
      try replaceFolder(at: join(folder, "book"), with: files)
    } catch {
      throw Refusal(.output, [Finding(.unwritable, file: folder, error.reason)])
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

import Anthology
import Platform

/// A folder of the system's for one run: the print book and what Chromium makes of it.
struct ScratchBench {
  private let folder: String

  var index: String { join(folder, "book/index.xhtml") }
  var pdf: String { join(folder, "proof.pdf") }
  var pages: String { join(folder, "pages") }
  var profile: String { join(folder, "profile") }

  init() throws(Refusal) {
    folder = join(resolved(FileManager.default.temporaryDirectory.path), "publish-" + UUID().uuidString)
    do throws(SystemError) {
      try makeFolders(pages)
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

  /// Again where something came into it meanwhile: a program that was ended may have others of its own, which end a little later.
  func remove() {
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: folder)
      if Place(folder) == .nothing { return }
      usleep(50_000)
    }
  }
}

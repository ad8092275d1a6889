import Anthology
import Platform

/// Where a command writes: standard output, or a place in the file system.
struct Output {
  /// As the user named it.
  var name: String
  /// Absolute; nil for standard output.
  var path: String?
  private let world: World

  /// The place that -o names, or the default one. A folder for a file means the default name in it.
  init(_ option: String?, default defaultName: String, isFolder: Bool, in world: World) {
    self.world = world
    if option == "-" && !isFolder {
      (self.name, path) = ("-", nil)
      return
    }
    var name = option ?? join("build", defaultName)
    let isInside = name.hasSuffix("/") || Place(world.absolute(name)) == .folder
    if option != nil && !name.isEmpty && !isFolder && isInside { name = join(name, defaultName) }
    (self.name, path) = (name, world.absolute(name))
  }

  /// Refuses what can be told to fail before any work is done: an output that is a source, a place that cannot
  /// be written.
  func check(against inputs: [String], isFolder: Bool) throws(Refusal) {
    guard let path else { return }
    // An empty variable of a script's is no place.
    if name.isEmpty {
      throw Refusal(.output, [Finding(.unwritable, file: "-o", String(cString: strerror(ENOENT)))])
    }
    let own = FileIdentity(path)
    let isSource = inputs.contains {
      FileIdentity($0) == own || isFolder && resolved($0).hasPrefix(resolved(path) + "/")
    }
    if isSource { throw Refusal(.output, [Finding(.outputIsSource, file: name)]) }
    switch Place(path) {
    case .folder where !isFolder: throw unwritable(SystemError(errno: EISDIR))
    case .file where isFolder, .device where isFolder: throw unwritable(SystemError(errno: ENOTDIR))
    case .device: return
    default: break
    }
    var above = folder(of: path)
    while Place(above) == .nothing && above != "/" && !above.isEmpty { above = folder(of: above) }
    guard Place(above) == .folder else { throw unwritable(SystemError(errno: ENOTDIR)) }
    guard access(above, W_OK | X_OK) == 0 else { throw unwritable(SystemError(errno: errno)) }
  }

  /// Puts one file in its place, whole or not at all.
  func write(_ bytes: [UInt8]) throws(Refusal) {
    guard let path else { return }
    do {
      // Opening a FIFO may wait for ever, and then a signal is the way out.
      if Place(path) != .device { world.startWriting() }
      try replaceFile(at: path, with: bytes, unless: world.isAskedToStop)
    } catch {
      throw unwritable(error)
    }
  }

  /// A file of an output that is a folder.
  func inside(_ file: String) -> Output {
    var output = self
    (output.name, output.path) = (join(name, file), path.map { join($0, file) })
    return output
  }

  /// Puts a galley in its place, or takes it away, where the file still holds what was read; nil for no file.
  ///
  /// Throws `galley-changed` where it does not: an editor has saved it meanwhile.
  func write(_ bytes: [UInt8]?, over old: [UInt8]?) throws(Refusal) {
    guard let path else { return }
    func isAsRead() -> Bool { FileManager.default.contents(atPath: path).map { [UInt8]($0) } == old }
    let isWritten: Bool
    do throws(SystemError) {
      world.startWriting()
      if let bytes {
        isWritten = try replaceFile(at: path, with: bytes, unless: world.isAskedToStop, if: isAsRead)
      } else {
        isWritten = isAsRead()
        if isWritten && unlink(path) != 0 { throw SystemError(errno: errno) }
      }
    } catch {
      throw unwritable(error)
    }
    if !isWritten { throw Refusal(.output, [Finding(.galleyChanged, file: name)]) }
  }

  /// Puts a folder of files in its place, whole or not at all. One that holds anything but an earlier book is
  /// left alone: what the user keeps in it would be lost.
  func write(_ files: [OutputFile]) throws(Refusal) {
    guard let path else { return }
    if let entry = foreignEntry(in: path, writing: files) {
      throw Refusal(.output, [Finding(.foreignFile, file: name, entry)])
    }
    do {
      world.startWriting()
      try replaceFolder(at: path, with: files, unless: world.isAskedToStop)
    } catch {
      throw unwritable(error)
    }
  }

  private func unwritable(_ error: SystemError) -> Refusal {
    Refusal(.output, [Finding(.unwritable, file: name, error.reason)])
  }
}

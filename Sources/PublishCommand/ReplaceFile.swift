import Foundation

/// Writes a file beside its place and renames it, so that nobody ever sees half of it. Links are followed; a
/// device is written to as it stands.
func replaceFile(at path: String, with bytes: [UInt8]) throws(SystemError) {
  try makeFolders(folder(of: path))
  if Place(path) == .device {
    try writeFile(bytes, to: path, O_WRONLY)
    return
  }
  let target = resolved(path)
  let beside = neighbour(of: target)
  do {
    try writeFile(bytes, to: beside, O_WRONLY | O_CREAT | O_EXCL)
    try move(beside, to: target)
  } catch {
    unlink(beside)
    throw error
  }
}

/// A name in the same folder that nobody uses.
func neighbour(of path: String) -> String {
  join(folder(of: path), ".publish-" + UUID().uuidString)
}

func writeFile(_ bytes: [UInt8], to path: String, _ flags: Int32) throws(SystemError) {
  let descriptor = open(path, flags | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw SystemError(errno: errno) }
  do {
    try writeAll(bytes, to: descriptor)
  } catch {
    close(descriptor)
    throw error
  }
  // A full disk may show only now.
  if close(descriptor) != 0 { throw SystemError(errno: errno) }
}

func move(_ path: String, to place: String) throws(SystemError) {
  if rename(path, place) != 0 { throw SystemError(errno: errno) }
}

/// Makes a folder and those above it, where they are not there yet.
func makeFolders(_ path: String) throws(SystemError) {
  if path.isEmpty || Place(path) == .folder { return }
  try makeFolders(folder(of: path))
  if mkdir(path, 0o777) != 0 && errno != EEXIST { throw SystemError(errno: errno) }
}

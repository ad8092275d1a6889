import Platform

/// Writes a file beside its place and renames it, so that nobody ever sees half of it. Links are followed; a
/// device is written to as it stands. Where it throws, the old file is whole and nothing new is there.
///
/// - Parameter isWanted: asked when nothing is left to do but to rename.
/// - Returns: whether it was; else the old file is whole.
@discardableResult
func replaceFile(
  at path: String, with bytes: [UInt8], unless isAskedToStop: () -> Bool = { false },
  if isWanted: () -> Bool = { true }
) throws(SystemError) -> Bool {
  if Place(path) == .device {
    try writeFile(bytes, to: path, O_WRONLY, unless: isAskedToStop)
    return true
  }
  let made = try makeFolders(folder(of: path))
  let target = resolved(path)
  let beside = neighbour(of: target)
  do {
    try writeFile(bytes, to: beside, O_WRONLY | O_CREAT | O_EXCL, unless: isAskedToStop)
    guard isWanted() else {
      unlink(beside)
      removeFolders(made)
      return false
    }
    try move(beside, to: target)
    return true
  } catch {
    unlink(beside)
    removeFolders(made)
    throw error
  }
}

/// A name in the same folder that nobody uses.
func neighbour(of path: String) -> String {
  join(folder(of: path), ".publish-" + UUID().uuidString)
}

/// Writes a file, a megabyte at a time, so that a wish to stop is heard in between.
func writeFile(
  _ bytes: [UInt8], to path: String, _ flags: Int32, unless isAskedToStop: () -> Bool
) throws(SystemError) {
  let descriptor = open(path, flags | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw SystemError(errno: errno) }
  do throws(SystemError) {
    for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
      if isAskedToStop() { throw SystemError(errno: EINTR) }
      try writeAll(bytes[start..<min(start + 1 << 20, bytes.count)], to: descriptor)
    }
    if isAskedToStop() { throw SystemError(errno: EINTR) }
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
///
/// - Returns: those it made, the outermost first. Where it throws, there are none.
@discardableResult
func makeFolders(_ path: String) throws(SystemError) -> [String] {
  if path.isEmpty || Place(path) == .folder { return [] }
  let above = try makeFolders(folder(of: path))
  if mkdir(path, 0o777) == 0 { return above + [path] }
  if errno == EEXIST { return above }
  let error = SystemError(errno: errno)
  removeFolders(above)
  throw error
}

/// Takes folders away again that were made for nothing; one that somebody else has used by now stays.
func removeFolders(_ made: [String]) {
  for folder in made.reversed() { rmdir(folder) }
}

package import Anthology
import Platform

/// How many bytes a file may have: no page, picture or style sheet comes near, and what has more, be it `/dev/zero` on standard
/// input, would take all memory.
private let most = 256 << 20

/// All bytes of a file; of standard input where the path is `-`.
///
/// The file is looked at before it is opened: opening a FIFO would wait for a writer for ever.
///
/// - Throws: `noSuchFile`, `isFolder`, `notRegularFile`, `unreadableFile`, and `fileTooLarge` for more than 256 MB.
package func contents(ofFile path: String) throws(Refusal) -> [UInt8] {
  if path == "-" { return try readAll(STDIN_FILENO, path: path, hint: 1 << 16) }
  func refuse(_ code: Finding.Code) -> Refusal { Refusal(.input, [Finding(code, file: path)]) }
  // A C string ends at NUL, so such a path would name another file.
  if path.utf8.contains(0) { throw refuse(.noSuchFile) }
  var status = stat()
  guard stat(path, &status) == 0 else {
    if errno == ENOENT || errno == ENOTDIR { throw refuse(.noSuchFile) }
    throw unreadable(path)
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw refuse(.isFolder)
  default: throw refuse(.notRegularFile)
  }
  if status.st_size > most { throw tooLarge(path) }
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(path) }
  defer { _ = close(descriptor) }
  return try readAll(descriptor, path: path, hint: Int(status.st_size))
}

/// Reads to the end. `hint` is the length that is expected; it need not be right.
private func readAll(_ descriptor: Int32, path: String, hint: Int) throws(Refusal) -> [UInt8] {
  var last = 1
  // Read to where it stays. There is room for one byte more, so that the end is seen where the hint is right.
  var all = [UInt8](unsafeUninitializedCapacity: hint + 1) { room, used in
    while last > 0, used < room.count {
      last = readSome(descriptor, to: UnsafeMutableBufferPointer(rebasing: room[used...]))
      used += max(last, 0)
    }
  }
  var buffer = [UInt8](repeating: 0, count: last > 0 ? 1 << 16 : 0)
  while last > 0, all.count <= most {
    last = buffer.withUnsafeMutableBufferPointer { readSome(descriptor, to: $0) }
    all.append(contentsOf: buffer[..<max(last, 0)])
  }
  if last < 0 { throw unreadable(path, because: Int32(-last)) }
  if all.count > most { throw tooLarge(path) }
  return all
}

/// Reads as much as there is and as there is room for.
/// - Returns: how many bytes, 0 at the end; below 0 the system's number of what is wrong.
private func readSome(_ descriptor: Int32, to room: UnsafeMutableBufferPointer<UInt8>) -> Int {
  while true {
    let count = read(descriptor, room.baseAddress, room.count)
    if count >= 0 { return count }
    if errno != EINTR { return -Int(errno) }
  }
}

private func tooLarge(_ path: String) -> Refusal {
  Refusal(.input, [Finding(.fileTooLarge, file: path, String(most >> 20))])
}

private func unreadable(_ path: String, because number: Int32 = errno) -> Refusal {
  Refusal(.input, [Finding(.unreadableFile, file: path, String(cString: strerror(number)))])
}

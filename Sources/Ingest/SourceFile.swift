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
  var all: [UInt8] = []
  all.reserveCapacity(hint + 1)
  // No larger than it takes: it is cleared before it is read into.
  var buffer = [UInt8](repeating: 0, count: min(max(hint + 1, 1 << 12), 1 << 16))
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count == 0 { return all }
    if count < 0 {
      if errno == EINTR { continue }
      throw unreadable(path)
    }
    if all.count + count > most { throw tooLarge(path) }
    all.append(contentsOf: buffer[..<count])
  }
}

private func tooLarge(_ path: String) -> Refusal {
  Refusal(.input, [Finding(.fileTooLarge, file: path, String(most >> 20))])
}

private func unreadable(_ path: String) -> Refusal {
  Refusal(.input, [Finding(.unreadableFile, file: path, String(cString: strerror(errno)))])
}

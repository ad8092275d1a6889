import Platform

// Paths are cut at scalars, as the system cuts them: to a text's own characters "/" with a mark behind it is another one.

/// Whether a path begins at the root.
func isAbsolute(_ path: String) -> Bool { path.unicodeScalars.first == "/" }

/// `folder/path`; the path itself where the folder is "" or the path is absolute.
func join(_ folder: String, _ path: String) -> String {
  if folder.isEmpty || isAbsolute(path) { return path }
  return folder.unicodeScalars.last == "/" ? folder + path : folder + "/" + path
}

/// The folder part of a path: "seeds" of "seeds/book.yaml", "" of "book.yaml".
func folder(of path: String) -> String {
  guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return "" }
  return slash == path.startIndex ? "/" : String(path.unicodeScalars[..<slash])
}

/// The last part of a path, without its folders.
func lastPart(of path: String) -> String {
  path.unicodeScalars.split(separator: "/").last.map(String.init) ?? path
}

/// What stands at a path, links followed.
enum Place {
  case nothing
  case file
  case folder
  /// A device, a FIFO or a socket.
  case device

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .device
    }
  }
}

/// In bytes; 0 where nothing is there.
func fileSize(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// What a path leads to: two paths are equal in it where they lead to the same file, by links or otherwise.
enum FileIdentity: Hashable {
  case file(device: UInt64, number: UInt64)
  /// What is not there is told apart by its path.
  case nothing(path: [UInt8])

  init(_ path: String) {
    var status = stat()
    self =
      stat(path, &status) == 0
      ? .file(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
      : .nothing(path: Array(resolved(path).utf8))
  }
}

/// A path without links and dots, as far as it exists.
func resolved(_ path: String) -> String {
  URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
}

/// A file name made of a title: characters that a file system or a shell trips over become "_", and it is no
/// longer than 200 bytes, so that an ending fits.
func fileName(for title: String) -> String {
  let unsafe: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
  var name = ""
  for scalar in title.unicodeScalars {
    let isUnsafe = unsafe.contains(scalar) || scalar.properties.generalCategory == .control
    let next = isUnsafe ? "_" : String(scalar)
    if name.utf8.count + next.utf8.count > 200 { break }
    name += next
  }
  let trimmed = name.trimming { $0 == " " || $0 == "." || $0.properties.isWhitespace }
  return trimmed.isEmpty || trimmed.unicodeScalars.allSatisfy { $0 == "_" } ? "book" : trimmed
}

extension String {
  /// Without the scalars at either end that `isOut` says yes to.
  fileprivate func trimming(_ isOut: (Unicode.Scalar) -> Bool) -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isOut($0) }),
      let last = scalars.lastIndex(where: { !isOut($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

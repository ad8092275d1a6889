import Platform

/// A folder that files may not lie outside of, such as that of book.yaml, which holds whatever book.yaml names. Its links are
/// followed once, for all files that are asked about; so are those of the folder that the file before lay in, since most lie in one.
final class Home {
  /// The folder's path without links and dots; nil where nothing is there.
  private let real: [UInt8]?
  /// The folder that was asked about last, and where it leads, with a slash behind it.
  private var last: (folder: String, real: [UInt8]?)?

  /// - Parameter folder: its path.
  init(_ folder: String) { real = realPath(folder) }

  /// The folder of book.yaml.
  convenience init(of book: String, in world: World) {
    let name = folder(of: book)
    self.init(world.absolute(name.isEmpty ? "." : name))
  }

  /// Whether what a path leads to, all links followed, lies in the folder. Of what is not there, the folder that is there above it
  /// decides.
  func holds(_ path: String) -> Bool {
    guard let found = place(of: path) else {
      let above = folder(of: path)
      return above.isEmpty || above == path || holds(above)
    }
    guard let real else { return true }
    return found == real || found.starts(with: withSlash(real))
  }

  /// Without links and dots; nil where nothing is there. What is no link itself lies where its folder leads.
  private func place(of path: String) -> [UInt8]? {
    let above = folder(of: path)
    let name = path.utf8.dropFirst(above == "/" ? 1 : above.utf8.count + 1)
    if above.isEmpty || name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
      return realPath(path)
    }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else { return realPath(path) }
    // Compared by their bytes, as the system does.
    if let last, last.folder.utf8.elementsEqual(above.utf8) { return last.real.map { $0 + name } }
    let real = realPath(above).map(withSlash)
    last = (above, real)
    return real.map { $0 + name }
  }
}

private func withSlash(_ folder: [UInt8]) -> [UInt8] {
  folder.last == UInt8(ascii: "/") ? folder : folder + [UInt8(ascii: "/")]
}

/// The bytes of a path without links and dots; nil where nothing is there.
private func realPath(_ path: String) -> [UInt8]? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
}

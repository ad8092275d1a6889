import Platform

/// A folder that files may not lie outside of, such as that of book.yaml, which holds whatever book.yaml names. Its links are
/// followed once, for all files that are asked about.
struct Home {
  /// The folder's path without links and dots; nil where nothing is there.
  private let real: [UInt8]?

  /// - Parameter folder: its path.
  init(_ folder: String) { real = realPath(folder) }

  /// The folder of book.yaml.
  init(of book: String, in world: World) {
    let name = folder(of: book)
    self.init(world.absolute(name.isEmpty ? "." : name))
  }

  /// Whether what a path leads to, all links followed, lies in the folder. Of what is not there, the folder that is there above it
  /// decides.
  func holds(_ path: String) -> Bool {
    guard let found = realPath(path) else {
      let above = folder(of: path)
      return above.isEmpty || above == path || holds(above)
    }
    guard let real else { return true }
    let slash = UInt8(ascii: "/")
    return found == real || found.starts(with: real.last == slash ? real : real + [slash])
  }
}

/// The bytes of a path without links and dots; nil where nothing is there.
private func realPath(_ path: String) -> [UInt8]? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
}

import Foundation

/// The folder of book.yaml, which holds whatever book.yaml names.
func home(of book: String, in world: World) -> String {
  let name = folder(of: book)
  return world.absolute(name.isEmpty ? "." : name)
}

/// Whether what a path leads to, all links followed, lies in a folder. So it is too for what is not there, which
/// is said elsewhere.
func leads(_ path: String, into folder: String) -> Bool {
  guard let real = realPath(path), let home = realPath(folder) else { return true }
  return real.starts(with: home.last == UInt8(ascii: "/") ? home : home + [UInt8(ascii: "/")])
}

/// The bytes of a path without links and dots; nil where nothing is there.
private func realPath(_ path: String) -> [UInt8]? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
}

import Foundation

/// The folder of book.yaml, which holds whatever book.yaml names.
func home(of book: String, in world: World) -> String {
  let name = folder(of: book)
  return world.absolute(name.isEmpty ? "." : name)
}

/// Whether what a path leads to, all links followed, lies in a folder. Of what is not there, the folder that is there above it
/// decides.
func leads(_ path: String, into home: String) -> Bool {
  guard let real = realPath(path) else {
    let above = folder(of: path)
    return above.isEmpty || above == path || leads(above, into: home)
  }
  let slash = UInt8(ascii: "/")
  return realPath(home).map { real == $0 || real.starts(with: $0.last == slash ? $0 : $0 + [slash]) } ?? true
}

/// The bytes of a path without links and dots; nil where nothing is there.
private func realPath(_ path: String) -> [UInt8]? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
}

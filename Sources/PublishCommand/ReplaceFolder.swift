import Anthology
internal import CSystem
import Platform

/// Writes a folder beside its place and swaps the two. What the old one held is gone: see `foreignEntry`. Where it
/// throws, the old folder is whole and nothing new is there.
func replaceFolder(
  at path: String, with files: [OutputFile], unless isAskedToStop: () -> Bool = { false }
) throws(SystemError) {
  let target = resolved(path)
  let made = try makeFolders(folder(of: target))
  let new = neighbour(of: target)
  do throws(SystemError) {
    try makeFolder(new)
    for file in files {
      try makeFolders(of: file.path, in: new)
      try writeFile(file.bytes, to: join(new, file.path), O_WRONLY | O_CREAT | O_EXCL, unless: isAskedToStop)
    }
    // Somebody may have removed the folder meanwhile, and half of the book with it.
    try checkWhole(new, files)
    // A folder takes the place of an empty one, and of nothing.
    if rename(new, target) == 0 {
      do throws(SystemError) {
        // Who removes it goes on with that while it comes to its place.
        try checkWhole(target, files)
      } catch {
        try? FileManager.default.removeItem(atPath: target)
        throw error
      }
      return
    }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw SystemError(errno: errno) }
    try exchange(new, target)
  } catch {
    try? FileManager.default.removeItem(atPath: new)
    removeFolders(made)
    throw error
  }
  // What stood at the place stands here now.
  try? FileManager.default.removeItem(atPath: new)
}

private func checkWhole(_ folder: String, _ files: [OutputFile]) throws(SystemError) {
  guard files.allSatisfy({ Place(join(folder, $0.path)) == .file }) else { throw SystemError(errno: ENOENT) }
}

/// Makes the folders on the way to a file; never the one they lie in, which somebody may have removed.
private func makeFolders(of path: String, in home: String) throws(SystemError) {
  let inner = folder(of: path)
  if inner.isEmpty || Place(join(home, inner)) == .folder { return }
  try makeFolders(of: inner, in: home)
  try makeFolder(join(home, inner))
}

private func makeFolder(_ path: String) throws(SystemError) {
  if mkdir(path, 0o777) != 0 { throw SystemError(errno: errno) }
}

/// Lets two folders change places: in one step, or in three where the file system knows no other way.
private func exchange(_ one: String, _ other: String) throws(SystemError) {
  if system_exchange(one, other) == 0 { return }
  guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw SystemError(errno: errno) }
  let aside = neighbour(of: other)
  try move(other, to: aside)
  do {
    try move(one, to: other)
  } catch {
    try? move(aside, to: other)
    throw error
  }
  try move(aside, to: one)
}

/// What a folder holds that is no part of a book of ours, by its name; nil where it is empty or a book and nothing
/// else: each entry is one that is written now, or one more XHTML file beside an index.xhtml.
func foreignEntry(in path: String, writing files: [OutputFile]) -> String? {
  let entries = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
  let ours = Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
  let hasIndex = entries.contains("index.xhtml")
  return entries.filter { !(hasIndex && (ours.contains($0) || $0.hasSuffix(".xhtml"))) }.min()
}

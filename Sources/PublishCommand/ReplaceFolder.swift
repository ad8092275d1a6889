import Anthology
import Foundation

/// Writes a folder beside its place and swaps the two. What the old one held is gone: see `foreignEntry`.
func replaceFolder(at path: String, with files: [OutputFile]) throws(SystemError) {
  let target = resolved(path)
  try makeFolders(folder(of: target))
  let old = Place(target) == .folder ? neighbour(of: target) : nil
  let new = neighbour(of: target)
  do throws(SystemError) {
    for file in files {
      let place = join(new, file.path)
      try makeFolders(folder(of: place))
      try writeFile(file.bytes, to: place, O_WRONLY | O_CREAT | O_EXCL)
    }
    try makeFolders(new)
    if let old { try move(target, to: old) }
    do throws(SystemError) {
      try move(new, to: target)
    } catch {
      if let old { try? move(old, to: target) }
      throw error
    }
  } catch {
    try? FileManager.default.removeItem(atPath: new)
    throw error
  }
  if let old { try? FileManager.default.removeItem(atPath: old) }
}

/// What a folder holds that is no part of a book of ours, by its name; nil where it is empty or a book and nothing
/// else: each entry is one that is written now, or one more XHTML file beside an index.xhtml.
func foreignEntry(in path: String, writing files: [OutputFile]) -> String? {
  let entries = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
  let ours = Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
  let hasIndex = entries.contains("index.xhtml")
  return entries.filter { !(hasIndex && (ours.contains($0) || $0.hasSuffix(".xhtml"))) }.min()
}

import Anthology
import Foundation

/// Writes a folder beside its place and swaps the two.
///
/// A folder that holds anything but an earlier book is left alone: what the user keeps in it would be lost.
func replaceFolder(at path: String, with files: [OutputFile]) throws(SystemError) {
  let target = resolved(path)
  try makeFolders(folder(of: target))
  let old = Place(target) == .folder ? neighbour(of: target) : nil
  if old != nil { try checkIsOurs(target, files) }
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

/// Whether a folder is empty or holds a book of ours and nothing else: each entry is one that is written now,
/// or one more XHTML file beside an index.xhtml.
private func checkIsOurs(_ path: String, _ files: [OutputFile]) throws(SystemError) {
  let entries = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
  let ours = Set(files.compactMap { $0.path.split(separator: "/").first.map(String.init) })
  let hasIndex = entries.contains("index.xhtml")
  let foreign = entries.filter { !(hasIndex && (ours.contains($0) || $0.hasSuffix(".xhtml"))) }
  guard let first = foreign.min() else { return }
  throw SystemError("the folder holds \(first), which is no part of an earlier book")
}

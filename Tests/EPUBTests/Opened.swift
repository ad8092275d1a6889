import Anthology
import Archive
import EPUB
import Markup

/// An EPUB taken apart again.
struct Opened {
  let entries: [ArchiveEntry]

  init(_ book: Book, styles: [OutputFile] = Opened.styles, profile: Profile = .standard) throws {
    entries = try readArchive(makeEPUB(book, styles: styles, profile: profile))
  }

  static let styles = [
    OutputFile(path: "book.css", text: "p { margin: 0 }\n"),
    OutputFile(path: "epub.css", text: "p { text-indent: 2em }\n"),
  ]

  func bytes(_ name: String) throws -> [UInt8] {
    guard let entry = entries.first(where: { $0.name == name }) else { throw Missing(name: name) }
    return entry.bytes
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func tree(_ name: String) throws -> Element { try parseMarkup(bytes(name)) }

  var documents: [String] { entries.map(\.name).filter { $0.hasSuffix(".xhtml") } }

  struct Missing: Error {
    var name: String
  }
}

/// The address that `reference` names, seen from the document at `base`: path, and fragment or "".
func resolved(_ reference: String, from base: String) -> (path: String, fragment: String) {
  let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let fragment = parts.count > 1 ? String(parts[1]) : ""
  if parts[0].isEmpty { return (base, fragment) }
  var folders = base.split(separator: "/").dropLast()
  for step in parts[0].split(separator: "/") {
    if step == ".." { folders.removeLast() } else { folders.append(step) }
  }
  return (folders.joined(separator: "/"), fragment)
}

package import Archive

/// The files of an EPUB in the order in which they stand in its archive.
package struct EPUBFiles: Sendable {
  private let publication: Publication
  private let head: [ArchiveEntry]
  /// Behind the head, in the order of their paths.
  private let files: [EPUBPart.File]

  init(_ publication: consuming Publication) {
    // EPUB 3.3, OCF 4.3.2: mimetype is the first entry, stored, so that the type stands at byte 38.
    head = [
      ArchiveEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), stored: true),
      ArchiveEntry(name: "META-INF/container.xml", bytes: containerDocument()),
    ]
    let contents = publication.takeContents()
    var files = zip(publication.resources, contents).map { EPUBPart.File(path: $0.path, content: $1) }
    files.append(EPUBPart.File(path: Publication.packagePath, content: .package))
    let paths = files.map { Array($0.path.utf8) }
    let order = files.indices.sorted { paths[$0].lexicographicallyPrecedes(paths[$1]) }
    self.files = order.map { files[$0] }
    self.publication = publication
  }

  package var count: Int { head.count + files.count }

  /// The files in parts that follow each other, so many in each but the last.
  package consuming func parts(of size: Int) -> [EPUBPart] {
    var parts: [EPUBPart] = []
    var (head, place) = (head, 0)
    while place < files.count || !head.isEmpty {
      let end = place + min(files.count - place, max(0, size - head.count))
      parts.append(EPUBPart(publication: publication, head: head, files: Array(files[place..<end])))
      (head, place) = ([], end)
    }
    return parts
  }
}

/// Files of an EPUB that follow each other in its archive. Documents are made when they are asked for, on any thread, and what
/// they are made of goes with the part, so that nobody has to hold them all.
package struct EPUBPart: Sendable {
  let publication: Publication
  let head: [ArchiveEntry]
  let files: [File]

  struct File {
    var path: String
    var content: Content
  }

  package consuming func entries() -> [ArchiveEntry] {
    head
      + files.map { file in
        ArchiveEntry(name: contentFolder + file.path, bytes: publication.bytes(of: file.content))
      }
  }
}

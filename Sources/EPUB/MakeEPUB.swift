package import Anthology
package import Archive
internal import Markup
internal import XHTML

/// The book as an EPUB 3.3 publication, with an NCX and a guide for readers older than that.
///
/// Nothing but the arguments decides a byte of it.
///
/// - Parameters:
///   - book: what is written, with its identifiers.
///   - styles: style sheets, by name; every document links all of them, in this order. Files of other kinds that
///     the sheets name (fonts, images) are carried along.
///   - profile: for which readers it is made.
/// - Returns: the bytes of the .epub file.
/// - Throws: `ArchiveError`, where the archive cannot be put together, as with two files of one name.
package func makeEPUB(
  _ book: Book, styles: [OutputFile], profile: Profile = .standard
) throws -> [UInt8] {
  let files = layOutEPUB(book, styles: styles, profile: profile)
  return try joinArchives([makeArchive((0..<files.count).map(files.entry))])
}

/// The files of an EPUB in the order in which they stand in its archive. Documents are made when they are asked for, on
/// any thread, so that nobody has to hold them all.
///
/// - Parameters: those of `makeEPUB`.
package func layOutEPUB(_ book: Book, styles: [OutputFile], profile: Profile) -> EPUBFiles {
  EPUBFiles(Publication(book, styles: styles, profile: profile))
}

package struct EPUBFiles: Sendable {
  private let publication: Publication
  private let head: [ArchiveEntry]
  /// Numbers of resources by their paths; the package document, which is none, by -1.
  private let order: [Int]

  init(_ publication: Publication) {
    self.publication = publication
    // EPUB 3.3, OCF 4.3.2: mimetype is the first entry, stored, so that the type stands at byte 38.
    head = [
      ArchiveEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), stored: true),
      ArchiveEntry(name: "META-INF/container.xml", bytes: containerDocument()),
    ]
    let paths = [(Publication.packagePath, -1)] + publication.resources.enumerated().map { ($1.path, $0) }
    order = paths.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
  }

  package var count: Int { head.count + order.count }

  /// - Parameter index: less than `count`.
  package func entry(_ index: Int) -> ArchiveEntry {
    if index < head.count { return head[index] }
    let place = order[index - head.count]
    guard place >= 0 else {
      return ArchiveEntry(
        name: contentFolder + Publication.packagePath, bytes: packageDocument(of: publication))
    }
    let resource = publication.resources[place]
    return ArchiveEntry(name: contentFolder + resource.path, bytes: publication.bytes(of: resource))
  }
}

/// Where everything but the container stands in the archive.
let contentFolder = "EPUB/"

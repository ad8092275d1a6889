package import Anthology
internal import Archive
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
  let publication = Publication(book, styles: styles, profile: profile)
  let files = publication.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  // EPUB 3.3, OCF 4.3.2: mimetype is the first entry, stored, so that the type stands at byte 38.
  let head = [
    ArchiveEntry(name: "mimetype", bytes: Array("application/epub+zip".utf8), stored: true),
    ArchiveEntry(name: "META-INF/container.xml", bytes: containerDocument()),
  ]
  return try makeArchive(head + files.map { ArchiveEntry(name: contentFolder + $0.path, bytes: $0.bytes) })
}

/// Where everything but the container stands in the archive.
let contentFolder = "EPUB/"

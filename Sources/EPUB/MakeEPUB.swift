package import Anthology
internal import Archive
package import XHTML

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
  return try joinArchives(files.parts(of: .max).map { try makeArchive($0.entries()) })
}

/// The files of an EPUB in the order in which they stand in its archive.
///
/// - Parameters: those of `makeEPUB`; and what its lists at the back hold, which somebody else may find meanwhile.
package func layOutEPUB(
  _ book: consuming Book, styles: [OutputFile], profile: Profile, apparatus: (() -> Apparatus)? = nil
) -> EPUBFiles {
  EPUBFiles(Publication(book, styles: styles, profile: profile, apparatus: apparatus))
}

/// Where everything but the container stands in the archive.
let contentFolder = "EPUB/"

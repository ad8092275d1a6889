import Anthology
import Archive
import EPUB

/// The book as an EPUB, its documents made and deflated side by side.
///
/// A part of the archive is made as an archive of its own, and only what is deflated is kept of it: the documents
/// themselves are never held together. Which documents make a part does not depend on how many threads there are.
func packEPUB(
  _ book: Book, _ styles: [OutputFile], _ profile: Profile, with workers: Workers,
  tell: (_ done: Int, _ all: Int) -> Void
) throws -> [UInt8] {
  let files = workers.time(.package) { layOutEPUB(book, styles: styles, profile: profile) }
  let starts = Array(stride(from: 0, to: files.count, by: documentsInPart))
  let parts = workers.map(starts.count) {
    tell(min($0 * documentsInPart, files.count), files.count)
  } _: { part in
    Result { () throws(ArchiveError) in
      let range = starts[part]..<min(starts[part] + documentsInPart, files.count)
      let entries = workers.time(.xhtml) { range.map(files.entry) }
      return try workers.time(.package) { () throws(ArchiveError) in try makeArchive(entries) }
    }
  }
  return try workers.time(.package) { try joinArchives(packed(consume parts)) }
}

/// The parts, if each could be made.
private func packed(_ parts: consuming [Result<[UInt8], ArchiveError>]) throws(ArchiveError) -> [[UInt8]] {
  var packed: [[UInt8]] = []
  for part in parts { packed.append(try part.get()) }
  return packed
}

/// Enough for the threads to have work for themselves, and few enough to be no matter for memory.
private let documentsInPart = 32

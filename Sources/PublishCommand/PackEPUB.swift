import Anthology
import Archive
import EPUB
import XHTML

/// The book as an EPUB, its documents made and deflated side by side.
///
/// A part of the archive is made as an archive of its own, and only what is deflated is kept of it: the documents
/// themselves are never held together. Which documents make a part does not depend on how many threads there are.
func packEPUB(
  _ book: consuming Book, _ styles: [OutputFile], _ profile: Profile, with workers: Workers,
  tell: (_ done: Int, _ all: Int) -> Void
) throws -> [UInt8] {
  // What is deflated has no need of the book: it is given back before the parts are joined, which takes as much.
  let parts = deflatedParts(of: consume book, styles, profile, with: workers, tell: tell)
  return try workers.time(.package) { try joinArchives(packed(consume parts)) }
}

private func deflatedParts(
  of book: consuming Book, _ styles: [OutputFile], _ profile: Profile, with workers: Workers,
  tell: (_ done: Int, _ all: Int) -> Void
) -> [Result<[UInt8], ArchiveError>] {
  let files = layOut(consume book, styles, profile, with: workers)
  let (all, inPart) = (files.count, documentsInPart(of: files.count))
  let parts = (consume files).parts(of: inPart)
  let last = parts.count - 1
  // Each part is taken by the thread that makes its documents, which gives back what they are made of.
  let untaken = Locked<[EPUBPart?]>(consume parts)
  // The last part first: the NCX in it takes as long as a hundred articles, and nobody is to wait for it in the end.
  return workers.map(last + 1, turns: [last] + (0..<last)) {
    tell(min($0 * inPart, all), all)
  } _: { place in
    Result { () throws(ArchiveError) in
      guard let part = untaken.withLock({ $0[place].take() }) else {
        preconditionFailure("part \(place) twice")
      }
      let entries = workers.time(.xhtml) { part.entries() }
      return try workers.time(.package) { () throws(ArchiveError) in try makeArchive(entries) }
    }
  }
}

/// The files, while another thread finds what the lists at the back hold, where the book is large.
private func layOut(
  _ book: consuming Book, _ styles: [OutputFile], _ profile: Profile, with workers: Workers
) -> EPUBFiles {
  let whole = consume book
  let isLarge = whole.parts.contains { $0.articles.count > 64 }
  guard isLarge, workers.jobs > 1 else {
    return workers.time(.package) { layOutEPUB(whole, styles: styles, profile: profile) }
  }
  let found = Locked<Apparatus?>(nil)
  let finding = workers.beside { [whole] in
    let apparatus = workers.time(.package) { Apparatus(of: whole) }
    found.withLock { $0 = apparatus }
  }
  return workers.time(.package) {
    layOutEPUB(whole, styles: styles, profile: profile) {
      finding?.join()
      return found.withLock { $0.take() } ?? Apparatus(of: whole)
    }
  }
}

/// The parts, if each could be made.
private func packed(_ parts: consuming [Result<[UInt8], ArchiveError>]) throws(ArchiveError) -> [[UInt8]] {
  var packed: [[UInt8]] = []
  for part in parts { packed.append(try part.get()) }
  return packed
}

/// Enough for the threads to have work for themselves, and few enough to be no matter for memory and to give each thread a part.
private func documentsInPart(of count: Int) -> Int { min(32, max(4, count / 16)) }

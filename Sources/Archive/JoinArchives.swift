internal import CZip

/// Several archives as one, their entries one after the other as they stand: nothing is inflated or deflated again.
///
/// libzip does all its work when an archive is closed, and keeps what it is to write until then; so that is best little,
/// and deflated already.
///
/// - Parameter parts: archives that `makeArchive` made.
/// - Returns: the archive that `makeArchive` would make of all entries.
/// - Throws: where there is nothing to join, two entries have one name, or memory ends.
package func joinArchives(_ parts: consuming [[UInt8]]) throws(ArchiveError) -> [UInt8] {
  if parts.isEmpty { throw ArchiveError(.close, cause: "no entries") }
  // What making the parts took goes before they are joined, where it is much.
  let isLarge = parts.reduce(0) { $0 + $1.count } > 16 << 20
  if isLarge { give_back_memory() }
  let memory = try MemorySource(copying: [])
  let archive = try ZipHandle(memory, flags: ZIP_CREATE | ZIP_TRUNCATE)
  // The parts are read when the archive is closed, so they stay open until then.
  var open: [OpenPart] = []
  // Each part is held once: by libzip from here on.
  var rest = parts
  rest.reverse()
  while let part = rest.popLast() {
    let source = try OpenPart(part)
    try addEntries(of: source, to: archive)
    open.append(source)
  }
  try archive.close()
  // The parts go before the whole is copied.
  open.removeAll()
  if isLarge { give_back_memory() }
  return try memory.bytes()
}

/// An archive that is being read.
private final class OpenPart {
  let handle: ZipHandle

  init(_ bytes: [UInt8]) throws(ArchiveError) {
    handle = try ZipHandle(MemorySource(copying: bytes), flags: ZIP_RDONLY)
  }
}

private func addEntries(of part: OpenPart, to archive: borrowing ZipHandle) throws(ArchiveError) {
  let count = zip_get_num_entries(part.handle.pointer, 0)
  guard count >= 0 else { throw part.handle.failure(.list) }
  for index in 0..<zip_uint64_t(count) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(part.handle.pointer, index, 0, &status) == 0, let name = status.name else {
      throw part.handle.failure(.list)
    }
    let entry = String(cString: name)
    guard let source = zip_source_zip(archive.pointer, part.handle.pointer, index, 0, 0, -1) else {
      throw archive.failure(.add, entry: entry)
    }
    let added = zip_file_add(archive.pointer, name, source, ZIP_FL_ENC_UTF_8)
    guard added >= 0 else {
      zip_source_free(source)
      throw archive.failure(.add, entry: entry)
    }
    // What has the method that it is to have is taken as it is.
    guard
      zip_set_file_compression(
        archive.pointer, zip_uint64_t(added), zip_int32_t(status.comp_method), 0) == 0
    else { throw archive.failure(.add, entry: entry) }
    try settle(zip_uint64_t(added), of: archive, entry: entry)
  }
}

internal import CZip

/// The entries as a ZIP archive, in the order given.
///
/// The same entries give the same bytes, at any time and in any time zone: each entry carries 1 January 1980,
/// the mode 0644, no extra field and no comment, and folders have no entries of their own. (`zip_file_set_mtime`
/// would put the local time in: only `zip_file_set_dostime` is free of it.)
///
/// - Throws: where there are no entries, two have one name, or memory ends.
package func makeArchive(_ entries: [ArchiveEntry]) throws(ArchiveError) -> [UInt8] {
  if entries.isEmpty { throw ArchiveError(.close, cause: "no entries") }
  let memory = try MemorySource(copying: [])
  let archive = try ZipHandle(memory, flags: ZIP_CREATE | ZIP_TRUNCATE)
  for entry in entries { try add(entry, to: archive) }
  try archive.close()
  return try memory.bytes()
}

private func add(_ entry: ArchiveEntry, to archive: borrowing ZipHandle) throws(ArchiveError) {
  let copy = try allocatedCopy(of: entry.bytes)
  guard let source = zip_source_buffer(archive.pointer, copy, zip_uint64_t(entry.bytes.count), 1) else {
    free(copy)
    throw archive.failure(.add, entry: entry.name)
  }
  let added = zip_file_add(archive.pointer, entry.name, source, ZIP_FL_ENC_UTF_8)
  guard added >= 0 else {
    zip_source_free(source)
    throw archive.failure(.add, entry: entry.name)
  }
  let index = zip_uint64_t(added)
  let method = entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
  guard zip_set_file_compression(archive.pointer, index, method, entry.stored ? 0 : deflateLevel) == 0 else {
    throw archive.failure(.add, entry: entry.name)
  }
  try settle(index, of: archive, entry: entry.name)
}

/// Gives an entry the date and the mode that all have.
func settle(_ index: zip_uint64_t, of archive: borrowing ZipHandle, entry: String) throws(ArchiveError) {
  guard
    zip_file_set_dostime(archive.pointer, index, 0, firstDOSDate, 0) == 0,
    zip_file_set_external_attributes(
      archive.pointer, index, 0, zip_uint8_t(ZIP_OPSYS_UNIX), regularFile0644) == 0
  else { throw archive.failure(.add, entry: entry) }
}

/// zlib's own default: two thirds of the time of level 9, and the text no larger to speak of.
private let deflateLevel: zip_uint32_t = 6
/// 1 January 1980, the first date that a ZIP archive can hold: year 0, month 1, day 1.
private let firstDOSDate: zip_uint16_t = 1 << 5 | 1
/// st_mode of a regular file, rw-r--r--, in the upper half.
private let regularFile0644: zip_uint32_t = 0o100644 << 16

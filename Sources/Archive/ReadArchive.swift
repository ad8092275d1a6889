internal import CZip

/// The entries of a ZIP archive in their order, folders left out, checksums verified.
///
/// - Parameters:
///   - bytes: the archive, as it stands in a file.
///   - limit: how many bytes all entries together may unpack to.
/// - Returns: the entries, unpacked.
/// - Throws: where the bytes are no sound archive, an entry is encrypted or packed by an unknown method, or the
///   limit is passed.
package func readArchive(_ bytes: [UInt8], limit: Int = 1 << 30) throws(ArchiveError) -> [ArchiveEntry] {
  // libzip takes no bytes for an archive without entries.
  if bytes.isEmpty { throw ArchiveError(.open, cause: "no bytes") }
  let memory = try MemorySource(copying: bytes)
  let archive = try ZipHandle(memory, flags: ZIP_RDONLY | ZIP_CHECKCONS)
  let count = zip_get_num_entries(archive.pointer, 0)
  guard count >= 0 else { throw archive.failure(.list) }
  var entries: [ArchiveEntry] = []
  var room = limit
  for index in 0..<zip_uint64_t(count) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive.pointer, index, 0, &status) == 0, let name = status.name else {
      throw archive.failure(.list)
    }
    let entry = String(cString: name)
    if entry.utf8.last == UInt8(ascii: "/") { continue }
    guard status.size <= zip_uint64_t(room) else {
      throw ArchiveError(.read, entry: entry, cause: "unpacks to more than \(limit) bytes")
    }
    let contents = try read(index, of: archive, name: entry, size: Int(status.size))
    room -= contents.count
    entries.append(
      ArchiveEntry(name: entry, bytes: contents, stored: status.comp_method == ZIP_CM_STORE))
  }
  return entries
}

private func read(
  _ index: zip_uint64_t, of archive: borrowing ZipHandle, name: String, size: Int
) throws(ArchiveError) -> [UInt8] {
  guard let file = zip_fopen_index(archive.pointer, index, 0) else {
    throw archive.failure(.read, entry: name)
  }
  defer { zip_fclose(file) }
  var got: zip_int64_t = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, count in
    if let base = buffer.baseAddress, size > 0 { got = zip_fread(file, base, zip_uint64_t(size)) }
    count = max(0, Int(got))
  }
  // libzip compares the checksum when it is asked for more than there is.
  var more: UInt8 = 0
  guard bytes.count == size, zip_fread(file, &more, 1) == 0 else {
    throw ArchiveError(.read, entry: name, cause: words(of: zip_file_get_error(file)))
  }
  return bytes
}

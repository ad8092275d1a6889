internal import CZip

/// A buffer that libzip reads an archive from or writes one into.
///
/// libzip counts references to a source; this type holds one of them and gives it back in the end.
struct MemorySource: ~Copyable {
  let pointer: OpaquePointer

  /// A source over a copy of `bytes`; an empty one to write into.
  init(copying bytes: [UInt8]) throws(ArchiveError) {
    let copy = try allocatedCopy(of: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
      free(copy)
      throw ArchiveError(.allocate, cause: words(of: &error))
    }
    pointer = source
  }

  deinit { zip_source_free(pointer) }

  /// What stands in the buffer now.
  func bytes() throws(ArchiveError) -> [UInt8] {
    guard zip_source_open(pointer) == 0 else { throw failure() }
    defer { zip_source_close(pointer) }
    var status = zip_stat_t()
    guard zip_source_stat(pointer, &status) == 0 else { throw failure() }
    let size = Int(status.size)
    var got: zip_int64_t = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, size)) { buffer, count in
      if let base = buffer.baseAddress, size > 0 {
        got = zip_source_read(pointer, base, zip_uint64_t(size))
      }
      count = max(0, Int(got))
    }
    guard bytes.count == size else { throw failure() }
    return bytes
  }

  private func failure() -> ArchiveError {
    ArchiveError(.collect, cause: words(of: zip_source_error(pointer)))
  }
}

/// A copy on C's heap, for libzip to free; nil for no bytes.
func allocatedCopy(of bytes: [UInt8]) throws(ArchiveError) -> UnsafeMutableRawPointer? {
  if bytes.isEmpty { return nil }
  guard let copy = malloc(bytes.count) else {
    throw ArchiveError(.allocate, cause: "\(bytes.count) bytes")
  }
  bytes.withUnsafeBytes {
    copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
  }
  return copy
}

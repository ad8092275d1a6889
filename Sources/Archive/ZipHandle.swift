internal import CZip

/// An open archive. What is not closed is discarded.
struct ZipHandle: ~Copyable {
  let pointer: OpaquePointer

  /// Opens the archive in `source`, with the flags of zip_open(3): `ZIP_RDONLY`, `ZIP_TRUNCATE`, …
  init(_ source: borrowing MemorySource, flags: Int32) throws(ArchiveError) {
    ZipHandle.prepared
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // The archive takes one reference of its own, and only when it opens.
    zip_source_keep(source.pointer)
    guard let archive = zip_open_from_source(source.pointer, flags, &error) else {
      zip_source_free(source.pointer)
      throw ArchiveError(.open, cause: words(of: &error))
    }
    pointer = archive
  }

  deinit { zip_discard(pointer) }

  /// The first archive of the process, opened for nothing, by one thread while all others wait: libzip notes then what an archive wants of its
  /// source, in two steps and without a lock, and tells a thread that comes in between that its archive is read-only
  /// (`zip_open_from_source`, libzip 1.7 and later).
  private static let prepared: Void = {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { return }
    if let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) {
      zip_discard(archive)
    } else {
      zip_source_free(source)
    }
  }()

  /// Writes everything: libzip does no work before this.
  consuming func close() throws(ArchiveError) {
    guard zip_close(pointer) == 0 else {
      let failure = failure(.close)
      _ = consume self
      throw failure
    }
    discard self
  }

  func failure(_ step: ArchiveError.Step, entry: String = "") -> ArchiveError {
    ArchiveError(step, entry: entry, cause: words(of: zip_get_error(pointer)))
  }
}

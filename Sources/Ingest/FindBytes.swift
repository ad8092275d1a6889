#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes of a text stand anywhere one behind the other. The C library, which finds the first of them, looks at many places
  /// at once.
  func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      var rest = self[...]
      while rest.count >= text.count, let base = UnsafeBufferPointer(rebasing: rest).baseAddress,
        let found = memchr(base, Int32(text[0]), rest.count - text.count + 1)
      {
        rest = rest.dropFirst(UnsafeRawPointer(found) - UnsafeRawPointer(base))
        if rest.starts(with: text) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}

import Platform

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first. The C library looks at many places at once.
  func place(of byte: UInt8) -> Int? {
    guard let baseAddress, let found = memchr(baseAddress, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether the bytes of a text stand anywhere one behind the other.
  func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      var rest = self[...]
      while let place = UnsafeBufferPointer(rebasing: rest).place(of: text[0]) {
        rest = rest.dropFirst(place)
        if rest.starts(with: text) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}

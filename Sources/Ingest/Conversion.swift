import Anthology
import Platform

/// Bytes turned into UTF-8 by the C library's iconv, as far as they could be.
struct Conversion {
  /// Well-formed UTF-8.
  var utf8: [UInt8]
  /// The same character by character, where it was decoded to find out that it is well-formed.
  private(set) var known: [Unicode.Scalar]?
  /// Offset of the first byte that could not be read; nil where all were.
  var badOffset: Int?
  /// Whether the input ends inside a character, rather than holding a wrong one.
  var isTruncated = false

  /// - Returns: nil where the C library knows no character set of that name.
  init?(_ bytes: [UInt8], from encoding: String) {
    // Nearly every source is UTF-8 without a fault, and stays as it is.
    if encoding == Encoding.utf8.name, let scalars = scalars(validating: bytes) {
      (utf8, known, badOffset) = (bytes, scalars, nil)
      return
    }
    let failed = iconv_t(bitPattern: -1)
    let converter = iconv_open("UTF-8", encoding)
    guard converter != failed else { return nil }
    defer { _ = iconv_close(converter) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    var badOffset: Int?
    var isTruncated = false
    bytes.withUnsafeBytes { source in
      buffer.withUnsafeMutableBufferPointer { target in
        // iconv moves the pointer and leaves what it points at alone.
        var from = UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
        var left = source.count
        while true {
          var to = target.baseAddress
          var room = target.count
          let done = left == 0
          // Without input the converter gives out what it holds back.
          let result =
            done ? iconv(converter, nil, nil, &to, &room) : iconv(converter, &from, &left, &to, &room)
          let problem = errno
          utf8.append(
            contentsOf: UnsafeRawBufferPointer(
              rebasing: UnsafeRawBufferPointer(target)[..<(target.count - room)]))
          if result == -1 {
            if problem == E2BIG { continue }
            badOffset = source.count - left
            isTruncated = problem == EINVAL
            return
          }
          if done { return }
        }
      }
    }
    self.utf8 = utf8
    self.badOffset = badOffset
    self.isTruncated = isTruncated
  }
}

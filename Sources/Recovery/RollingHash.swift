/// Hashes of all stretches of one length in a text, each from the one before, so that looking for many words of that
/// length at once takes one pass (Karp and Rabin, 1987).
enum RollingHash {
  private static let base: UInt64 = 0x100_0000_01B3

  static func whole(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0) { $0 &* base &+ UInt64($1.value) }
  }

  /// Calls `body` with the start and the hash of each stretch of `length` scalars.
  static func windows(of length: Int, in scalars: [Unicode.Scalar], _ body: (Int, UInt64) -> Void) {
    guard length > 0, scalars.count >= length else { return }
    let lead = (0..<length).reduce(1 as UInt64) { power, _ in power &* base }
    var hash = whole(scalars[..<length])
    body(0, hash)
    for end in length..<scalars.count {
      hash = hash &* base &+ UInt64(scalars[end].value) &- lead &* UInt64(scalars[end - length].value)
      body(end - length + 1, hash)
    }
  }
}

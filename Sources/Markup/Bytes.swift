/// Bytes that grow. An array asks at each piece whether it is shared, and pieces of markup are short: it took longer to ask than to
/// write them.
struct Bytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (start + count).initialize(from: base, count: bytes.count)
    count += bytes.count
  }

  /// Text of our own.
  @inline(__always)
  mutating func append(_ text: StaticString) { append(text.utf8) }

  /// - Returns: a copy, of the size that it needs.
  func array() -> [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension StaticString {
  /// It is in the program for as long as that runs.
  var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

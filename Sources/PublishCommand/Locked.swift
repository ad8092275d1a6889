import Foundation

/// A value that one thread at a time reads and changes.
///
/// In place of `Synchronization.Mutex`, whose library the thread sanitizer cannot look into: it sees no locking there, and
/// tells of races that are none. The lock here is the system's, which it knows.
package final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  package init(_ value: sending Value) { self.value = value }

  package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}

import Platform
import Synchronization

/// A value that one thread at a time reads and changes, and that others wait for.
///
/// Who waits stays awake at first: a processor that sleeps takes a virtual machine up to two milliseconds to wake, as long as a page
/// of a newspaper takes. Then he sleeps.
final class Awaited<Value>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value
  /// How often it was changed: it is asked for without the lock.
  private let changes = Atomic(0)

  /// How long one stays awake.
  private static var awake: Duration { .milliseconds(2) }

  init(_ value: sending Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  func set(_ new: sending Value) {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    value = new
    changes.wrappingAdd(1, ordering: .releasing)
    pthread_cond_broadcast(changed)
  }

  /// Waits until the value is one that something can be made of, and returns that.
  /// - Parameter look: nil where it is not yet; asked again when the value was set. It may change the value, which wakes nobody.
  func wait<Found>(until look: (inout Value) -> Found?) -> Found {
    let end = ContinuousClock.now + Awaited.awake
    var seen = -1
    repeat {
      let now = changes.load(ordering: .acquiring)
      if now != seen {
        seen = now
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        if let found = look(&value) { return found }
      }
      sched_yield()
    } while ContinuousClock.now < end
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let found = look(&value) { return found }
      pthread_cond_wait(changed, lock)
    }
  }
}

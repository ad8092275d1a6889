internal import CSystem

/// A thread beside the one that starts it.
struct SideThread {
  private let thread: UnsafeMutableRawPointer

  /// Starts it; nil where there can be none.
  init?(_ work: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(work))
    let started = system_start_thread(
      SideThread.stackSize, { Unmanaged<Work>.fromOpaque($0).takeRetainedValue().work() }, work.toOpaque())
    guard let started else {
      work.release()
      return nil
    }
    thread = started
  }

  /// Waits until it is done. To be called once.
  func join() { system_join_thread(thread) }

  /// As much as the first thread of a process usually has, since deep input is worked on by functions that call themselves.
  private static let stackSize = 8 << 20

  private final class Work {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
}

/// 待命: a thread that is started with the program and waits, awake at first (`Awaited`), for the first pages: one that is started
/// with the first page would begin when the first page is nearly done.
package final class Standby: Sendable {
  private let post: Post
  private let thread: SideThread

  /// Starts it; nil where there can be no thread.
  package init?() {
    let post = Post()
    guard let thread = SideThread({ post.serve() }) else { return nil }
    (self.post, self.thread) = (post, thread)
  }

  deinit {
    post.state.set(.ended)
    thread.join()
  }

  /// Gives it work, of which it has one at a time: each `begin` has its `finish` before the next.
  func begin(_ work: @escaping @Sendable () -> Void) { post.state.set(.given(work)) }

  /// Returns when the work is done; what was not begun yet is not done any more.
  func finish() {
    post.state.wait { state -> Void? in
      if case .given = state { state = .free }
      if case .free = state { return () }
      return nil
    }
  }
}

/// Where work for a thread is put down.
private final class Post: Sendable {
  enum State {
    case free, busy, ended
    case given(@Sendable () -> Void)
  }

  let state = Awaited(State.free)

  /// Does what is put down until it is told to end.
  func serve() {
    while let work = state.wait(until: Post.next) {
      work()
      state.set(.free)
    }
  }

  /// The work that was put down; nil inside where there will be no more, and nil where there is none yet.
  private static func next(_ state: inout State) -> (@Sendable () -> Void)?? {
    switch state {
    case .given(let work):
      state = .busy
      return work
    case .ended: return .some(nil)
    case .free, .busy: return nil
    }
  }
}

import Platform
import Synchronization

/// 分工: how many threads do the work of a run that falls into pieces, and the clock that measures them.
///
/// The stages are functions from values to values, so any piece may be done anywhere; results stand in the order of the
/// pieces, and so a book is the same for every number of threads.
package struct Workers: Sendable {
  /// How many work at once, the calling thread among them. Beside two or more, one may take apart what nobody wants any more.
  package var jobs: Int
  /// Nil where nobody asks how long the steps take.
  var meter: Meter?

  package init(jobs: Int = 1) { self.jobs = max(1, jobs) }

  init(jobs: Int, meter: Meter?) {
    self.init(jobs: jobs)
    self.meter = meter
  }

  /// What `work` makes of each of `0..<count`, in this order.
  ///
  /// - Parameters:
  ///   - count: how many pieces there are.
  ///   - turns: in which order they are begun: each of `0..<count` once. Nil for their own order.
  ///   - tell: called on the calling thread now and then with how many are done.
  ///   - work: makes one piece; called on any thread.
  package func map<Piece: Sendable>(
    _ count: Int, turns: [Int]? = nil, tell: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Int) -> Piece
  ) -> [Piece] {
    guard count > 0 else { return [] }
    let pieces = Pieces<Piece>(count, turns: turns)
    // Where a thread cannot be started, those that are there do its work.
    let threads = (1..<max(1, min(jobs, count))).compactMap { _ in SideThread { while pieces.doNext(work) {} }
    }
    while pieces.doNext(work) { tell(pieces.doneCount) }
    for thread in threads { thread.join() }
    return pieces.all
  }

  /// Does some work on a thread beside this one, where there may be two; else here and now.
  ///
  /// - Returns: the thread, to be joined once; nil where the work is done.
  func beside(_ work: @escaping @Sendable () -> Void) -> SideThread? {
    if jobs > 1, let thread = SideThread(work) { return thread }
    work()
    return nil
  }

  /// Takes apart what nobody wants any more; on a thread beside this one where that takes a while. Where there is very much of it, it
  /// goes here and now: what comes next takes its room.
  ///
  /// - Returns: the thread, to be joined once.
  func giveBack<Element: Sendable>(_ list: inout [Element]) -> SideThread? {
    guard (65...1024).contains(list.count) else {
      list = []
      return nil
    }
    let all = Locked(Optional(list))
    list = []
    return beside { all.withLock { $0 = nil } }
  }

  /// Does some work and enters its time, of this thread alone, under a step.
  func time<Value, Failure: Error>(_ step: Meter.Step, _ body: () throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    guard let meter else { return try body() }
    return try meter.time(step, body)
  }
}

/// The pieces of one task: which is next, and what those that are done came to.
private final class Pieces<Piece: Sendable>: Sendable {
  private let count: Int
  private let turns: [Int]?
  private let next = Atomic(0)
  private let done: Locked<(pieces: [Piece?], count: Int)>

  init(_ count: Int, turns: [Int]?) {
    self.count = count
    self.turns = turns
    done = Locked((Array(repeating: nil, count: count), 0))
  }

  var doneCount: Int { done.withLock { $0.count } }

  /// Does one piece; false where none is left.
  func doNext(_ work: (Int) -> Piece) -> Bool {
    let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
    guard turn < count else { return false }
    let place = turns?[turn] ?? turn
    let piece = work(place)
    done.withLock {
      $0.pieces[place] = piece
      $0.count += 1
    }
    return true
  }

  /// When all are done: the threads that did them have ended.
  var all: [Piece] { done.withLock { $0.pieces.compactMap(\.self) } }
}

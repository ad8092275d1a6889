import Platform

/// Adds up how long each step of a run takes, over all threads: seconds of processor time.
final class Meter: Sendable {
  /// In the order of the run. Raw values are stable: `--timings` prints them.
  enum Step: String, CaseIterable {
    case read, recover, typography, bind, xhtml, package, write
  }

  private let nanoseconds = Locked<[Step: UInt64]>([:])

  func time<Value, Failure: Error>(_ step: Step, _ body: () throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    let start = Meter.processorTime()
    defer {
      let spent = Meter.processorTime() - start
      nanoseconds.withLock { $0[step, default: 0] += spent }
    }
    return try body()
  }

  /// One line a step: `timing recover 0.123456`.
  var report: String {
    nanoseconds.withLock { spent in
      Step.allCases.map { step in
        let microseconds = (spent[step] ?? 0) / 1000
        let fraction = String(microseconds % 1_000_000)
        let zeros = String(repeating: "0", count: 6 - fraction.count)
        return "timing \(step.rawValue) \(microseconds / 1_000_000).\(zeros)\(fraction)\n"
      }.joined()
    }
  }

  /// Of this thread, in nanoseconds.
  private static func processorTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

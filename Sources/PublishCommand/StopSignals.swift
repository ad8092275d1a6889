import Platform
import Synchronization

/// The signals that ask the program to stop: SIGINT, SIGTERM and SIGHUP.
///
/// They end it where it stands until it writes, for nothing is on the disk then. From then on they are noted: what is
/// being written is taken away again, or is already in its place.
package enum StopSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// From now on they are noted; one that is ignored, as under nohup, stays so.
  static func note() {
    // Made here, so that the handler finds it made.
    noted.store(0, ordering: .relaxed)
    for number in numbers {
      let before = signal(number) { noted.store($0, ordering: .relaxed) }
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  static var areNoted: Bool { noted.load(ordering: .relaxed) != 0 }

  /// Ends the process as the signal that was noted would have, so that a shell sees why; does nothing without one.
  package static func obey() {
    let number = noted.load(ordering: .relaxed)
    guard number != 0 else { return }
    signal(number, SIG_DFL)
    raise(number)
  }
}

/// The last signal that was noted, or 0.
private let noted = Atomic<Int32>(0)

/// One line on a terminal that says how far a long run has come, and how long the rest may take. Quiet for half a second, so
/// that a short run shows nothing.
final class Progress {
  private let world: World
  private let language: Language
  private let isOn: Bool
  private var start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  /// How many things there were at the last word: others begin a count of their own.
  private var count = 0
  private var isShown = false

  init(world: World, language: Language, isOn: Bool) {
    self.world = world
    self.language = language
    self.isOn = isOn
  }

  /// Says that `done` of `count` things are done, and how long the rest may take; ten times a second at the most.
  func show(_ done: Int, of count: Int, _ name: String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    if count != self.count { (self.count, start) = (count, self.count == 0 ? start : now) }
    let isTooSoon = last.map { now - $0 < .milliseconds(100) } ?? false
    if isTooSoon { return }
    let left = remaining(done: done, of: count, after: now - start, in: language)
    show("\(done)/\(count) \(left) \(printable(name))")
    if isShown { last = now }
  }

  /// Says what is at hand.
  func show(_ words: String) {
    guard isOn, ContinuousClock.now - start > .milliseconds(500) else { return }
    world.tell("\r\u{1B}[K" + words)
    isShown = true
  }

  /// Takes the line away, before anything else is said.
  func clear() {
    guard isShown else { return }
    world.tell("\r\u{1B}[K")
    isShown = false
  }
}

/// How long the rest of some work takes if it goes on as it did: `1:05 left`.
func remaining(done: Int, of count: Int, after time: Duration, in language: Language) -> String {
  let (seconds, parts) = time.components
  let spent = Double(seconds) + Double(parts) / 1e18
  let left = Int((spent / Double(max(1, done)) * Double(max(0, count - done))).rounded(.up))
  let clock = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
  return language == .english ? "\(clock) left" : "还要 \(clock)"
}

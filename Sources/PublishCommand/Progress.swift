/// One line on a terminal that says how far a long run has come. Quiet for half a second, so that a short run
/// shows nothing.
final class Progress {
  private let world: World
  private let isOn: Bool
  private let start = ContinuousClock.now
  private var isShown = false

  init(world: World, isOn: Bool) {
    self.world = world
    self.isOn = isOn
  }

  /// Says that the `place`th of `count` things is at hand.
  func show(_ place: Int, of count: Int, _ name: String) { show("\(place)/\(count) \(printable(name))") }

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

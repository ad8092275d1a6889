/// A photo of no place: sky, sun, two ranges of hills and the sea, in greys, by whole numbers only, so that it is the
/// same on every machine.
struct MadeUpPicture {
  let width: Int
  let height: Int
  private let sun: (x: Int, y: Int, radius: Int)
  private let hills: [(height: Int, period: Int, shade: Int)]

  init(width: Int, height: Int, random: inout FixedRandom) {
    self.width = width
    self.height = height
    sun = (
      Int.random(in: width / 5...width * 4 / 5, using: &random),
      Int.random(in: height / 6...height / 3, using: &random), min(width, height) / 10
    )
    hills = [150, 100].map {
      (
        Int.random(in: height / 12...height / 5, using: &random),
        Int.random(in: width / 4...width / 2, using: &random), $0
      )
    }
  }

  /// The grey at a place, 0 black to 255 white.
  func shade(_ x: Int, _ y: Int) -> UInt8 {
    let horizon = height * 2 / 3
    if y > horizon {
      // Waves, longer towards the foot.
      let wave = (y - horizon) * 24 / height % 2 == 0 ? 12 : 0
      return UInt8(70 + wave + (height - y) * 60 / height)
    }
    for (number, hill) in hills.enumerated().reversed() {
      let phase = (x + number * hill.period / 3) % hill.period
      let rise = hill.height * min(phase, hill.period - phase) * 2 / hill.period
      if y > horizon - rise - (1 - number) * height / 12 { return UInt8(hill.shade) }
    }
    let (dx, dy) = (x - sun.x, y - sun.y)
    if dx * dx + dy * dy < sun.radius * sun.radius { return 255 }
    return UInt8(180 + y * 60 / height)
  }
}

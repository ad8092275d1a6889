import Platform

/// 串行: which lines of a page do not go on in the next. Some tools read straight across the columns, so that the lines of
/// two articles alternate; no reading of such lines in their own order is right, and the editor must know.
///
/// Measured by pairs of characters. Of the pairs that stand inside the lines of a stretch, a share stands on the page more than
/// once; of the pairs that these lines make with the lines they go on in, the same share should be known to the page, and
/// where columns are tangled hardly any is. A chain of two states over the lines tells tangled stretches from sound ones
/// (forward-backward). Linear in the characters of the page.
struct Tangle {
  /// For each row, how likely it stands in a tangled stretch, 0...1.
  let shares: [Double]

  /// How far around a line its own vocabulary is read off, in lines.
  private static let reach = 8
  /// How rarely a stretch begins or ends, and a page begins tangled.
  private static let change = 0.004
  /// Of the known pairs that a sound stretch would have, how many a tangled one has by chance.
  private static let chance = 0.2

  /// - Parameter joins: for each row, whether it goes on with what the row before began.
  /// - Parameter cohesion: of these rows, in this order.
  init(rows: [Row], joins: [Bool], cohesion: Cohesion) {
    let rates = cohesion.rates(reach: Tangle.reach)
    // For each row, how likely what it shows is in a sound and in a tangled stretch.
    let shown: [(sound: Double, tangled: Double)] = rows.indices.map { index in
      guard index > 0, joins[index], let last = rows[index - 1].scalars.last, last.isHan,
        let first = rows[index].scalars.first, first.isHan
      else { return (1, 1) }
      let known = rates[index]
      let tangled = known * Tangle.chance
      return cohesion.isKnown(before: index) ? (known, tangled) : (1 - known, 1 - tangled)
    }
    var forward: [(sound: Double, tangled: Double)] = []
    forward.reserveCapacity(rows.count)
    var now = (sound: 1 - Tangle.change, tangled: Tangle.change)
    for row in shown {
      now = Tangle.step(now)
      now = Tangle.normal((now.sound * row.sound, now.tangled * row.tangled))
      forward.append(now)
    }
    var back = (sound: 1.0, tangled: 1.0)
    var shares = [Double](repeating: 0, count: rows.count)
    for index in rows.indices.reversed() {
      let both = Tangle.normal((forward[index].sound * back.sound, forward[index].tangled * back.tangled))
      shares[index] = both.tangled
      back = Tangle.normal(
        Tangle.step((back.sound * shown[index].sound, back.tangled * shown[index].tangled)))
    }
    self.shares = shares
  }

  /// From one line to the next; the same in both directions.
  private static func step(_ at: (sound: Double, tangled: Double)) -> (sound: Double, tangled: Double) {
    (at.sound * (1 - change) + at.tangled * change, at.tangled * (1 - change) + at.sound * change)
  }

  private static func normal(_ at: (sound: Double, tangled: Double)) -> (sound: Double, tangled: Double) {
    let sum = max(at.sound + at.tangled, .leastNormalMagnitude)
    return (at.sound / sum, at.tangled / sum)
  }
}

import Foundation

/// 栏数: how many columns stand side by side at each line of a page that was read across them.
///
/// Where they are five, each line goes on in the fifth line behind it. A chain of states, one for each number of columns,
/// over the lines; what a line says for a state is how well the line so far before goes on in it (forward-backward).
struct ColumnsAbreast {
  /// The most columns that are looked for.
  static let most = 7
  /// For each row, how likely so many columns stand there; the first value is for one.
  let shares: [[Double]]

  init(_ links: LineLinks) {
    let (kinds, change) = (ColumnsAbreast.most, links.weights.abreastChange)
    let said = links.rows.indices.map { row in (1...kinds).map { ColumnsAbreast.said(links, row, $0) } }
    var forward: [[Double]] = []
    var now = [Double](repeating: 1 / Double(kinds), count: kinds)
    for row in said {
      if links.isBarrier[forward.count] { now = now.map { _ in 1 } }
      now = ColumnsAbreast.normal(zip(ColumnsAbreast.step(now, change), row).map { $0 * $1 })
      forward.append(now)
    }
    var back = [Double](repeating: 1, count: kinds)
    var shares = forward
    for row in said.indices.reversed() {
      shares[row] = ColumnsAbreast.normal(zip(forward[row], back).map { $0 * $1 })
      if links.isBarrier[row] { back = back.map { _ in 1 } }
      back = ColumnsAbreast.normal(ColumnsAbreast.step(zip(back, said[row]).map { $0 * $1 }, change))
    }
    self.shares = shares
  }

  /// How well a row goes on from the row so many columns before; display type says nothing of the columns.
  private static func said(_ links: LineLinks, _ row: Int, _ columns: Int) -> Double {
    guard links.shapes[row] != .display, let before = links.row(columns, before: row),
      links.shapes[before] != .display
    else { return 1 }
    return exp(links.weights.abreastTrust * max(-3, min(3, links.score(before, row))))
  }

  /// From one line to the next; the same in both directions.
  private static func step(_ at: [Double], _ change: Double) -> [Double] {
    let all = at.reduce(0, +)
    return at.map { $0 * (1 - change) + (all - $0) * change / Double(most - 1) }
  }

  private static func normal(_ at: [Double]) -> [Double] {
    let sum = max(at.reduce(0, +), .leastNormalMagnitude)
    return at.map { $0 / sum }
  }
}

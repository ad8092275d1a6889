import Anthology
import Testing

@testable import Recovery

@Suite struct TangleTests {
  /// Two texts in lines of one column, each with its own words that come again and again.
  private func columns() -> (left: [Row], right: [Row]) {
    let left = String(repeating: "渔港开海鱼市开张渔船出港满载而归渔民笑了", count: 24)
    let right = String(repeating: "麦收时节机手下田颗粒归仓粮站收购农户放心", count: 24)
    func lines(_ text: String) -> [Row] {
      let all = Array(text)
      return stride(from: 0, to: all.count - 13, by: 13).map { row(String(all[$0..<($0 + 13)])) }
    }
    return (lines(left), lines(right))
  }

  private func tangle(_ rows: [Row]) -> [Double] {
    Tangle(rows: rows, joins: rows.indices.map { $0 > 0 }, cohesion: Cohesion(rows: rows)).shares
  }

  @Test func linesThatGoOnAreSound() {
    let (left, right) = columns()
    #expect(tangle(left + right).allSatisfy { $0 < 0.1 })
  }

  @Test func linesReadAcrossTheColumnsAreTangled() {
    let (left, right) = columns()
    let shares = tangle(zip(left, right).flatMap { [$0, $1] })
    // The first line or two may stand before the stretch as well as in it.
    #expect(shares.dropFirst(2).allSatisfy { $0 > 0.9 }, "\(shares)")
  }

  @Test func onlyTheTangledStretchIs() {
    let (left, right) = columns()
    let half = left.count / 2
    let shares = tangle(Array(left[..<half]) + zip(left[half...], right[half...]).flatMap { [$0, $1] })
    #expect(shares[..<(half - 4)].allSatisfy { $0 < 0.1 })
    #expect(shares[(half + 6)...].allSatisfy { $0 > 0.9 })
  }

  @Test func aPageWithoutLinesHasNoShares() { #expect(tangle([]).isEmpty) }
}

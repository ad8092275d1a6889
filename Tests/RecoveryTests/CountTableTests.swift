import TestSupport
import Testing

@testable import Recovery

@Suite struct CountTableTests {
  @Test func tablesCountAsDictionariesDo() {
    var random = FixedRandom(seed: 5)
    var (table, counts) = (CountTable(), [:] as [UInt64: Int])
    for _ in 0..<20_000 {
      let key = UInt64.random(in: 1...4000, using: &random) << UInt64.random(in: 0...1, using: &random) * 29
      [key].withUnsafeBufferPointer { table.add($0) }
      counts[key, default: 0] += 1
    }
    for key in 1...4000 as ClosedRange<UInt64> {
      #expect(table[key] == counts[key] ?? 0)
      #expect(table[key << 29] == counts[key << 29] ?? 0)
    }
  }
}

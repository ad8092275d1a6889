/// Some Han characters of the usual block, a bit for each of the block: a `Set` makes a hash of what it is asked for.
struct HanSet {
  private var bits = [UInt64](repeating: 0, count: 0x5200 / 64)

  /// - Parameter members: all of the usual block.
  init(_ members: some Sequence<Unicode.Scalar>) {
    for member in members {
      assert(HanSet.isUsual(member))
      let place = Int(member.value) - 0x4E00
      bits[place / 64] |= 1 << UInt64(place % 64)
    }
  }

  /// Whether a character is of the block that nearly all Han characters are of, U+4E00 to U+9FFF.
  static func isUsual(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x4E00 < 0x5200 }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard HanSet.isUsual(scalar) else { return false }
    let place = Int(scalar.value) - 0x4E00
    return bits[place / 64] >> UInt64(place % 64) & 1 != 0
  }
}

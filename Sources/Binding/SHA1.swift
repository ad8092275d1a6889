/// SHA-1 (FIPS 180-4, section 6.1): UUID version 5 is defined on it, and nothing else that we link has it.
///
/// - Returns: the 20 bytes of the digest.
package func sha1(_ message: [UInt8]) -> [UInt8] {
  var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  var padded = message + [0x80]
  padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
  padded += bigEndian(UInt64(message.count) * 8)
  var words = [UInt32](repeating: 0, count: 80)
  for block in stride(from: 0, to: padded.count, by: 64) {
    for t in 0..<16 {
      words[t] = padded[(block + 4 * t)..<(block + 4 * t + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<80 {
      words[t] = rotate(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], by: 1)
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for t in 0..<80 {
      let (mix, constant) = round(t, b, c, d)
      (a, b, c, d, e) = (rotate(a, by: 5) &+ mix &+ e &+ constant &+ words[t], a, rotate(b, by: 30), c, d)
    }
    for (i, value) in [a, b, c, d, e].enumerated() { state[i] &+= value }
  }
  return state.flatMap(bigEndian)
}

/// The function and the constant of round `t` (FIPS 180-4, sections 4.1.1 and 4.2.1).
private func round(_ t: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> (mix: UInt32, constant: UInt32) {
  switch t {
  case 0..<20: ((b & c) | (~b & d), 0x5A82_7999)
  case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
  case 40..<60: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
  default: (b ^ c ^ d, 0xCA62_C1D6)
  }
}

private func rotate(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }

private func bigEndian<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
  stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
}

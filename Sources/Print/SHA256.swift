/// SHA-256 (FIPS 180-4, 6.2), by which a layout person tells that a file or a text is the one that was handed over.
///
/// Written by hand: neither Foundation on Linux nor a library that is linked has it, and sixty lines weigh less than a
/// dependency on a cryptography package.
func sha256(_ bytes: [UInt8]) -> String {
  var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  // 5.1.1: a bit 1, zeros, and the length in bits, to whole blocks of 64 bytes.
  var message = bytes + [0x80]
  message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
  let bits = UInt64(bytes.count) * 8
  message += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) }
  var schedule = [UInt32](repeating: 0, count: 64)
  for start in stride(from: 0, to: message.count, by: 64) {
    for word in 0..<16 {
      schedule[word] = (0..<4).reduce(0) { $0 << 8 | UInt32(message[start + word * 4 + $1]) }
    }
    for word in 16..<64 {
      let (a, b) = (schedule[word - 15], schedule[word - 2])
      let early = turned(a, 7) ^ turned(a, 18) ^ (a >> 3)
      let late = turned(b, 17) ^ turned(b, 19) ^ (b >> 10)
      schedule[word] = schedule[word - 16] &+ early &+ schedule[word - 7] &+ late
    }
    mix(schedule, into: &state)
  }
  return state.map { word in
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }.joined()
}

/// 6.2.2, steps 2 to 4.
private func mix(_ schedule: [UInt32], into state: inout [UInt32]) {
  var (a, b, c, d) = (state[0], state[1], state[2], state[3])
  var (e, f, g, h) = (state[4], state[5], state[6], state[7])
  for round in 0..<64 {
    let first =
      h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ ((e & f) ^ (~e & g)) &+ constants[round]
      &+ schedule[round]
    let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
    (h, g, f, e) = (g, f, e, d &+ first)
    (d, c, b, a) = (c, b, a, first &+ second)
  }
  for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
}

private func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

/// 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes, found in integers.
private let constants: [UInt32] = {
  var primes: [UInt64] = []
  var candidate: UInt64 = 2
  while primes.count < 64 {
    if primes.allSatisfy({ !candidate.isMultiple(of: $0) }) { primes.append(candidate) }
    candidate += 1
  }
  return primes.map { prime in
    // The largest root with root³ ≤ prime · 2⁹⁶, bit by bit.
    var root: UInt64 = 0
    for bit in stride(from: 34, through: 0, by: -1) {
      let trial = root | 1 << UInt64(bit)
      let square = trial.multipliedFullWidth(by: trial)
      let low = square.low.multipliedFullWidth(by: trial)
      let high = square.high * trial + low.high
      if high < prime << 32 || (high == prime << 32 && low.low == 0) { root = trial }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}()

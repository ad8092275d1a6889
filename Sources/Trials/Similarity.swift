/// 1 for equal texts, 0 for such as have nothing in common: 1 - edit distance / length of the longer.
func similarity(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
  let longer = max(a.count, b.count)
  return longer == 0 ? 1 : 1 - Double(editDistance(a, b)) / Double(longer)
}

/// Whether two texts are at least so similar; spares the distance where their lengths forbid it.
func isSimilar(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ least: Double) -> Bool {
  if a == b { return true }
  let (shorter, longer) = (min(a.count, b.count), max(a.count, b.count))
  guard Double(shorter) >= least * Double(longer) - 1e-9 else { return false }
  return similarity(a, b) >= least
}

/// Levenshtein's distance by bit-parallel columns (Myers 1999, in words of 64 rows as in Hyyrö 2003).
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty, a != b else { return a == b ? 0 : max(a.count, b.count) }
  let words = (a.count + 63) / 64
  var places: [Unicode.Scalar: [UInt64]] = [:]
  for (row, scalar) in a.enumerated() {
    places[scalar, default: [UInt64](repeating: 0, count: words)][row / 64] |= 1 << UInt64(row % 64)
  }
  let nowhere = [UInt64](repeating: 0, count: words)
  var plus = [UInt64](repeating: .max, count: words)
  var minus = nowhere
  let last = UInt64(1) << UInt64((a.count - 1) % 64)
  var distance = a.count
  for scalar in b {
    let equal = places[scalar] ?? nowhere
    // What goes from word to word: the step of the row above, +1 in the row above the first.
    var carry = 1
    for word in 0..<words {
      let (p, m) = (plus[word], minus[word])
      var e = equal[word]
      let v = e | m
      if carry < 0 { e |= 1 }
      let h = (((e & p) &+ p) ^ p) | e
      var up = m | ~(h | p)
      var down = p & h
      let top = word == words - 1 ? last : UInt64(1) << 63
      let next = up & top != 0 ? 1 : down & top != 0 ? -1 : 0
      up = up << 1 | (carry > 0 ? 1 : 0)
      down = down << 1 | (carry < 0 ? 1 : 0)
      plus[word] = down | ~(v | up)
      minus[word] = up & v
      carry = next
    }
    distance += carry
  }
  return distance
}

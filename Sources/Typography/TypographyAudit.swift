import Anthology

/// Proves that typography changed no word: the text before and after is the same when white space is left out and
/// each mark is written one way. It shares no code with what it checks.
///
/// - Returns: a finding `textLost` or `textInvented` at the first difference, with what stands there.
func auditTypography(_ before: Passage, after: String, file: String) -> [Finding] {
  let old = folded(before.text)
  let new = folded(after)
  guard old != new else { return [] }
  let same = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.dropFirst(same).reversed(), new.dropFirst(same).reversed()).prefix { $0 == $1 }.count
  let lost = old[same..<(old.count - tail)]
  let invented = new[same..<(new.count - tail)]
  return [(Finding.Code.textLost, lost), (.textInvented, invented)].compactMap { code, scalars in
    guard !scalars.isEmpty else { return nil }
    var text = String.UnicodeScalarView()
    for scalar in scalars.prefix(40) { text.append(scalar) }
    return Finding(code, file: file, line: before.firstLine, String(text), before.text)
  }
}

/// One form for all ways to write a mark. Runs of points and of dashes count as one.
private func folded(_ text: String) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    let one: Unicode.Scalar
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x3B, 0x3F: one = scalar == "'" ? "\"" : scalar
    case 0x30...0x39, 0x41...0x7E, 0x4E00...0x9FFF: one = scalar
    case 0x201C, 0x201D, 0x2018, 0x2019, 0xFF02, 0xFF07: one = "\""
    case 0xFF0C: one = ","
    case 0xFF1B: one = ";"
    case 0xFF1A: one = ":"
    case 0xFF01: one = "!"
    case 0xFF1F: one = "?"
    case 0xFF08: one = "("
    case 0xFF09: one = ")"
    case 0x3002, 0x2026, 0x22EF, 0xFF0E, 0xB7, 0x30FB: one = "."
    case 0x2013, 0x2014, 0x2015, 0x2500, 0x2E3A, 0xFF0D: one = "-"
    case 0xFF10...0xFF19: one = Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
    default:
      if scalar.isWhite { continue }
      one = scalar
    }
    if one == "." || one == "-", result.last == one { continue }
    result.append(one)
  }
  return result
}

/// A character reference, `&amp;` or `&#x4E00;`, at the start of a text: what it stands for and where it ends.
///
/// What is not known is text: AT&T; and R&D stay. What stands for a character that the door removes or folds is
/// removed or folded.
func entity(_ text: ArraySlice<Unicode.Scalar>) -> (text: [Unicode.Scalar], end: Int)? {
  let body = text.dropFirst().prefix(10)
  guard let close = body.firstIndex(of: ";"), close > body.startIndex else { return nil }
  let name = String(body[..<close])
  let scalar: Unicode.Scalar
  if name.hasPrefix("#") {
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0, let numbered = Unicode.Scalar(value) else { return nil }
    scalar = numbered
  } else {
    guard let named = namedEntities[name] else { return nil }
    scalar = named
  }
  switch cleaning(of: scalar, isFirst: false, before: nil, after: nil) {
  case .keep: return ([scalar == "\n" || scalar == "\r" ? " " : scalar], close + 1)
  case .fold(let other, _): return ([other], close + 1)
  case .remove: return ([], close + 1)
  }
}

/// The references that occur in newspaper text, of the 2,231 of HTML.
private let namedEntities: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
  "emsp": "\u{2003}", "thinsp": "\u{2009}", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
  "mdash": "—",
  "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "times": "×", "divide": "÷", "deg": "°",
  "plusmn": "±",
  "copy": "©", "reg": "®", "trade": "™", "yen": "¥", "euro": "€", "sect": "§", "permil": "‰", "laquo": "«",
  "raquo": "»", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "frac12": "½", "sup2": "²",
  "sup3": "³",
]

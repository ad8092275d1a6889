import Anthology

/// 标点: half-width marks beside Chinese, and quotes and brackets without a partner, one of each a text. Speech that goes on in the
/// next paragraph is not closed (GB/T 15834-2011, 4.8.3.5).
///
/// - Parameter next: the text behind this one.
func slips(_ text: String, file: String, line: Int, next: String = "") -> [Finding] {
  guard text.unicodeScalars.contains(where: isSuspect) else { return [] }
  let scalars = Array(text.unicodeScalars)
  func around(_ place: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[max(0, place - 6)..<min(scalars.count, place + 7)])
    return String(view)
  }
  var findings: [Finding] = []
  if let place = scalars.indices.first(where: { isMixed(scalars, $0) }) {
    findings.append(
      Finding(.mixedPunctuation, file: file, line: line, String(scalars[place]), around(place)))
  }
  var open: [Int] = []
  for (place, scalar) in scalars.enumerated() {
    guard let partner = partner(of: scalar) else { continue }
    if partner == scalar {
      open.append(place)
    } else if let last = open.last, scalars[last] == partner {
      open.removeLast()
    } else if scalar != "’" {
      // One is a sign that something is wrong, and where.
      return findings + [Finding(.unpairedQuote, file: file, line: line, String(scalar), around(place))]
    }
  }
  let goesOn = next.unicodeScalars.first == "“" && open.count == 1 && scalars[open[0]] == "“"
  if let place = open.first, !goesOn {
    findings.append(Finding(.unpairedQuote, file: file, line: line, String(scalars[place]), around(place)))
  }
  return findings
}

/// Whether a mark is looked at.
private func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? halfWidth.contains(UInt8(ascii: scalar)) : partner(of: scalar) != nil
}

private let halfWidth = Array(",;:!?\"()".utf8)

/// What a mark is closed for: an opening one for itself; nil for what is no quote and no bracket.
private func partner(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "“", "”": "“"
  case "‘", "’": "‘"
  case "《", "》": "《"
  case "（", "）": "（"
  default: nil
  }
}

/// Whether a half-width mark stands between Chinese, or between Chinese and the end of its text.
private func isMixed(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
  guard scalars[place].isASCII, halfWidth.contains(UInt8(ascii: scalars[place])) else { return false }
  let before = place > 0 ? isChinese(scalars[place - 1]) : nil
  let behind = place + 1 < scalars.count ? isChinese(scalars[place + 1]) : nil
  return before ?? true && behind ?? true && (before ?? false || behind ?? false)
}

/// A character of Chinese, or a mark of its punctuation.
private func isChinese(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3001...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF0F, 0xFF1A...0xFF1F, 0x2018...0x201D: true
  default: false
  }
}

import Anthology

/// 数字: full-width digits become half-width, and a full-width point between two digits with them.
func digitEdits(_ text: [Unicode.Scalar]) -> [Edit] {
  var edits: [Edit] = []
  var index = 0
  while index < text.count {
    guard isWideDigit(text[index]) || isWidePoint(at: index, in: text) else {
      index += 1
      continue
    }
    let start = index
    var half: [Unicode.Scalar] = []
    while index < text.count, isWideDigit(text[index]) || isWidePoint(at: index, in: text) {
      half.append(Unicode.Scalar(UInt8(text[index].value - 0xFEE0)))
      index += 1
    }
    edits.append(Edit(start..<index, to: half, .digitWidth))
  }
  return edits
}

func isWideDigit(_ scalar: Unicode.Scalar) -> Bool { (0xFF10...0xFF19).contains(scalar.value) }

private func isWidePoint(at index: Int, in text: [Unicode.Scalar]) -> Bool {
  text[index] == widePoint && index > 0 && index + 1 < text.count && ScalarClass(text[index - 1]) == .digit
    && ScalarClass(text[index + 1]) == .digit
}

/// ．
let widePoint: Unicode.Scalar = "\u{FF0E}"

import Anthology

/// What kind of character stands at a place, as the joins and the grammars need to know it.
extension Unicode.Scalar {
  /// 汉字, the unified and compatibility ideographs, with 〇 and 々.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0xF900...0xFAFF, 0x3005, 0x3007: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

  var isLatinLetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || (0xC0...0x24F).contains(value)
  }

  var isSpace: Bool { isWhite }

  /// 。！？… and their half-width forms: what a sentence ends with, closing marks aside.
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "…", "!", "?", "．": true
    default: false
    }
  }

  /// Marks that CLREQ 3.1.3 keeps away from a line start.
  var isClosing: Bool {
    switch self {
    case "”", "’", "）", "》", "】", "〉", "」", "』", ")", "]", "〕": true
    default: false
    }
  }

  /// Marks that CLREQ 3.1.3 keeps away from a line end.
  var isOpening: Bool {
    switch self {
    case "“", "‘", "（", "《", "【", "〈", "「", "『", "(", "[", "〔": true
    default: false
    }
  }

  /// 顿号、逗号、分号、冒号: a clause ends, and the sentence goes on.
  var endsClause: Bool {
    switch self {
    case "，", "、", "；", "：", ",", ";", ":": true
    default: false
    }
  }

  /// How much of a line it takes, in half-cells: a Han character or a full-width mark takes two.
  ///
  /// Curly quotes, dashes and points are set full-width in Chinese type (CLREQ 3.1.6), whatever Unicode's
  /// East Asian Width says of them.
  var halfCells: Int {
    switch value {
    case 0..<0x300: 1
    case 0x2010...0x2027, 0x2030...0x203B, 0x2100...0x2BFF: 2
    case 0x2E3A: 4  // ⸺, drawn for two dashes
    case 0x2E80...0xFF60, 0xFFE0...0xFFE6, 0x1F000...: 2
    default: 1
    }
  }
}

/// The width of a text in half-cells. Spaces count only between Latin words: elsewhere they come from
/// justification and not from the author.
func halfCells(of scalars: [Unicode.Scalar]) -> Int {
  var total = 0
  for (index, scalar) in scalars.enumerated() {
    guard scalar.isSpace else {
      total += scalar.halfCells
      continue
    }
    if isBetweenWords(scalars, index) { total += 1 }
  }
  return total
}

/// Whether a space parts two Latin words.
func isBetweenWords(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  index > 0 && index + 1 < scalars.count && scalars[index - 1].isLatinLetter
    && scalars[index + 1].isLatinLetter
}

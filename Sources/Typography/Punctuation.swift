import Anthology

/// 标点: half-width marks beside Chinese become full-width (GB/T 15834-2011, 5.1).
///
/// Never inside a number (1.65, 1,000, 3:00), an address or a Latin phrase. Brackets are decided in pairs.
func punctuationEdits(_ scalars: [Unicode.Scalar]) -> [Edit] {
  let text = ClassedText(scalars)
  var protected = Places(addresses(in: scalars))
  let brackets = wideBrackets(in: text)
  let stops = StopRule(text)
  var edits: [Edit] = []
  // Whether the last letter or Chinese character was Chinese; numbers take no side.
  var afterChinese = false
  for index in scalars.indices {
    switch text.classes[index] {
    case .han, .chineseMark: afterChinese = true
    case .letter: afterChinese = false
    default: break
    }
    guard let wide = wide(scalars[index]), !protected.contains(index) else { continue }
    let isWide =
      switch scalars[index] {
      case "(", ")": brackets.contains(index)
      case ".": stops.isStop(index, in: text, afterChinese: afterChinese)
      default: isWideMark(index, in: text, afterChinese: afterChinese)
      }
    if isWide { edits.append(Edit(index..<(index + 1), to: [wide], .punctuationWidth)) }
  }
  return edits
}

func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case ",": "，"
  case ".": "。"
  case ";": "；"
  case ":": "："
  case "!": "！"
  case "?": "？"
  case "(": "（"
  case ")": "）"
  default: nil
  }
}

/// Whether one of , ; : ! ? is Chinese by what stands beside it.
private func isWideMark(_ index: Int, in text: ClassedText, afterChinese: Bool) -> Bool {
  if text.isDigit(index - 1), text.isDigit(index + 1) { return false }
  let (before, after) = (text.place(before: index), text.place(after: index))
  if text.isChinese(before) { return true }
  if text.isChinese(after) {
    // Yahoo!公司: the mark is part of the name.
    let isName = (text.scalars[index] == "!" || text.scalars[index] == "?") && text.isLetter(index - 1)
    return !isName
  }
  guard afterChinese, !text.isLetter(before) else { return false }
  return !text.isDigit(before) || !text.isLatin(after)
}

/// Whether a half-width point is a full stop. It is one only after a Chinese character or what closes.
private struct StopRule {
  /// Whether the paragraph has half-width marks and no 。 at all: then a point between two Chinese characters
  /// is a stop, and else it may part a foreign name (卡尔.马克思).
  private let hasNoStops: Bool
  /// Where the number of a heading ends: 一.
  private let numberEnd: Int

  init(_ text: ClassedText) {
    hasNoStops =
      !text.scalars.contains("。")
      && text.scalars.indices.contains {
        text.scalars[$0] == "," && text.isChinese($0 - 1) && text.isChinese($0 + 1)
      }
    let numerals = Set("一二三四五六七八九十".unicodeScalars)
    numberEnd = text.scalars.prefix { numerals.contains($0) }.count
  }

  func isStop(_ index: Int, in text: ClassedText, afterChinese: Bool) -> Bool {
    guard index > 0, index != numberEnd else { return false }
    let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "’", ")", "）", "》", "」", "』", "】"]
    guard text.kind(index - 1) == .han || afterChinese && closers.contains(text.scalars[index - 1]) else {
      return false
    }
    guard let next = text.scalar(index + 1) else { return true }
    switch ScalarClass(next) {
    case .han: return hasNoStops
    case .letter, .digit: return false
    default: return next != "." && next != "…"
    }
  }
}

/// The half-width brackets that are to be full-width: both of a pair or none.
private func wideBrackets(in text: ClassedText) -> Set<Int> {
  var wide: Set<Int> = []
  // How many Chinese characters stand before each place.
  var chinese = 0
  var open: [(index: Int, chinese: Int)] = []
  for index in text.scalars.indices {
    if text.classes[index].isChinese { chinese += 1 }
    switch text.scalars[index] {
    case "(", "（": open.append((index, chinese))
    case ")", "）":
      guard let pair = open.popLast() else { continue }
      let (before, after) = (text.place(before: pair.index), text.place(after: index))
      let isWide =
        text.scalars[pair.index] == "（" || text.scalars[index] == "）" || chinese > pair.chinese
        || text.isChinese(before) && !text.isLatin(index + 1)
        || !text.isLatin(before) && text.isChinese(after)
      if isWide { wide.formUnion([pair.index, index]) }
    default: break
    }
  }
  return wide
}

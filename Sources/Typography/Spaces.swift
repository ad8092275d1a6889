import Anthology

/// 空格: spaces beside Chinese go, for the engine sets the gap between Chinese and Latin (CLREQ, 3.2.2).
///
/// Between Latin words and numbers one space stays. What a heading or a byline parts by a space stays parted by one.
func spaceEdits(_ scalars: [Unicode.Scalar], setting: Setting) -> [Edit] {
  let text = ClassedText(scalars)
  // Asked for by few spaces.
  var sides: Sides?
  let letterSpaced = setting == .body || setting == .furniture ? [] : letterSpacing(text, setting)
  var edits: [Edit] = []
  var index = 0
  while index < text.count {
    guard text.classes[index] == .space else {
      index += 1
      continue
    }
    let start = index
    while index < text.count, text.classes[index] == .space { index += 1 }
    let stays = !letterSpaced.contains(start) && spaceStays(start..<index, text, &sides, setting)
    let isNoBreak = index - start == 1 && scalars[start] == "\u{A0}"
    let to: [Unicode.Scalar] = stays ? [isNoBreak ? "\u{A0}" : " "] : []
    if !scalars[start..<index].elementsEqual(to) { edits.append(Edit(start..<index, to: to, .space)) }
  }
  return edits
}

private func spaceStays(
  _ range: Range<Int>, _ text: ClassedText, _ sides: inout Sides?, _ setting: Setting
) -> Bool {
  guard let before = text.kind(range.lowerBound - 1), let after = text.kind(range.upperBound),
    before != .lineBreak, after != .lineBreak
  else { return false }
  switch setting {
  case .furniture: return true
  case .byline where (before == .han || before.isLatin) && (after == .han || after.isLatin): return true
  case .display where before == .han && after == .han: return true
  case .verse where before == .han && after == .han: return !text.isLastCharacter(from: range.upperBound)
  default: break
  }
  func isChinese(_ kind: ScalarClass) -> Bool { kind.isChinese || kind == .wideMark }
  if isChinese(before) || isChinese(after) { return false }
  if before.isLatin, after.isLatin { return true }
  // A mark is on the side of the words that it stands between.
  let known = sides ?? Sides(text)
  sides = known
  return !known.isChineseBefore[range.lowerBound] && !known.isChineseAfter[range.upperBound - 1]
}

/// For each place, whether the nearest word before it and after it is Chinese.
private struct Sides {
  private(set) var isChineseBefore: [Bool]
  private(set) var isChineseAfter: [Bool]

  init(_ text: ClassedText) {
    isChineseBefore = [Bool](repeating: false, count: text.count)
    isChineseAfter = isChineseBefore
    var isChinese = false
    for index in text.scalars.indices {
      isChineseBefore[index] = isChinese
      if text.classes[index].isChinese {
        isChinese = true
      } else if text.classes[index].isLatin {
        isChinese = false
      }
    }
    isChinese = false
    for index in text.scalars.indices.reversed() {
      isChineseAfter[index] = isChinese
      if text.classes[index].isChinese {
        isChinese = true
      } else if text.classes[index].isLatin {
        isChinese = false
      }
    }
  }
}

/// The starts of the spaces that only spread characters: 朝 鲜 用 in a heading, 刘 歌 in a byline.
///
/// In a heading three or more single characters in a row are spread, or two that are all of it. In a byline two
/// single characters in a row are one name, four are two; what a single character may say by itself (文, 图, 摄) is not.
private func letterSpacing(_ text: ClassedText, _ setting: Setting) -> Set<Int> {
  var spread: Set<Int> = []
  let words = text.words
  var first = 0
  while first < words.count {
    guard text.isSingleHan(words[first]) else {
      first += 1
      continue
    }
    var end = first
    while end < words.count, text.isSingleHan(words[end]) { end += 1 }
    let count = end - first
    if setting != .byline {
      if count >= 3 || count == words.count, count >= 2 {
        for word in first..<(end - 1) { spread.insert(words[word].upperBound) }
      }
    } else if count % 2 == 0,
      !words[first..<end].contains(where: { saysRole(text.scalars[$0.lowerBound]) })
    {
      for word in stride(from: first, to: end, by: 2) { spread.insert(words[word].upperBound) }
    }
    first = end
  }
  return spread
}

/// Whether a character that stands alone in a byline may say what somebody did, and be no part of a name.
private func saysRole(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "文", "图", "摄", "供", "发", "编", "校": true
  default: false
  }
}

extension ClassedText {
  /// The stretches between spaces.
  fileprivate var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in scalars.indices {
      if classes[index] == .space {
        if let from = start { words.append(from..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let from = start { words.append(from..<count) }
    return words
  }

  /// Whether a single character and its marks end the line of verse from here: 就此起 航！ was wrapped by the column
  /// it stood in, for no phrase is that short.
  fileprivate func isLastCharacter(from start: Int) -> Bool {
    let rest = classes[start...].prefix { $0 != .lineBreak }
    return rest.first == .han && !rest.dropFirst().contains { $0 == .han || $0 == .space || $0.isLatin }
  }

  fileprivate func isSingleHan(_ word: Range<Int>) -> Bool {
    word.count == 1 && classes[word.lowerBound] == .han
  }
}

import Anthology

/// 空格: spaces beside Chinese go, for the engine sets the gap between Chinese and Latin (CLREQ, 3.2.2).
///
/// Between Latin words and numbers one space stays. What a heading, a byline or a picture's credit parts by a space stays parted by one.
func spaceEdits(_ scalars: [Unicode.Scalar], setting: Setting) -> [Edit] {
  let text = ClassedText(scalars)
  // Asked for by few spaces.
  var sides: Sides?
  let creditStart = text.creditStart(setting)
  let letterSpaced = letterSpacing(text, setting, creditStart)
  var edits: [Edit] = []
  var index = 0
  while index < text.count {
    guard text.classes[index] == .space else {
      index += 1
      continue
    }
    let start = index
    while index < text.count, text.classes[index] == .space { index += 1 }
    // What parts a credit from the caption stays as well.
    let here = index < creditStart ? setting : .byline
    let stays = !letterSpaced.contains(start) && spaceStays(start..<index, text, &sides, here)
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

/// The starts of the spaces that only spread characters: 朝 鲜 用 in a heading, 刘 歌 in a byline or in the credit of a caption.
private func letterSpacing(_ text: ClassedText, _ setting: Setting, _ creditStart: Int) -> Set<Int> {
  switch setting {
  case .body, .furniture: return []
  case .byline: return spreadNames(text, text.words)
  case .caption:
    let credit = text.words.filter { $0.upperBound > creditStart }
    return spreadNames(text, credit.map { $0.clamped(to: creditStart..<text.count) })
  case .display, .verse:
    let words = text.words
    // Three or more single characters in a row are spread, or two that are all of it.
    let spread = singleRuns(of: words, in: text).filter {
      $0.count >= 3 || $0.count == words.count && $0.count == 2
    }
    return Set(spread.flatMap { $0.dropLast().map { words[$0].upperBound } })
  }
}

/// In names two single characters in a row are one, four are two; what a single character may say by itself (文, 图, 摄) is not, and may
/// stand before them or behind them.
private func spreadNames(_ text: ClassedText, _ words: [Range<Int>]) -> Set<Int> {
  func saysRole(_ word: Int) -> Bool { Typography.saysRole(text.scalars[words[word].lowerBound]) }
  var spread: Set<Int> = []
  for run in singleRuns(of: words, in: text) {
    var names = run
    while let last = names.last, saysRole(last) { names.removeLast() }
    while let first = names.first, saysRole(first) { names.removeFirst() }
    guard names.count % 2 == 0, !names.contains(where: saysRole) else { continue }
    for word in stride(from: names.lowerBound, to: names.upperBound, by: 2) {
      spread.insert(words[word].upperBound)
    }
  }
  return spread
}

/// The stretches of words in which each is a single Han character.
private func singleRuns(of words: [Range<Int>], in text: ClassedText) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var first = 0
  while first < words.count {
    var end = first
    while end < words.count, text.isSingleHan(words[end]) { end += 1 }
    if end > first { runs.append(first..<end) }
    first = end + 1
  }
  return runs
}

/// Whether a character that stands alone in a byline may say what somebody did, and be no part of a name.
private func saysRole(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "文", "图", "摄", "供", "发", "编", "校": true
  default: false
  }
}

extension ClassedText {
  /// Where the credit of a caption begins; `count` where there is none.
  fileprivate func creditStart(_ setting: Setting) -> Int {
    guard case .caption(var left) = setting else { return count }
    var start = count
    while left > 0, start > 0 {
      start -= 1
      if classes[start] != .space { left -= 1 }
    }
    return start
  }

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

extension ClassedText {
  /// 图片署名: where the credit begins that a caption ends with — `本报记者 某某 摄` — in which spaces part words as they do in a byline. What
  /// stands before it was wrapped by its column, as all text.
  ///
  /// From the word that says what was done it goes back over names to the one that says who they are, or to a mark. Without these it is one
  /// name: what stands before may be the last words of a sentence without a stop.
  /// - Returns: `count` where there is none.
  var creditStart: Int {
    let words = words
    guard let last = words.last, deeds.contains(where: { isDeed(last, $0) }) else { return count }
    return boundedStart(words) ?? nameStart(words) ?? count
  }

  /// Where the credit begins by a role or behind a mark.
  private func boundedStart(_ words: [Range<Int>]) -> Int? {
    for place in words.indices.dropLast().reversed().prefix(8) {
      let word = behindMarks(words[place])
      if word.isEmpty { return words[place + 1].lowerBound }
      let isRole = roles.contains { isEnd($0, of: word) }
      guard isRole || mayBeName(word, most: 4) else { return nil }
      if isRole || word.lowerBound > words[place].lowerBound { return word.lowerBound }
    }
    return nil
  }

  /// Where the name begins that stands before the last word, if that word says nothing else.
  private func nameStart(_ words: [Range<Int>]) -> Int? {
    guard let last = words.last, plainDeeds.contains(where: { isDeed(last, $0) }),
      let name = words.dropLast().last, mayBeName(name, most: 3),
      !"拍描".unicodeScalars.contains(scalars[name.upperBound - 1])
    else { return nil }
    guard isSingleHan(name) else { return name.lowerBound }
    // 刘 歌
    let singles = words.dropLast().reversed().prefix { isSingleHan($0) }
    return singles.count == 2 ? singles.last?.lowerBound : nil
  }

  /// Whether a word says what somebody did for a picture, closing marks behind it aside.
  private func isDeed(_ word: Range<Int>, _ deed: String) -> Bool {
    let text = scalars[word]
    return text.starts(with: deed.unicodeScalars)
      && text.dropFirst(deed.unicodeScalars.count).allSatisfy { "）)】]。".unicodeScalars.contains($0) }
  }

  private func isEnd(_ ending: String, of word: Range<Int>) -> Bool {
    scalars[word].suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
  }

  /// A name, or one character of it: of so many characters at the most, longer with a dot in it, or in letters.
  private func mayBeName(_ word: Range<Int>, most: Int) -> Bool {
    if word.allSatisfy({ classes[$0] == .letter }) { return true }
    let hasDot = word.contains { isNameDot(scalars[$0]) }
    return word.count <= (hasDot ? 15 : most)
      && word.allSatisfy { classes[$0] == .han || isNameDot(scalars[$0]) }
  }

  /// The part of a word behind the last mark in it.
  private func behindMarks(_ word: Range<Int>) -> Range<Int> {
    let mark = word.last { classes[$0] != .han && !classes[$0].isLatin && !isNameDot(scalars[$0]) }
    return (mark.map { $0 + 1 } ?? word.lowerBound)..<word.upperBound
  }
}

private func isNameDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "·" || scalar == "•" }

private let plainDeeds = ["摄", "摄影", "摄影报道", "供图", "制图"]
/// Those, and what may be the end of a longer word: 效果 图.
private let deeds = plainDeeds + ["图", "绘"]
private let roles = ["记者", "通讯员", "摄影", "摄影师"]

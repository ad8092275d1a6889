import Testing

@testable import Words

/// How well one run of text goes on in another.
struct WordModelTests {
  private func association(_ before: String, _ after: String) -> Double {
    WordModel.association(Array(before.unicodeScalars), Array(after.unicodeScalars))
  }

  /// Inside a word, between words that are usual together, and after a name: the right line before the wrong one.
  @Test(arguments: [
    ("深化社会治", "理创新机制", "在福建各地"), ("制定了三年规", "划，明确", "广大市民"),
    ("有力推动经济", "发展和社会", "习惯养成教育"), ("坚持以人民为", "中心的思想", "上海交通大学"),
    ("加快产业结", "构调整", "们的学习"), ("他在会上强", "调，要做好", "业增加到"),
  ])
  func theRightLineGoesBeforeTheWrongOne(_ before: String, _ right: String, _ wrong: String) {
    #expect(association(before, right) > association(before, wrong) + 1)
  }

  @Test(arguments: [("", "会议"), ("会议", ""), ("会议。", "会议"), ("会议", "“会议"), ("2025", "年度"), ("𠮷", "会议")])
  func nothingIsSaidWhereNoHanCharacterStandsAtTheBreak(_ before: String, _ after: String) {
    #expect(association(before, after) == 0)
  }

  /// What is said is said by the nearest characters alone: neither more text nor marks beyond them change it.
  @Test func onlyTheNearestCharactersCount() {
    let near = association("推动经济社会", "发展目标实")
    #expect(association("坚持以人民为中心，推动经济社会", "发展目标实现，任务完成") == near)
    #expect(association(String(repeating: "会", count: 100_000) + "推动经济社会", "发展目标实") == near)
  }

  /// A word is likelier than its characters by themselves, and every text has some likelihood.
  @Test func wordsAreLikelierThanStrayCharacters() {
    let word = WordModel.likelihood(Array("社会".unicodeScalars))
    #expect(word > WordModel.likelihood(Array("齉龘".unicodeScalars)))
    #expect(WordModel.likelihood(Array("齉龘齉龘齉龘齉龘".unicodeScalars)).isFinite)
    #expect(WordModel.likelihood([]) == 0)
  }
}

import Testing

@testable import Words

/// Words that go over a break.
struct WordBreaksTests {
  private func span(_ before: String, _ after: String) -> Bool {
    WordBreaks().span(Array(before.unicodeScalars), Array(after.unicodeScalars))
  }

  @Test(arguments: [("两重建设要突", "出战略导向"), ("因地制宜发展新质生", "产力"), ("同比增长百", "分之三")])
  func aWordGoesOver(_ before: String, _ after: String) {
    #expect(span(before, after))
  }

  @Test(arguments: [
    ("建设要突出", "战略导向"), ("结构调整。", "会议指出"), ("", "会议"), ("会议", ""),
  ])
  func wordsPart(_ before: String, _ after: String) {
    #expect(!span(before, after))
  }

  @Test func textBeyondTheFirstPlaneKeepsItsPlaces() {
    #expect(!span("𠮷𠮷", "战略"))
  }

  @Test(arguments: [
    ("立足营口市，深化社会治理创新", ["立足", "营口", "市", "，", "深化", "社会", "治理", "创新"]),
    ("𠮷𠮷战略 GDP", ["𠮷", "𠮷", "战略", " ", "GDP"]), ("", []),
  ])
  func theWordsOfAText(_ text: String, words: [String]) {
    #expect(WordBreaks().words(in: text).map(String.init) == words)
  }

  /// Whatever the text, its words are the text.
  @Test func wordsHaveNoGaps() {
    for text in ["a\u{301}\u{0}营口\r\n业", "👨‍👩‍👧营", "\u{FFFD}，——", String(repeating: "营口", count: 500)] {
      #expect(WordBreaks().words(in: text).joined() == text)
    }
  }
}

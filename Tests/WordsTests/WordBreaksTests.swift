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
}

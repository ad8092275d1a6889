import Anthology
import TestSupport
import Testing

@testable import Typography

@Suite struct PropertyTests {
  private static let pieces = [
    "营口", "一", "人", "a", "Word", "5", "２", "．", ",", ".", ";", ":", "!", "?", "(", ")", "\"", "'", "“", "”",
    "‘", "’",
    "，", "。", "：", "（", "）", "《", "》", "、", " ", "  ", "\u{3000}", "\u{A0}", "-", "--", "—", "―", "–", "－",
    "…", "...", "。。。",
    "·", "%", "\n", "www.a.cn", "a@b.cn", "://", "é", "カ", "👨‍👩‍👧", "/", " 摄", " 记者 ",
  ]

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [Setting.body, .display, .verse, .byline, .caption(credit: 5), .furniture])
  func wordsStayAndASecondSettingChangesNothing(_ setting: Setting) {
    var random = FixedRandom(seed: 3)
    for _ in 0..<8000 {
      let count = Int.random(in: 1...16, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let continues = Bool.random(using: &random)
      let once = set(text, as: setting, continues: continues)
      #expect(!once.findings.contains { $0.code != .unpairedQuote }, "\(text.debugDescription)")
      let twice = set(once.text, as: setting, continues: continues)
      #expect(
        twice.reasons == [],
        "\(text.debugDescription) → \(once.text.debugDescription) → \(twice.text.debugDescription)")
      #expect(twice.findings.count == once.findings.count, "\(text.debugDescription)")
    }
  }

  /// A text's marks are those of its scalars.
  @Test func marksAreSeenInTextsAsInTheirScalars() {
    var random = FixedRandom(seed: 4)
    for _ in 0..<2000 {
      let pieces = Self.pieces + ["\u{3400}", "\u{3FFF}", "\u{4000}", "\u{9FFF}", "\u{A000}", "😀", "⸺", "．"]
      let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(Marks(text) == Marks(Array(text.unicodeScalars)), "\(text.debugDescription)")
    }
  }

  /// Where the marks say that the quotes are in pairs, a reading of all of them finds nothing to change and nothing to tell.
  @Test func quotesThatArePlainlyPairedNeedNoReading() {
    var random = FixedRandom(seed: 5)
    var plain = 0
    for _ in 0..<4000 {
      let pieces = ["“", "”", "“甲”", "，", "a", "1", " ", "：", "。", "—", "\n", "‘"]
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      if Marks(text).contains(.quotes) || !text.contains("“") { continue }
      plain += 1
      for continues in [true, false] {
        let reading = QuoteReading(Array(text.unicodeScalars), continues: continues)
        #expect(reading.edits.isEmpty && reading.unpaired == nil, "\(text.debugDescription)")
      }
    }
    #expect(plain > 200)
  }

  @Test(
    .timeLimit(.minutes(10)), arguments: ["\"", "'", "(", "1,", "1.", " -", ". ", "甲 ", "“", "@", "w", "a!"])
  func longTextsTakeLinearTime(_ unit: String) {
    let text = "甲" + String(repeating: unit, count: 40_000)
    #expect(processorSeconds { _ = set(text) } < 20)
  }
}

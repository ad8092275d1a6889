import Anthology
import Foundation
import TestSupport
import Testing

@testable import Ingest

/// A page from text.
func read(_ text: String, as source: String = "a.txt") throws -> Reading {
  try page(from: Array(text.utf8), source: source, file: source)
}

@Suite struct LineTests {
  @Test func countsLinesAndGapsAsAnEditorDoes() throws {
    let page = try read("\n营口 \n\n \t\n\u{3000}\u{3000}市政府\n商会").page
    #expect(
      page.lines == [
        Line(number: 2, text: "营口", gap: 1), Line(number: 5, text: "市政府", gap: 2, indent: 4),
        Line(number: 6, text: "商会"),
      ])
    #expect(page.form == .columns)
    #expect(page.ledger.entries == [])
  }

  @Test(arguments: ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"], seedNames)
  func everyLineEndReadsTheSame(_ end: String, _ name: String) throws {
    let text = String(decoding: try Data(contentsOf: Repository.seeds.appending(path: name)), as: UTF8.self)
    let expected = try read(text)
    let other = try read(String(text.unicodeScalars.map { $0 == "\n" ? end : String($0) }.joined()))
    #expect(other.page.lines == expected.page.lines)
    #expect(other.page.ledger == expected.page.ledger)
    #expect(other.findings == [])
  }

  @Test(
    arguments: [
      ("甲\n\u{C}乙\n丙", [(1, "甲", false), (2, "乙", true), (3, "丙", false)]),
      ("甲\u{C}\n乙\n丙", [(1, "甲", false), (2, "乙", true), (3, "丙", false)]),
      ("甲\u{C}乙\n丙", [(1, "甲", false), (2, "乙", true), (3, "丙", false)]),
      ("甲\n\u{C}\n\n乙", [(1, "甲", false), (4, "乙", true)]),
      ("\u{C}甲 \u{C} \u{C} 乙 \u{C}", [(1, "甲", true), (2, "乙", true)]),
    ] as [(String, [(Int, String, Bool)])])
  func formFeedStartsAPage(_ text: String, _ expected: [(number: Int, text: String, startsPage: Bool)]) throws
  {
    let reading = try read(text)
    #expect(reading.page.lines.map(\.number) == expected.map(\.number))
    #expect(reading.page.lines.map(\.text) == expected.map(\.text))
    #expect(reading.page.lines.map(\.startsPage) == expected.map(\.startsPage))
    #expect(reading.findings == [])
  }

  @Test(
    arguments: [
      ("⽉", "月", .radical), ("⺠", "民", .radical), ("⻓", "长", .radical), ("⿕", "龠", .radical),
      ("⺎", "兀", .radical), ("⼾", "户", .radical), ("\u{2E95}", "\u{2B739}", .radical),
      ("\u{F9DC}", "隆", .compatibilityIdeograph),
      ("\u{2F800}", "丽", .compatibilityIdeograph), ("\u{200B}", "", .zeroWidth), ("\u{2060}", "", .zeroWidth),
      ("\u{FEFF}", "", .zeroWidth), ("\u{200D}", "", .zeroWidth), ("\u{AD}", "", .softHyphen),
      ("\u{7}", "", .controlCharacter), ("\u{9F}", "", .controlCharacter), ("\u{B}", " ", .controlCharacter),
      ("\u{FFFF}", "", .controlCharacter),
    ] as [(String, String, Ledger.Reason)])
  func foldsAndRemovesWithAnEntry(_ from: String, _ to: String, _ reason: Ledger.Reason) throws {
    let reading = try read("一\n甲" + from + "乙")
    #expect(reading.page.lines.map { Array($0.text.utf8) } == [Array("一".utf8), Array("甲\(to)乙".utf8)])
    #expect(reading.page.ledger.entries == [.init(reason, line: 2, from: from, to: to)])
    #expect(reading.findings == [])
  }

  @Test func theRadicalOfDoorsIsTraditionalInTraditionalText() throws {
    #expect(try read("我們國家的⼾口").page.lines.map(\.text) == ["我們國家的戶口"])
    #expect(try read("我们国家的⼾口").page.lines.map(\.text) == ["我们国家的户口"])
  }

  @Test(arguments: ["\u{FA0E}\u{FA0F}\u{FA29}", "\u{2E80}\u{2E9A}", "👨‍👩‍👧", "❤️‍🔥", "甲\u{3000}\u{A0}乙", "ー々〇"])
  func keepsWhatStandsForItself(_ text: String) throws {
    let reading = try read(text)
    #expect(reading.page.lines.map { Array($0.text.utf8) } == [Array(text.utf8)])
    #expect(reading.page.ledger.entries == [])
  }

  @Test func tablesAgreeWithUnicodeNormalization() {
    for value in Array(UInt32(0x2F00)...0x2FD5) + Array(0xF900...0xFAD9) + Array(0x2F800...0x2FA1D) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let normal = Array(String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars)
      #expect([LookAlikes.unified(scalar)?.scalar ?? scalar] == normal, "U+\(String(value, radix: 16))")
    }
    #expect(LookAlikes.radicalsSupplement.count == 0x2EF3 - 0x2E80 + 1)
    // The two that Unicode normalization knows in the block.
    #expect(LookAlikes.unified("\u{2E9F}")?.scalar == "\u{6BCD}")
    #expect(LookAlikes.unified("\u{2EF3}")?.scalar == "\u{9F9F}")
  }
}

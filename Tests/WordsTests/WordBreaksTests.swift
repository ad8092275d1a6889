import Foundation
import TestSupport
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

  /// The dictionary is asked without the rules where that gives the same answer: at each place of the seeds, and at places of
  /// made-up text with marks, digits and rare characters.
  @Test func theDictionaryAnswersAsTheRulesDo() throws {
    var random = FixedRandom(seed: 41)
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path).sorted()
    let text = try names.filter { $0.hasSuffix(".txt") }.map {
      try String(contentsOf: Repository.seeds.appending(path: $0), encoding: .utf8)
    }.joined()
    let units = Array(text.utf16)
    let breaks = WordBreaks()
    var wrong: [String] = []
    func check(_ before: ArraySlice<UInt16>, _ after: ArraySlice<UInt16>) {
      let sides = [before, after].map { String(decoding: $0, as: UTF16.self) }
      let spans = breaks.span(Array(sides[0].unicodeScalars), Array(sides[1].unicodeScalars))
      if spans != breaks.spanByRules(Array(before), Array(after)) {
        wrong.append(sides.joined(separator: "|"))
      }
    }
    for place in stride(from: 4, to: units.count - 4, by: 3) {
      check(units[(place - 4)..<place], units[place..<(place + 4)])
    }
    let marks = Array("，。、；：？！“”（）《》—…·々〇 A7ー".utf16)
    for _ in 0..<10_000 {
      let run = (0..<8).map { _ -> UInt16 in
        switch Int.random(in: 0...5, using: &random) {
        case 0: marks.randomElement(using: &random) ?? 0x3002
        case 1: .random(in: 0x4E00...0x9FFF, using: &random)
        default: units.randomElement(using: &random) ?? 0x3002
        }
      }
      let place = Int.random(in: 4...7, using: &random)
      check(run[(place - 4)..<place], run[place..<min(8, place + 4)])
    }
    #expect(wrong.isEmpty)
  }

  /// Digits and what stands in numbers: nothing of it is asked of the rules.
  @Test func numbersAreAnsweredAsTheRulesDo() {
    let breaks = WordBreaks()
    let units = Array("5３村年，；,.、%％．7A".utf16)
    for other in units {
      for last in units {
        for first in units {
          for behind in units {
            let sides = [[other, last], [first, behind]].map { String(decoding: $0, as: UTF16.self) }
            let spans = breaks.span(Array(sides[0].unicodeScalars), Array(sides[1].unicodeScalars))
            #expect(spans == breaks.spanByRules([other, last], [first, behind]), "\(sides)")
          }
        }
      }
    }
  }
}

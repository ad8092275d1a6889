import TestSupport
import Testing

@testable import Recovery

/// What is looked up by a bit or by one character says what a search says.
@Suite struct LookTests {
  private static let words = [
    "本报", "记者", "王莉", "通讯员", "摄", "摄影", "发", "新华社", "。", "！", "，", "（", "）", "”", " ", "营口", "建设", "的", "版",
    "下转", "转",
    "第3版", "一", "二", "刘", "歌", "图/文", "年6月8日",
  ]

  /// The form that the search for the rest of a byline had at first.
  private static func endsPlainly(_ line: [Unicode.Scalar], behind before: [Unicode.Scalar]) -> Bool {
    guard line.count <= 16, let stop = before.lastIndex(where: \.endsSentence) else { return false }
    let head = before[(stop + 1)...].drop { $0.isClosing || $0.isSpace }
    guard (1...10).contains(head.count) else { return false }
    let whole = Array(head) + line
    return BylineForm(whole)?.form == .role || endsInCredit(["。"] + whole)
  }

  @Test func theRestOfABylineIsFoundAsByASearchOfAll() {
    var random = FixedRandom(seed: 77)
    func text(_ most: Int) -> [Unicode.Scalar] {
      (0..<Int.random(in: 1...most, using: &random)).flatMap { _ in
        Array((LookTests.words.randomElement(using: &random) ?? "").unicodeScalars)
      }
    }
    var found = 0
    for _ in 0..<20_000 {
      let (before, line) = (text(6), text(5))
      let isEnd = endsByline(line, behind: before)
      #expect(isEnd == LookTests.endsPlainly(line, behind: before))
      found += isEnd ? 1 : 0
    }
    #expect(found > 20)
  }

  @Test func aSetOfCharactersHoldsItsMembersAlone() {
    let members = Array("转接续龥一鿿".unicodeScalars)
    let set = HanSet(members)
    for value in (0x3000...0xA100) as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(set.contains(scalar) == members.contains(scalar))
    }
    #expect(!set.contains("a") && !set.contains("𠮷"))
  }

  @Test func widthsAreCounted() {
    var random = FixedRandom(seed: 5)
    let all = (0..<500).map { _ in Int.random(in: 0...40, using: &random) }
    let counts = WidthCounts(all)
    #expect(counts.widths == Set(all).sorted())
    #expect(counts.counts == counts.widths.map { width in all.count { $0 == width } })
    for place in counts.widths.indices { #expect(counts.place(of: counts.widths[place]) == place) }
    #expect(WidthCounts([]).widths.isEmpty)
  }
}

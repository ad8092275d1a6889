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

  /// Each bit against what it says, for lines of all kinds.
  @Test func bitsSayWhatTheyAreNamedFor() {
    let pieces =
      LookTests.words + [
        "：", "；", ",", "—", "⸺", "、", "“", "”", "“", "（", "甲乙丙丁", "3", "““", "””", "责编", "校对", "盖州市10月5日讯",
        "，", "下转第3版",
      ]
    var random = FixedRandom(seed: 78)
    var seen = Look()
    for turn in 0..<6_000 {
      let middle = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let text = turn % 20 == 0 ? "““" + middle + "””" : middle
      let row = row(text)
      let scalars = row.scalars
      guard let first = scalars.first, let last = scalars.last else { continue }
      seen.formUnion(row.look)
      func says(_ look: Look, _ isSo: Bool) { #expect(row.look.contains(look) == isSo, "\(look) of \(text)") }
      says(.endsClause, last.endsClause)
      says(.endsPlainClause, last.endsClause && last != "：")
      says(.holdsClause, scalars.dropLast().contains { $0 == "，" || $0 == "；" || $0 == "," })
      says(.holdsSentence, scalars.dropLast(2).contains("。"))
      says(.holdsSentenceEnd, scalars.contains { $0.endsSentence })
      says(.holdsJumpVerb, scalars.contains { jumpVerbs.contains($0) })
      says(.opensWithMark, first.isOpening)
      says(.opensWithClosing, first.isClosing || first.endsClause || first.endsSentence)
      says(.opensWithDash, scalars.count > 1 && (first == "⸺" || first == "—" && scalars[1] == "—"))
      says(.endsWithDash, last == "—" || last == "⸺" || last == "：")
      says(.endsInPictureCredit, endsInCredit(scalars))
      says(.hasSpace, scalars.contains(where: \.isSpace))
      says(.isLong, scalars.count > 40)
      says(.isTiny, scalars.count <= 3)
      #expect(
        opensParagraph(scalars, holdsClause: row.look.contains(.holdsClause)) == opensParagraph(scalars),
        "\(text)")
    }
    #expect(seen.isSuperset(of: [.endsInJump, .startsWithJump, .isFolio, .isTwoPhrases, .hasDoubledMarks]))
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

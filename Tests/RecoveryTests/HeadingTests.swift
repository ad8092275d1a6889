import Anthology
import TestSupport
import Testing

@testable import Recovery

/// `kicker | headline | deck`
private func parts(_ lines: [(String, Int)]) -> String {
  let sheet = sheet(lines.map { (.display, $0.0, $0.1) })
  var draft = Draft()
  draft.heading = Array(lines.indices)
  let found = heading(of: sheet, draft)
  return [found.kicker, found.headline, found.deck].map { $0?.text ?? "" }.joined(separator: " | ")
}

@Suite struct HeadingTests {
  @Test func oneLine() { #expect(parts([("山海同行谱新篇", 1)]) == " | 山海同行谱新篇 | ") }

  @Test func nothing() { #expect(parts([]) == " |  | ") }

  @Test func aDashOpensADeck() {
    #expect(parts([("山海同行谱新篇", 1), ("——某某村的修路故事", 0)]) == " | 山海同行谱新篇 | ——某某村的修路故事")
    #expect(parts([("山海同行谱新篇", 1), ("--某某村的修路故事", 0)]) == " | 山海同行谱新篇 | --某某村的修路故事")
    #expect(parts([("山海同行谱新篇", 1), ("——某某村的", 0), ("修路故事", 0)]) == " | 山海同行谱新篇 | ——某某村的 修路故事")
  }

  @Test func aDashOrAColonClosesAKicker() {
    #expect(parts([("某某村的修路故事——", 1), ("山海同行谱新篇", 0)]) == "某某村的修路故事—— | 山海同行谱新篇 | ")
    #expect(parts([("某某村的修路故事：", 1), ("山海同行谱新篇", 0)]) == "某某村的修路故事： | 山海同行谱新篇 | ")
  }

  @Test func allThree() {
    #expect(
      parts([("某某村：", 1), ("山海同行谱新篇", 0), ("——一条路和一座桥", 0)]) == "某某村： | 山海同行谱新篇 | ——一条路和一座桥")
  }

  @Test func aSerialMarkClosesADeck() {
    #expect(parts([("山海同行谱新篇", 1), ("某某村修路架桥三年纪实（上）", 0)]) == " | 山海同行谱新篇 | 某某村修路架桥三年纪实（上）")
    #expect(parts([("山海同行谱新篇（上）", 1)]) == " | 山海同行谱新篇（上） | ")
  }

  @Test func everyLineIsInOnePart() {
    let lines = ["甲村修路记", "乙村架桥记", "——丙村", "丁村（下）", "戊村："]
    var random = FixedRandom(seed: 1)
    for _ in 0..<200 {
      let chosen = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (lines.randomElement(using: &random) ?? "", Int.random(in: 0...2, using: &random))
      }
      let found = parts(chosen).replacing(" | ", with: "").replacing(" ", with: "")
      #expect(found == chosen.map(\.0).joined(), "\(chosen)")
    }
  }
}

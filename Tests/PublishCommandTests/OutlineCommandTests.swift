import Anthology
import Foundation
import PublishCommand
import TestSupport
import Testing

/// A page with one of everything.
private let rich = Recovered(
  source: "a.txt",
  articles: [
    Article(
      heading: Heading(
        kicker: passage("引题：", 1), headline: passage("主 题", 2), deck: passage("——副题", 3), confidence: 0.8,
        guess: .headingPlaced),
      bylines: [Byline(passage: passage("本报记者 某某", 4), people: [], confidence: 0.6, guess: .bylinePlaced)],
      dateline: "新华社北京3月14日电",
      sections: [
        Section(blocks: [
          Block(
            role: .paragraph,
            passage: Passage("甲\"乙\"\\", spans: [5, 6, 9].map { SourceSpan(line: $0, bytes: 0..<3) }),
            confidence: 0.875, guess: .joinedAcrossGap),
          Block(role: .verse, passage: passage("一行\n二行", 10)),
        ]),
        Section(
          subhead: Block(role: .subhead, passage: passage("小标题", 11), confidence: 0.9, guess: .subhead),
          blocks: [Block(role: .paragraph, passage: passage("丙", 12))]),
      ],
      figures: [Figure(caption: passage("图为某某。", 13), confidence: 0.5, guess: .captionPlaced)],
      source: "a.txt"),
    Article(sections: [Section(blocks: [Block(role: .paragraph, passage: passage("无题之文", 14))])]),
  ],
  furniture: [passage("第3版", 15)],
  dropped: [Recovered.Dropped(passage: passage("““重””", 16), reason: .doubled)])

private func passage(_ text: String, _ line: Int) -> Passage {
  Passage(text, spans: [SourceSpan(line: line, bytes: 0..<text.utf8.count)])
}

@Test(arguments: [
  ("outline-tree.en", ["outline", "a.txt"]),
  ("outline-tree.zh", ["outline", "a.txt", "--language", "zh-Hans"]),
  ("outline-one.json", ["outline", "a.txt", "--format", "json"]),
  ("outline-several.json", ["outline", "b.txt", "a.txt", "--format", "json"]),
])
func outlinesStayAsTheyAre(golden: String, arguments: [String]) throws {
  let bench = try Bench()
  bench.stages.recover = { page in
    var recovered = rich
    (recovered.source, recovered.ledger) = (page.source, page.ledger)
    return recovered
  }
  let run = bench.run(arguments)
  #expect(run.status == 0)
  let file = Repository.goldens().appending(path: golden)
  if let difference = try goldenDifference(run.output, from: file) { Issue.record("\(difference)") }
  #expect(!bench.everything().contains("build"))
}

@Test func theOutlineIsJSON() throws {
  let bench = try Bench()
  bench.stages.recover = { _ in rich }
  let one = bench.run("outline", "a.txt", "--format", "json").output
  let object = try #require(try JSONSerialization.jsonObject(with: Data(one.utf8)) as? [String: Any])
  #expect(object["version"] as? Int == 1)
  let articles = try #require(object["articles"] as? [[String: Any]])
  let body = try #require(articles.first?["body"] as? [[String: Any]])
  #expect(body.first?["text"] as? String == "甲\"乙\"\\")
  #expect(body.first?["lines"] as? [[Int]] == [[5, 6], [9, 9]])
  let several = bench.run("outline", "a.txt", "b.txt", "--format", "json").output
  let array = try #require(try JSONSerialization.jsonObject(with: Data(several.utf8)) as? [[String: Any]])
  #expect(array.count == 2)
}

@Test func aTextLostFailsTheOutlineAsWell() throws {
  let bench = try Bench()
  bench.stages.audit = { _, _, file in [Finding(.textLost, file: file, line: 1, "甲", "")] }
  let run = bench.run("outline", "a.txt", "--format", "json")
  #expect(run.status == 1)
  #expect(run.output.hasPrefix("{"))
}

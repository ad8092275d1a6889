import Foundation
import PublishCommand
import Testing

// A small book on the bench: a page is an article, its first line the headline, each line after it a paragraph.

let smallPages = [
  "a.txt": ["河畔的春天", "市民沿着河岸散步，柳枝刚刚发芽。", "孩子们放起了风筝，风筝飞过桥头。", "傍晚灯光亮起，钟楼敲了七下。"],
  "b.txt": ["老街的面馆", "面馆开了三十年，炉火没有熄过。", "掌柜说，汤要熬足六个时辰。", "清晨的第一碗总是留给环卫工人。"],
  "c.txt": ["渡口的船工", "船工每天往返二十趟。", "对岸的果园熟了，船上满是梨香。", "桥修好以后，渡船成了风景。"],
]

/// The bench with the small book and its galleys.
func smallBench(more: String = "") throws -> Bench {
  let bench = try Bench()
  for (name, lines) in smallPages { try bench.write(lines.joined(separator: "\n") + "\n", as: name) }
  try bench.write("title: 小书\nsources: [a.txt, b.txt, c.txt]\ngalleys: galleys/\n" + more, as: "book.yaml")
  let run = bench.run("galley")
  #expect(run.status == 0 && run.output == "galleys: 3 new\n", "\(run.output + run.errors)")
  return bench
}

extension Bench {
  /// The galleys' names and texts, hidden files left out.
  var galleys: [String: String] {
    let names = everything(in: "galleys").filter { $0.lowercased().hasSuffix(".md") && !$0.hasPrefix(".") }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, text(of: "galleys/" + $0) ?? "") })
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  func rename(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path(name), toPath: path(other))
  }

  /// What `publish emend` says, as data; the account is held against the pages and against the book on the way.
  @discardableResult
  func ledger(pages: [String]? = nil) throws -> LedgerReport {
    let run = run("emend", "--format", "json")
    #expect(run.status == 0, "\(run.errors) \(galleys)")
    let ledger = try JSONDecoder().decode(LedgerReport.self, from: Data(run.output.utf8))
    let count = ledger.characters
    #expect(count.source == count.kept + count.emended + count.omitted + count.cut)
    let outline = self.run("outline", "--format", "json").output
    let value = try JSONSerialization.jsonObject(with: Data(outline.utf8))
    let sheets = value as? [[String: Any]] ?? [value as? [String: Any] ?? [:]]
    let articles = sheets.flatMap { $0["articles"] as? [[String: Any]] ?? [] }
    let texts = articles.flatMap { article in
      ["kicker", "headline", "deck"].compactMap { article[$0] as? String }
        + ["byline", "captions"].flatMap { article[$0] as? [String] ?? [] }
        + (article["body"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
    }
    #expect(characters(texts) == count.kept + count.added, "the book")
    if let pages { #expect(characters(pages) == count.source, "the pages") }
    return ledger
  }
}

/// What `publish emend --format json` says.
struct LedgerReport: Decodable {
  struct Entry: Decodable {
    struct Run: Decodable {
      var kind: String
      var text: String
    }

    var kind: String
    var id: String
    var source: String
    var lines: [[Int]]
    var file: String
    var line: Int
    var reason: String
    var runs: [Run]
  }

  struct Characters: Decodable, Equatable {
    var source, kept, emended, omitted, cut, added: Int
  }

  var emendations: [Entry]
  var characters: Characters

  /// `changed p-0001-002 galleys/001.md:9`
  var said: [String] { emendations.map { "\($0.kind) \($0.id)" } }
}

/// How many characters texts have, white space left out.
func characters(_ texts: [String]) -> Int {
  texts.reduce(0) { $0 + $1.unicodeScalars.count { !$0.properties.isWhitespace } }
}

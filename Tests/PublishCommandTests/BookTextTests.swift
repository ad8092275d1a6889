import Foundation
import Markup
import PackageReader
import PublishCommand
import TestSupport
import Testing

/// What the outline says of an article: `role text`, in the order of the book.
private struct Said {
  var id: String
  var parts: [String]
}

/// The EPUB and the outline tell of the same text, character for character: nothing goes between them.
@Test(arguments: BookText.all)
private func theBookSaysWhatTheOutlineSays(book: BookText) throws {
  let bench = try Bench()
  bench.stages = .real
  let sources = try book.sources.map { source in
    guard let text = source.text else { return Repository.seeds.appending(path: source.name).path }
    try bench.write(text, as: source.name)
    return source.name
  }
  let package = try made(bench, sources)
  try expectSameText(package, bench, sources)
}

/// The large book, and the three rules of any book: its text, its order, and what Ace asks of it.
@Test func theLargeBookIsWhole() throws {
  let bench = try Bench()
  bench.stages = .real
  let book = try LargeBook()
  for file in book.files { try bench.write(file.bytes, as: file.path) }
  let package = try made(bench, [])
  #expect(package.articles.count == LargeBook.articleCount)
  #expect(package.articles.map(\.headline) == book.articles.map(\.headline))
  #expect(package.articles.flatMap(\.captions) == book.articles.map(\.caption).filter { !$0.isEmpty })
  try expectSameText(package, bench, [])
  #expect(package.links(of: "page-list")?.count == LargeBook.pageCount)
  let pages = package.spine.compactMap { package.documents[$0] }
  func count(_ type: String) -> Int { pages.flatMap { $0.descendants { $0["epub:type"] == type } }.count }
  #expect(count("noteref") == book.noteCount && count("footnote") == book.noteCount)
  let photos = pages.flatMap { $0.descendants(named: "figure") }.flatMap { $0.descendants(named: "img") }
  #expect(photos.count == book.articles.count { $0.picture != nil })
  for rule in AceRule.allCases { #expect(package.breaches(of: rule) == [], "\(rule.rawValue)") }
}

@Test func theSeedsKeepEveryRuleOfAce() throws {
  let bench = try Bench()
  bench.stages = .real
  let package = try made(bench, ["--book", Repository.seeds.appending(path: "book.yaml").path])
  for rule in AceRule.allCases { #expect(package.breaches(of: rule) == [], "\(rule.rawValue)") }
}

/// The book of these arguments, read back.
private func made(_ bench: Bench, _ arguments: [String]) throws -> EPUBPackage {
  let run = bench.run(["epub", "-o", "x.epub"] + arguments)
  #expect(run.status == 0, "\(run.errors)")
  return try EPUBPackage(Array(#require(FileManager.default.contents(atPath: bench.path("x.epub")))))
}

private func expectSameText(_ package: EPUBPackage, _ bench: Bench, _ arguments: [String]) throws {
  let run = bench.run(["outline", "--format", "json"] + arguments)
  #expect(run.status == 0)
  let outlined = try outlined(Data(run.output.utf8))
  let written = package.articles
  #expect(!written.isEmpty && written.map(\.id) == outlined.map(\.id))
  for (one, other) in zip(written, outlined) {
    // By scalars: == takes canonically equivalent text for the same.
    let (left, right) = (
      one.parts.map { Array($0.unicodeScalars) }, other.parts.map { Array($0.unicodeScalars) }
    )
    #expect(left == right, "\(one.id)")
  }
}

/// Pages that make a book: a seed, or a text of the test's own.
private struct BookText: CustomTestStringConvertible {
  var testDescription: String
  var sources: [(name: String, text: String?)]

  /// U+FFFE, which a literal cannot have.
  private static let nonCharacter = String(decoding: [0xEF, 0xBF, 0xBE] as [UInt8], as: UTF8.self)

  static let all = [
    BookText(
      testDescription: "seeds",
      sources: ["003_279370e246137058.txt", "004_b9cd26191475e5e0.txt", "000_96da6eacac2ae401.txt"].map {
        ($0, nil)
      }),
    BookText(
      testDescription: "markup in the text",
      sources: [("a.txt", "标题<b>&amp;\"引\"'单'</b>\n\n本报记者 张三\n\n" + column("正文]]>与&lt;<i>斜</i><!-- -- -->。"))]
    ),
    BookText(
      testDescription: "rare characters",
      sources: [
        ("a.txt", "标题𪛖与e\u{301}\u{2028}👨‍👩‍👧\n\n" + column("甲\u{1}乙\(nonCharacter)丙丁𫜀戊\u{FE00}。"))
      ]),
    BookText(
      testDescription: "Markdown",
      sources: [
        (
          "a.md",
          "# 主标题\n\n> 引文一句，说得很好。\n\n- 一条\n- 二条\n\n## 小标题\n\n" + "正文写了一段，<mark>标记</mark>在此——还有……以及5%。\n"
        )
      ]),
    BookText(
      testDescription: "verse and two pages",
      sources: [
        ("a.txt", "春天的诗\n\n" + column("他写道：") + "\n春风又绿江南岸\n明月何时照我还\n千里莺啼绿映红\n水村山郭酒旗风\n"),
        ("b.txt", "Latin headline\n\n" + column("The \"quick\" brown fox, it's said, jumps. ")),
      ]),
  ]

  /// A text as a newspaper column: sixteen characters a line.
  private static func column(_ text: String) -> String {
    let all = Array(String(repeating: text, count: 9))
    return stride(from: 0, to: all.count, by: 16).map { String(all[$0..<min($0 + 16, all.count)]) }
      .joined(separator: "\n") + "\n"
  }
}

/// The articles of an outline. An article without a headline is told by the outline without one.
private func outlined(_ data: Data) throws -> [Said] {
  let json = try JSONSerialization.jsonObject(with: data)
  let pages = json as? [[String: Any]] ?? [json as? [String: Any] ?? [:]]
  return pages.flatMap { $0["articles"] as? [[String: Any]] ?? [] }.map { article in
    func heading(_ key: String) -> [String] {
      let text = article[key] as? String ?? ""
      return text.isEmpty ? [] : ["\(key) \(text)"]
    }
    func list(_ key: String, _ role: String) -> [String] {
      (article[key] as? [String] ?? []).map { "\(role) \($0)" }
    }
    let body = (article["body"] as? [[String: Any]] ?? []).map { block in
      "\(block["role"] as? String ?? "") \(block["text"] as? String ?? "")"
    }
    return Said(
      id: article["id"] as? String ?? "",
      parts: heading("kicker") + heading("headline") + heading("deck") + list("byline", "byline") + body
        + list("captions", "caption"))
  }
}

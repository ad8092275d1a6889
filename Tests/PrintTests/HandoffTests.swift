import Anthology
import Foundation
import Print
import TestSupport
import Testing
import XHTML

@Suite struct HandoffTests {
  let area = TypeArea(.large32)

  func files(_ book: Book, previous: [UInt8]? = nil) throws -> [String: String] {
    let files = try handoff(of: book, area: area, previous: previous)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  func changes(_ old: Book, _ new: Book) throws -> [String: [[String: String]]] {
    let previous = try #require(try files(old)["order.json"])
    let text = try #require(try files(new, previous: Array(previous.utf8))["changes.json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return object.compactMapValues { $0 as? [[String: String]] }
  }

  func book(_ articles: [Article]) -> Book {
    var articles = articles
    for place in articles.indices { articles[place].id = "art-000\(place + 1)" }
    return Book(
      title: "书", identifier: "urn:x", modified: "2025-01-01T00:00:00Z",
      parts: [Book.Part(articles: articles)])
  }

  func article(_ title: String, _ text: String) -> Article {
    Article(
      heading: Heading(headline: Passage(title)), sections: [Section(blocks: [SampleBook.block("p", text)])])
  }

  @Test func theFirstBuildAddsEverything() throws {
    let text = try #require(try files(SampleBook.book)["changes.json"])
    #expect(text.contains("\"art-0001\"") && text.contains("\"removed\" : [\n\n  ]"))
  }

  @Test func theSameBookHasNoChanges() throws {
    let changes = try changes(SampleBook.book, SampleBook.book)
    #expect(changes.values.allSatisfy(\.isEmpty) && changes.count == 4)
  }

  /// One article new in front, one corrected, one gone.
  @Test func changesByContent() throws {
    let (a, b, c) = (article("甲", "一。"), article("乙", "二。"), article("丙", "三。"))
    let changes = try changes(book([a, b, c]), book([article("丁", "四。"), a, article("乙", "二二。")]))
    #expect(changes["added"] == [["id": "art-0001", "title": "丁"]])
    #expect(changes["renumbered"] == [["id": "art-0002", "title": "甲", "before": "art-0001"]])
    #expect(changes["changed"] == [["id": "art-0003", "title": "乙", "before": "art-0002"]])
    #expect(changes["removed"] == [["id": "art-0003", "title": "丙"]])
  }

  /// FIPS 180-4's own examples: one block, two, and a million characters.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 100_000, "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"),
  ])
  func picturesCarryTheirHash(_ text: String, count: Int, hash: String) throws {
    var book = SampleBook.book
    let bytes = Array(String(repeating: text, count: count).utf8)
    book.parts[0].articles[0].figures[0].picture = Picture(
      format: .png, width: 700, height: 350, bytes: bytes)
    let list = try #require(try files(book)["images.csv"])
    // 273 pt wide: 700 pixels on 3.79 inches.
    #expect(list.hasSuffix("\r\nfig-0001-01,images/fig-0001-01.png,700x350,185,\(hash),图为码头。李四 摄,\r\n"))
  }

  /// Every class that a print book holds has a style, and the table of docs/print.md is that list.
  @Test func theStyleMapIsClosed() throws {
    let rows = try #require(try files(SampleBook.book)["stylemap.csv"]).split(separator: "\r\n").dropFirst()
    let named = Set(rows.map { String($0.prefix { $0 != "," }) })
    let ofEPUB: Set<String> = [
      "to-list", "note-icon", "duokan-footnote", "duokan-footnote-content", "duokan-footnote-item", "cover",
    ]
    #expect(named == Set(StyleClass.allCases.map(\.rawValue)).subtracting(ofEPUB))
    let manual = try String(contentsOf: Repository.root.appending(path: "docs/print.md"), encoding: .utf8)
    for row in rows {
      let line =
        "| " + row.split(separator: ",", omittingEmptySubsequences: false).joined(separator: " | ") + " |"
      #expect(manual.contains(line), "\(line)")
    }
  }

  @Test func csvQuotesWhatItMust() throws {
    var book = SampleBook.book
    book.parts[0].articles[0].figures[0].picture = Picture(format: .png, width: 700, height: 350, bytes: [])
    book.parts[0].articles[0].figures[0].credit = "甲,\"乙\""
    #expect(try #require(try files(book)["images.csv"]).hasSuffix(",\"甲,\"\"乙\"\"\"\r\n"))
  }
}

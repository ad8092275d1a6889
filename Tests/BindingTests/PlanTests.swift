import Anthology
import Foundation
import TestSupport
import Testing

@testable import Binding

@Test func theSeedsBookIsReadWhole() throws {
  let file = Repository.seeds.appending(path: "book.yaml")
  let plan = try readPlan(String(contentsOf: file, encoding: .utf8), file: "seeds/book.yaml")
  #expect(plan.title == "营口振兴纪实")
  #expect(plan.language == "zh-Hans")
  #expect(plan.sources.count == 3)
  for source in plan.sources {
    let path = Repository.seeds.appending(path: source.path).path
    #expect(FileManager.default.fileExists(atPath: path), "\(source.path)")
  }
}

/// Every key that book.yaml of the seeds explains must be one, and must say what it says it does.
@Test func everyKeyThatIsCommentedOutIsKnown() throws {
  let file = Repository.seeds.appending(path: "book.yaml")
  let text = try String(contentsOf: file, encoding: .utf8)
  let whole = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.wholeMatch(of: /# ([a-z_]+:.*|  (-|[^ ]+:) .*)/) == nil ? line : line.dropFirst(2)
  }.joined(separator: "\n")
  let plan = try readPlan(whole, file: "book.yaml")
  #expect(plan.creators.map(\.role) == ["aut", "edt", "com", "pht"])
  #expect(plan.series?.number == "1" && !plan.certifier.isEmpty && plan.colophon?.values.count == 2)
  #expect(plan.files.map(\.path) == ["cover.jpg", "foreword.md", "images/visit.jpg", "images/walk.png"])
  #expect(plan.figures.map(\.isIdentifier) == [false, true] && plan.notes.map(\.block) == ["art-0001"])
  #expect(plan.sources.allSatisfy { $0.provenance.paper == "某某日报" })
  #expect(plan.identifier.hasPrefix("urn:isbn:978"))
  #expect(!plan.subtitle.isEmpty && !plan.publisher.isEmpty && !plan.date.isEmpty && !plan.modified.isEmpty)
  #expect(!plan.description.isEmpty && !plan.subjects.isEmpty && !plan.rights.isEmpty && plan.styles != nil)
  #expect(plan.style == HouseStyle())
}

@Test func allKeysAreTaken() throws {
  let plan = try readPlan(
    """
    title: 1949
    subtitle: ' 副 '
    language: zh_hans
    identifier: ISBN 978-7-5313-0000-7
    editors: 张三
    authors: [甲, {name: 乙, role: 主编}]
    compilers: [丙]
    contributors: {name: 丁, role: trl}
    series: {name: 丛书, number: 2.1}
    certifier: 戊
    colophon: {开本: 16开, CIP: 2025第0号}
    cover: ./img/c.jpg
    foreword: f.md
    images: img/
    figures: [{id: fig-0001-01, file: a.png, alt: 甲, credit: 乙}, {caption: 码头, file: b/c.jpg}]
    notes: [{at: p-0001-001, words: 码头, note: 注}, {at: p-0001-002, note: 注二}]
    toc_depth: 2
    profile: duokan
    paper: 甲报
    date: 2025-06
    modified: 2025-06-28
    subjects: [工业, 振兴]
    typography: {quotes: off, spaces: no, digits: on}
    styles: ./house/
    parts:
      - title: 上编
        sources: [./a.txt, {file: b/../c.txt, encoding: gb18030, paper: 乙报, date: 2025-06-28, page: A3}]
      - sources: [d.txt]
    """, file: "book.yaml")
  #expect(plan.title == "1949")
  #expect(plan.subtitle == "副")
  #expect(plan.language == "zh-Hans")
  #expect(plan.identifier == "urn:isbn:9787531300007")
  #expect(plan.creators.map { $0.role + $0.name } == ["aut甲", "edt乙", "edt张三", "com丙", "trl丁"])
  #expect(plan.creators.map(\.words) == ["", "主编", "", "", ""])
  #expect(plan.series == Book.Series(name: "丛书", number: "2.1"))
  #expect(plan.certifier == "戊")
  #expect(plan.colophon == Colophon([.trim: "16开", .catalogue: "2025第0号"]))
  #expect(plan.cover == BookPlan.FileEntry(key: "cover", path: "img/c.jpg", line: 12))
  #expect(plan.foreword?.path == "f.md")
  #expect(plan.figures.map(\.anchor) == ["fig-0001-01", "码头"])
  #expect(plan.figures.map(\.file.path) == ["img/a.png", "img/b/c.jpg"])
  #expect(plan.figures.map(\.alternative) == ["甲", ""] && plan.figures.map(\.credit) == ["乙", ""])
  #expect(plan.notes.map { $0.block + $0.words + $0.text } == ["p-0001-001码头注", "p-0001-002注二"])
  #expect(plan.contentsDepth == 2 && plan.profile == .duokan)
  #expect(plan.date == "2025-06")
  #expect(plan.modified == "2025-06-28T00:00:00Z")
  #expect(plan.subjects == ["工业", "振兴"])
  #expect(!plan.style.quotes && !plan.style.spaces && plan.style.digits && plan.style.dashes)
  #expect(plan.styles?.path == "house")
  #expect(
    plan.parts == [
      BookPlan.Part(
        title: "上编",
        sources: [
          BookPlan.Source("a.txt", provenance: Provenance(paper: "甲报"), line: 27),
          BookPlan.Source(
            "c.txt", encoding: "gb18030",
            provenance: Provenance(paper: "乙报", date: "2025-06-28", page: "A3"), line: 27),
        ]),
      BookPlan.Part(sources: [BookPlan.Source("d.txt", provenance: Provenance(paper: "甲报"), line: 28)]),
    ])
}

@Test func aByteOrderMarkIsNoPartOfTheFirstKey() throws {
  #expect(try readPlan("\u{FEFF}title: 书\nsources: [a.txt]", file: "book.yaml").title == "书")
}

// MARK: bounded time

@Test(
  .timeLimit(.minutes(10)),
  arguments: [
    // Nine levels of nine aliases: 387 million nodes when written out.
    (["a0: &a0 [x]"]
      + (1...9).map {
        "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]"
      })
      .joined(separator: "\n"),
    String(repeating: "[", count: 100_000),
    String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000),
    String(repeating: "? ", count: 100_000),
    "title: " + String(repeating: "书", count: 400_000),
  ])
func whatWouldExplodeIsRefused(text: String) {
  let clock = ContinuousClock()
  let time = clock.measure {
    let refusal = #expect(throws: Refusal.self) { try readPlan(text, file: "book.yaml") }
    #expect(refusal?.findings.first?.code == .badYAML)
  }
  #expect(time < .seconds(10))
}

@Test func aFewAliasesAreFine() throws {
  let plan = try readPlan("title: &t 书\nsubtitle: *t\nsources: [a.txt]\nrights: 版权 *不* 归 & 我", file: "b")
  #expect(plan.subtitle == "书")
}

/// Whatever stands in book.yaml, reading it ends, in a plan or in findings.
@Test(.timeLimit(.minutes(10))) func brokenTextsNeverTrap() throws {
  var random = FixedRandom(seed: 20_250_628)
  let file = Repository.seeds.appending(path: "book.yaml")
  let seed = Array(try String(contentsOf: file, encoding: .utf8).replacing("# ", with: "").utf8)
  let bits = Array("\n:-[]{}#&*!|>'\"%@`,? \t\u{FEFF}\0书".utf8)
  for _ in 0..<2_000 {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = bits.randomElement(using: &random) ?? 0
      case 1: bytes.insert(bits.randomElement(using: &random) ?? 0, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30, using: &random)))
      }
      if bytes.isEmpty { bytes = seed }
    }
    do throws(Refusal) {
      _ = try readPlan(String(decoding: bytes, as: UTF8.self), file: "book.yaml")
    } catch {
      #expect(!error.findings.isEmpty)
    }
  }
}

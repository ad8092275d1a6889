import Anthology
import Foundation
import PublishCommand
import TestSupport
import Testing

// What an editor does to a folder of galleys without reading a manual, from end to end, with the account of it.

private let all = smallPages.values.flatMap { $0 }

@Test func anUntouchedFolderHasAnEmptyLedger() throws {
  let bench = try smallBench()
  let ledger = try bench.ledger(pages: all)
  #expect(ledger.emendations.isEmpty)
  #expect(ledger.characters.kept == characters(all))
}

@Test func anArticleIsSplitInTwoFiles() throws {
  let bench = try smallBench()
  let file = "galleys/001-art-0001.md"
  let text = try #require(bench.text(of: file))
  let cut = try #require(text.range(of: "<!-- p-0001-003"))
  try bench.write(String(text[..<cut.lowerBound]), as: file)
  try bench.write("---\nheadline: 傍晚\n---\n" + text[cut.lowerBound...], as: "galleys/001b.md")
  let ledger = try bench.ledger(pages: all)
  #expect(ledger.said == ["added art-0004/headline"])
  #expect(ledger.characters.kept == characters(all) && ledger.characters.added == 2)
  #expect(bench.run("epub", "-o", "x").status == 0)
  #expect(
    bench.text(of: "x")?.hasSuffix("河畔的春天\n傍晚\n老街的面馆\n渡口的船工\nstyles/book.css\nstyles/epub.css") == true,
    "\(bench.text(of: "x") ?? "")")
  // The new article is given its number; from then on nothing moves.
  #expect(bench.run("galley").output.hasPrefix("galleys/001b.md: updated\n"))
  #expect(bench.text(of: "galleys/001b.md")?.contains("id: art-0004\n") == true)
  #expect(bench.run("galley").output == "galleys: 4 unchanged\n")
}

@Test func twoArticlesAreMergedInOneFile() throws {
  let bench = try smallBench()
  let (first, second) = ("galleys/001-art-0001.md", "galleys/002-art-0002.md")
  let tail = try #require(bench.text(of: second))
  let body = try #require(tail.range(of: "<!-- p-0002-001"))
  try bench.write((bench.text(of: first) ?? "") + "\n## 老街的面馆\n\n" + tail[body.lowerBound...], as: first)
  try bench.remove(second)
  var ledger = try bench.ledger(pages: all)
  // The headline is a subhead now, under another identifier; every word of it is kept.
  #expect(ledger.said == ["moved art-0002/headline"] + (1...3).map { "moved p-0002-00\($0)" })
  #expect(ledger.characters.kept == characters(all) && ledger.characters.cut == 0)
  // A change of the second article's page comes to where its text stands now.
  try bench.edit("b.txt", "六个时辰", to: "八个时辰")
  #expect(bench.run("galley").status == 0)
  #expect(bench.text(of: first)?.contains("汤要熬足八个时辰。") == true)
  #expect(bench.galleys.count == 2)
  ledger = try bench.ledger()
  #expect(ledger.characters.cut == 0)
}

@Test func anArticleIsMovedByItsName() throws {
  let bench = try smallBench()
  try bench.rename("galleys/001-art-0001.md", to: "galleys/004-art-0001.md")
  let ledger = try bench.ledger(pages: all)
  #expect(ledger.said == ["moved art-0001"])
  #expect(ledger.emendations[0].file == "004-art-0001.md")
  #expect(bench.run("outline").output.contains(#/河畔的春天[\s\S]*老街的面馆[\s\S]*渡口的船工/#))
  #expect(bench.run("epub", "-o", "x").status == 0)
  #expect(bench.text(of: "x")?.contains("老街的面馆\n渡口的船工\n河畔的春天") == true)
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
}

@Test func aDroppedArticleIsToldPlaceByPlaceUntilItIsListed() throws {
  let bench = try smallBench()
  try bench.remove("galleys/002-art-0002.md")
  let check = bench.run("check", "--quiet")
  #expect(check.status == 0)
  let told = check.output.split(separator: "\n").filter { $0.hasSuffix("[text-cut]") }
  #expect(
    told.map { $0.prefix { $0 != " " } } == ["b.txt:1:", "b.txt:2:", "b.txt:3:", "b.txt:4:"],
    "\(check.output)")
  #expect(told[0].contains("list art-0002 under omit:") && told[1].contains("list p-0002-001 under omit:"))
  #expect(try bench.ledger(pages: all).characters.cut == characters(smallPages["b.txt"] ?? []))
  // A part of it is listed.
  let plan = bench.text(of: "book.yaml") ?? ""
  try bench.write(plan + "omit:\n  - {at: p-0002-002, reason: 有误}\n", as: "book.yaml")
  #expect(bench.run("check").output.components(separatedBy: "[text-cut]").count == 4)
  try bench.write(plan + "omit:\n  - {at: art-0002, reason: 另行结集}\n", as: "book.yaml")
  #expect(!bench.run("check").output.contains("[text-cut]"))
  let ledger = try bench.ledger(pages: all)
  #expect(ledger.characters.omitted == characters(smallPages["b.txt"] ?? []) && ledger.characters.cut == 0)
  #expect(ledger.emendations.allSatisfy { $0.kind == "omitted" && $0.reason == "另行结集" })
  // It stays out, and comes back from a folder of its own.
  #expect(bench.run("galley").output == "galleys: 2 unchanged\n")
  #expect(bench.run("galley", "-o", "fresh").status == 0)
  try bench.rename("fresh/002-art-0002.md", to: "galleys/002-art-0002.md")
  #expect(
    bench.run("check").output.contains(
      "book.yaml:5: warning: omit: lists art-0002, and galleys/002-art-0002.md:2 carries it"))
  try bench.write(plan, as: "book.yaml")
  #expect(try bench.ledger(pages: all).emendations.isEmpty)
}

@Test func aParagraphIsBrokenInTwoAndTwoAreJoined() throws {
  let bench = try smallBench()
  let file = "galleys/001-art-0001.md"
  try bench.edit(file, "散步，柳枝", to: "散步，\n\n柳枝")
  #expect(try bench.ledger(pages: all).said == ["divided p-0001-001"])
  let text = try #require(bench.text(of: file))
  let joined = text.replacing(#/\n\n<!-- p-0001-003[^\n]*\n/#, with: "")
  try bench.write(joined, as: file)
  #expect(try bench.ledger(pages: all).said == ["divided p-0001-001", "divided p-0001-002"])
  #expect(bench.run("galley").status == 0)
  // One that is mended on the way is not told as a cut.
  try bench.edit(file, "钟楼敲了七下", to: "钟楼敲了八下")
  let ledger = try bench.ledger(pages: all)
  #expect(ledger.characters.cut == 0 && ledger.characters.emended == 1 && ledger.characters.added == 1)
}

@Test func aConflictIsAnErrorUntilItIsSettled() throws {
  let bench = try smallBench()
  let file = "galleys/003-art-0003.md"
  try bench.edit(file, "每天往返二十趟", to: "每日往返廿趟")
  try bench.edit(file, "headline: 渡口的船工", to: "headline: 船工")
  try bench.edit("c.txt", "二十趟", to: "三十趟")
  try bench.edit("c.txt", "渡口的船工", to: "渡口的老船工")
  let before = bench.galleys
  let dry = bench.run("galley", "--dry-run")
  #expect(dry.status == 1)
  #expect(
    dry.output
      == "galleys/003-art-0003.md: with conflicts\ngalleys: 1 with conflicts, 2 unchanged (nothing was written)\n"
  )
  #expect(bench.galleys == before)
  #expect(bench.run("galley").status == 1)
  let marked = try #require(bench.text(of: file))
  #expect(
    marked.contains("<<<<<<< galley\nheadline: 船工\n=======\nheadline: 渡口的老船工\n>>>>>>> pages\n")
      && marked.contains("<<<<<<< galley\n船工每日往返廿趟。\n=======\n船工每天往返三十趟。\n>>>>>>> pages\n"), "\(marked)")
  let check = bench.run("check", "--quiet")
  #expect(check.status == 1)
  #expect(
    check.output.contains(
      "galleys/003-art-0003.md:5: error: the pages have changed what the editor has changed too")
      && check.output.contains("galleys/003-art-0003.md:13: error:"), "\(check.output)")
  for command in ["epub", "print"] { #expect(bench.run(command, "-o", "x").status == 1) }
  // The editor's side, once; the pages' side, the other time.
  try bench.write(
    marked.replacing(
      "<<<<<<< galley\nheadline: 船工\n=======\nheadline: 渡口的老船工\n>>>>>>> pages\n", with: "headline: 船工\n"
    )
    .replacing("<<<<<<< galley\n船工每日往返廿趟。\n=======\n船工每天往返三十趟。\n>>>>>>> pages\n", with: "船工每天往返三十趟。\n"),
    as: file)
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
  #expect(bench.run("check").status == 0)
  #expect(try bench.ledger().said == ["changed art-0003/headline"])
}

@Test func aDryRunSaysWhatTheRunThenDoes() throws {
  let bench = try smallBench()
  try bench.edit("galleys/001-art-0001.md", "柳枝刚刚发芽", to: "柳枝发芽")
  try bench.edit("b.txt", "三十年", to: "四十年")
  try bench.write("新的一页\n新的一段。\n", as: "d.txt")
  try bench.edit("book.yaml", "a.txt, b.txt, c.txt", to: "a.txt, b.txt, d.txt")
  let before = bench.galleys
  let dry = bench.run("galley", "--dry-run").output
  #expect(bench.galleys == before)
  let run = bench.run("galley").output
  #expect(dry == run.replacing("unchanged\n", with: "unchanged (nothing was written)\n"))
  #expect(
    run == """
      galleys/002-art-0002.md: updated
      galleys/002.1-art-0004.md: new
      galleys/003-art-0003.md: removed
      galleys: 1 new, 1 updated, 1 removed, 1 unchanged

      """)
}

/// Pages of which nothing has changed are not recovered again, and the run says and writes what it would have.
@Test func whatHasNotChangedIsNotRecoveredAgain() throws {
  let (bench, other) = (try smallBench(), try smallBench())
  let count = Locked(0)
  let recover = bench.stages.recover
  bench.stages.recover = { page in
    count.withLock { $0 += 1 }
    return recover(page)
  }
  bench.executable = bench.path("program")
  try bench.write("1", as: "program")
  var counted = 0
  func both(_ edit: (Bench) throws -> Void, recovers: Bool) throws {
    for one in [bench, other] { try edit(one) }
    for arguments in [["galley", "--dry-run", "--verbose"], ["galley", "--verbose"]] {
      let (mine, theirs) = (bench.run(arguments), other.run(arguments))
      #expect(mine.output == theirs.output && mine.errors == theirs.errors && mine.status == theirs.status)
    }
    #expect(bench.galleys == other.galleys)
    let now = count.withLock { $0 }
    #expect((now > counted) == recovers)
    counted = now
  }
  let file = "galleys/001-art-0001.md"
  try both({ _ in }, recovers: true)
  try both({ _ in }, recovers: false)
  try both({ try $0.edit(file, "柳枝刚刚", to: "柳枝已经") }, recovers: false)
  try both({ try $0.rename("galleys/002-art-0002.md", to: "galleys/004-art-0002.md") }, recovers: false)
  try both({ try $0.write(($0.text(of: file) ?? "") + "\n另一段。\n", as: file) }, recovers: false)
  try both({ try $0.remove("galleys/003-art-0003.md") }, recovers: false)
  try both({ try $0.edit("a.txt", "敲了七下", to: "敲了八下") }, recovers: true)
  try both({ try $0.edit("book.yaml", "小书", to: "新书") }, recovers: true)
  try both({ try $0.write("2", as: "program") }, recovers: true)
  try both({ try $0.remove("galleys/.recovered.md") }, recovers: true)
  try both({ _ in }, recovers: false)
  try both({ try $0.remove("galleys") }, recovers: true)
  #expect(bench.galleys.count == 3)
}

@Test func aNewFolderWorksAtOnce() throws {
  let bench = try Bench()
  bench.stages = .real
  #expect(bench.run("init", "书").output == "书/book.yaml\n书/seeds/README\n书/galleys/README\n")
  let page = "003_279370e246137058.txt"
  try bench.write(
    [UInt8](try Data(contentsOf: Repository.seeds.appending(path: page))), as: "书/seeds/" + page)
  try bench.edit("书/book.yaml", "sources:\n", to: "sources:\n  - seeds/\(page)\n")
  let book = "书/book.yaml"
  #expect(bench.run("galley", "--book", book).status == 0)
  #expect(
    bench.everything(in: "书/galleys").count == 2
      + bench.everything(in: "书/galleys").filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.count)
  #expect(bench.run("check", "--book", book).status == 0)
  #expect(bench.run("emend", "--book", book).status == 0)
  #expect(bench.run("epub", "--book", book, "-o", "书.epub", "--styles", Repository.styles.path).status == 0)
  #expect(bench.run("print", "--book", book, "-o", "print", "--styles", Repository.styles.path).status == 0)
  // What is there stays as it is.
  let before = bench.text(of: book)
  #expect(bench.run("init", "书").output == "")
  #expect(bench.text(of: book) == before)
}

@Test func aNoteStandsWhereItsMarkIs() throws {
  let bench = try smallBench()
  var text: String?
  let makeEPUB = bench.stages.makeEPUB
  bench.stages.makeEPUB = { book, styles, profile, workers, tell in
    let notes = book.articles.flatMap { article in
      article.notes.map { note in
        let words = article.body.first { $0.id == note.block }?.text.utf8.prefix(note.offset).suffix(6)
        return
          "\(note.id) \(note.block) \(words.map { String(decoding: $0, as: UTF8.self) } ?? "")：\(note.text)"
      }
    }
    return try makeEPUB(book, styles, profile, workers, tell)
      + Array(("\n" + notes.joined(separator: "\n")).utf8)
  }
  let file = "galleys/001-art-0001.md"
  try bench.edit(file, "钟楼敲了", to: "钟楼[^钟]敲了")
  try bench.edit(file, "风筝飞过桥头", to: "风筝[^2]飞过桥头")
  try bench.write((bench.text(of: file) ?? "") + "\n[^2]: 一说纸鸢。\n[^钟]: 建于一九五二年。\n", as: file)
  try bench.write(
    (bench.text(of: "book.yaml") ?? "") + "notes:\n  - {at: p-0001-001, words: 河岸, note: 辽河。}\n",
    as: "book.yaml")
  #expect(bench.run("epub", "-o", "x").status == 0)
  text = bench.text(of: "x")
  #expect(
    text?.hasSuffix(
      "note-0001-01 p-0001-001 河岸：辽河。\nnote-0001-02 p-0001-002 风筝：一说纸鸢。\nnote-0001-03 p-0001-003 钟楼：建于一九五二年。")
      == true,
    "\(text ?? "")")
  // It is no change of the text, and stays through later runs.
  #expect(try bench.ledger(pages: all).emendations.isEmpty)
  let before = bench.text(of: file)
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
  #expect(bench.text(of: file) == before)
  // Where the page changes the words that it stands at, the editor says where it stands then.
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  #expect(bench.run("galley").status == 1)
  #expect(bench.text(of: file)?.contains("钟楼[^钟]敲了七下。\n=======\n傍晚灯光亮起，钟楼敲了八下。\n") == true)
}

@Test func aPictureIsNamedInTheText() throws {
  let bench = try smallBench(more: "images: photos\n")
  // A PNG as far as its size, 640 × 424.
  let photo: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 0x80, 0, 0, 1, 0xA8, 8, 2, 0, 0, 0, 0, 0, 0, 0]
  try bench.write(photo, as: "photos/kite.png")
  let file = "galleys/001-art-0001.md"
  try bench.write((bench.text(of: file) ?? "") + "\n![孩子们在放风筝](kite.png)\n", as: file)
  #expect(bench.run("check").output.contains("has no alt:"))
  #expect(bench.run("galley").output.hasPrefix("galleys/001-art-0001.md: updated\n"))
  #expect(
    bench.text(of: file)?.contains(
      "figures:\n  - id: fig-0001-01\n    caption: 孩子们在放风筝\n    image: kite.png\n---\n") == true,
    "\(bench.text(of: file) ?? "")")
  #expect(bench.text(of: file)?.contains("![") == false)
  try bench.edit(
    file, "    image: kite.png\n", to: "    image: kite.png\n    alt: 天上三只风筝。\n    credit: 本书资料组\n")
  let check = bench.run("check")
  #expect(check.status == 0 && !check.output.contains("[no-alternative]"), "\(check.output)")
  #expect(try bench.ledger(pages: all).said == ["added fig-0001-01"])
  // Where the file is not there, its line is told.
  try bench.edit(file, "kite.png", to: "kites.png")
  let missing = bench.run("check")
  #expect(missing.status == 1)
  #expect(
    missing.output.contains(
      #/galleys\/001-art-0001.md:\d+: error: there is no such file: photos\/kites.png/#), "\(missing.output)")
}

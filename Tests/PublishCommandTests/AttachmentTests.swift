import Anthology
import Archive
import Foundation
import Testing

@testable import PublishCommand

// The editor's own files and words, as the command takes them.

private let plain = "title: 书\nsources: [a.txt]\n"

/// A PNG as far as its size, 1600 × 2560.
private let cover: [UInt8] =
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
  + [0, 0, 6, 0x40, 0, 0, 10, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0]

@Test(arguments: [
  ("cover: nowhere.jpg", "3: error: there is no such file: nowhere.jpg [no-such-file]"),
  ("cover: styles", "3: error: this is a folder, not a file: styles; name the files in it [is-folder]"),
  (
    "cover: a.txt",
    "3: error: a.txt is no picture in JPEG or PNG; readers show no other kind everywhere [not-picture]"
  ),
  (
    "cover: way.png",
    "3: error: cover: way.png will not do; wanted is a path inside the folder of book.yaml [bad-value]"
  ),
  (
    "foreword: way.png",
    "3: error: foreword: way.png will not do; wanted is a path inside the folder of book.yaml [bad-value]"
  ),
  ("foreword: nowhere.md", "3: error: there is no such file: nowhere.md [no-such-file]"),
  (
    "images: out\nfigures: [{caption: 码头, file: c.png, alt: 甲}]",
    "4: error: file: out/c.png will not do; wanted is a path inside the folder of book.yaml [bad-value]"
  ),
  (
    "notes: [{at: p-0009-001, note: 注}]",
    "3: error: at: the book has no p-0009-001; `publish outline` shows what it has [no-such-place]"
  ),
])
func whatTheEditorAddsIsChecked(yaml: String, said: String) throws {
  let (bench, elsewhere) = (try Bench(), try Bench())
  try elsewhere.write(cover, as: "c.png")
  let files = FileManager.default
  try files.createSymbolicLink(atPath: bench.path("way.png"), withDestinationPath: elsewhere.path("c.png"))
  try files.createSymbolicLink(atPath: bench.path("out"), withDestinationPath: elsewhere.path("."))
  try bench.write(plain + yaml + "\n", as: "book.yaml")
  for command in ["epub", "print"] {
    let run = bench.run(command, "-o", "x")
    #expect(run.status == 1)
    #expect(run.errors.contains("book.yaml:" + said), "\(run.errors)")
    #expect(!bench.everything().contains("x"))
  }
  #expect(bench.run("check").output.contains("book.yaml:" + said))
}

@Test func linksThatStayInTheFolderAreFollowed() throws {
  let bench = try Bench()
  try bench.write(cover, as: "img/c.png")
  try FileManager.default.createSymbolicLink(
    atPath: bench.path("cover.png"), withDestinationPath: bench.path("img/c.png"))
  try bench.write(plain + "cover: cover.png\n", as: "book.yaml")
  let run = bench.run("epub")
  #expect(run.status == 0, "\(run.errors)")
}

/// Where the folder of the file before leads is remembered, and a link in it is followed all the same.
@Test func linksAmongFilesOfOneFolderAreSeen() throws {
  let (bench, elsewhere) = (try Bench(), try Bench())
  try bench.write(cover, as: "img/a.png")
  try bench.write(cover, as: "img/b.png")
  try elsewhere.write(cover, as: "c.png")
  let files = FileManager.default
  try files.createSymbolicLink(
    atPath: bench.path("img/way.png"), withDestinationPath: elsewhere.path("c.png"))
  try files.createSymbolicLink(atPath: bench.path("way"), withDestinationPath: elsewhere.path("."))
  let home = Home(bench.path("."))
  for (path, isInside) in [
    ("img/a.png", true), ("img/way.png", false), ("img/b.png", true), ("way/c.png", false),
    ("img/a.png", true),
    ("way/none.png", false), ("img/none.png", true),
  ] {
    #expect(home.holds(bench.path(path)) == isInside, "\(path)")
  }
}

@Test func theBookIsNotWrittenOverItsCover() throws {
  let bench = try Bench()
  try bench.write(cover, as: "c.png")
  try bench.write(plain + "cover: c.png\n", as: "book.yaml")
  #expect(bench.run("epub", "-o", "c.png").status == 4)
  #expect(FileManager.default.contents(atPath: bench.path("c.png")) == Data(cover))
}

/// The pages and what is added to them, through the stages as they are.
@Test func whatTheEditorAddsIsInTheBook() throws {
  let bench = try Bench()
  bench.stages = .real
  let column = Array(repeating: "春天来到海边的城市，码头一片繁忙", count: 12).joined(separator: "\n") + "。"
  try bench.write(cover, as: "c.png")
  try bench.write("# 写在前面\n\n一段\n又一段\n", as: "f.md")
  try bench.write("春天来了\n\n本报记者 张三\n\n\(column)\n", as: "a.txt")
  try bench.write(
    """
    title: 书
    cover: c.png
    foreword: f.md
    notes: [{at: p-0001-001, words: 春天, note: 立春之后。}]
    paper: 某某日报
    sources: [{file: a.txt, date: 2025-02-08, page: 1}]
    """, as: "book.yaml")
  let run = bench.run("epub", "-o", "x.epub")
  #expect(run.status == 0, "\(run.errors)")
  let entries = try readArchive(
    Array(try #require(FileManager.default.contents(atPath: bench.path("x.epub")))))
  func text(_ name: String) -> String {
    entries.first { $0.name == "EPUB/" + name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
  #expect(entries.first { $0.name == "EPUB/images/cover.png" }?.bytes == cover)
  #expect(text("text/foreword.xhtml").contains(">一段又一段</p>"))
  #expect(text("text/art-0001.xhtml").contains("春天<a id=\"ref-0001-01\""))
  #expect(text("text/art-0001.xhtml").contains("原载《某某日报》2025年2月8日第1版"))
  #expect(text("text/authors.xhtml").contains("张三"))
}

/// A page that says itself where it was printed needs no book.yaml for it; what book.yaml says goes before.
@Test func theFolioLineSaysWhereThePageIsFrom() throws {
  let bench = try Bench()
  bench.stages = .real
  let column = Array(repeating: "春天来到海边的城市，码头一片繁忙", count: 12).joined(separator: "\n") + "。"
  try bench.write(
    "某某日报 2025年6月28日 星期六 第3版\n责任编辑：张三 版式：李四四\n\n春天来了\n\n本报记者 张三\n\n\(column)\n", as: "a.txt")
  func source(_ arguments: String...) throws -> String {
    #expect(bench.run(["epub", "-o", "x.epub"] + arguments).status == 0)
    let bytes = try #require(FileManager.default.contents(atPath: bench.path("x.epub")))
    let entry = try readArchive(Array(bytes)).first { $0.name == "EPUB/text/art-0001.xhtml" }
    let text = String(decoding: entry?.bytes ?? [], as: UTF8.self)
    return text.firstMatch(of: #/>(原载[^<]*)</#).map { String($0.1) } ?? ""
  }
  #expect(try source("a.txt") == "原载《某某日报》2025年6月28日第3版")
  try bench.write("title: 书\nsources: [{file: a.txt, page: A4}]\n", as: "book.yaml")
  #expect(try source() == "原载《某某日报》2025年6月28日第A4版")
}

@Test func theOptionGoesBeforeTheBooksProfile() throws {
  let bench = try Bench()
  bench.stages.makeEPUB = { _, _, profile, _, _ in Array(profile.rawValue.utf8) }
  #expect(bench.run("epub", "-o", "-").output == "standard")
  try bench.write(plain + "profile: duokan\n", as: "book.yaml")
  #expect(bench.run("epub", "-o", "-").output == "duokan")
  #expect(bench.run("epub", "-o", "-", "--profile", "kindle").output == "kindle")
  #expect(bench.run("epub", "-o", "-", "--profile", "kobo").status == 2)
}

/// Pages that are named take the place of the book's own: what stood at places of those is not looked for.
@Test func namedPagesLeaveTheNotesOut() throws {
  let bench = try Bench()
  try bench.write(plain + "notes: [{at: p-0009-001, note: 注}]\n", as: "book.yaml")
  #expect(bench.run("epub", "book.yaml", "b.txt", "-o", "-").status == 0)
}

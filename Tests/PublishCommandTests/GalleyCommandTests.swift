import Archive
import Foundation
import PublishCommand
import TestSupport
import Testing

// Galleys from end to end, on the seeds.

@Test func untouchedGalleysMakeTheSameBookToTheByte() throws {
  let bench = try seedsBench()
  #expect(bench.run("epub", "-o", "pages.epub").status == 0)
  let run = bench.run("galley")
  #expect(run.status == 0)
  #expect(run.output == "galleys/: 9 new\n" || run.output == "galleys: 9 new\n", "\(run.output)")
  #expect(bench.run("epub", "-o", "galleys.epub").status == 0)
  let (pages, galleys) = (
    try Data(contentsOf: URL(filePath: bench.path("pages.epub"))),
    try Data(contentsOf: URL(filePath: bench.path("galleys.epub")))
  )
  #expect(pages == galleys)
  let before = bench.everything(in: "galleys").map { bench.text(of: "galleys/" + $0) }
  #expect(bench.run("galley").output == "galleys: 9 unchanged\n")
  #expect(bench.everything(in: "galleys").map { bench.text(of: "galleys/" + $0) } == before)
}

@Test func anEditIsInTheBookAndOutlivesALaterRun() throws {
  let bench = try seedsBench()
  #expect(bench.run("galley").status == 0)
  let file = "galleys/009-art-0009.md"
  try bench.edit(file, "营口工业遗产实现“活态传承”", to: "工业遗产活起来")
  try bench.edit(file, "三年磨一剑，", to: "")
  let edited = bench.text(of: file)
  #expect(bench.run("galley").output == "galleys: 9 unchanged\n")
  #expect(bench.text(of: file) == edited)
  let outline = bench.run("outline").output
  #expect(outline.contains("工业遗产活起来"))
  // The page changes under the edit, in another paragraph.
  let source = "000_96da6eacac2ae401.txt"
  try bench.edit(source, "四颗明珠", to: "四粒明珠")
  let run = bench.run("galley", "--dry-run")
  #expect(run.output.contains("galleys/009-art-0009.md: updated"))
  #expect(bench.text(of: file) == edited)
  #expect(bench.run("galley").status == 0)
  #expect(
    bench.text(of: file) == edited?.replacingOccurrences(of: "百年匠心 四颗明珠", with: "百年匠心 四粒明珠"))
}

@Test func theEmendationsStandAtTheEndOfTheBookWhereAskedFor() throws {
  let bench = try seedsBench()
  #expect(bench.run("galley").status == 0)
  try bench.edit("galleys/009-art-0009.md", "三年磨一剑，", to: "三年如一日，")
  #expect(bench.run("epub", "-o", "without.epub").status == 0)
  try bench.write((bench.text(of: "book.yaml") ?? "") + "appendix: emendations\n", as: "book.yaml")
  #expect(bench.run("epub", "-o", "with.epub").status == 0)
  func page(_ book: String) throws -> String? {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: bench.path(book))))
    let entry = try readArchive(bytes).first { $0.name.hasSuffix("emendations.xhtml") }
    return entry.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
  #expect(try page("without.epub") == nil)
  #expect(try page("with.epub")?.contains("<del>磨一剑</del><ins>如一日</ins>") == true)
}

@Test func whatBothHaveChangedIsAConflictUntilItIsSettled() throws {
  let bench = try seedsBench()
  #expect(bench.run("galley").status == 0)
  let file = "galleys/009-art-0009.md"
  try bench.edit(file, "百年匠心 四颗明珠点亮", to: "匠心百年 明珠点亮")
  try bench.edit("000_96da6eacac2ae401.txt", "四颗明珠", to: "四粒明珠")
  #expect(bench.run("galley").status == 1)
  let text = try #require(bench.text(of: file))
  #expect(
    text.contains(
      "<<<<<<< galley\n## 匠心百年 明珠点亮工业文明之路\n=======\n## 百年匠心 四粒明珠点亮工业文明之路\n>>>>>>> pages\n"))
  let check = bench.run("check")
  #expect(check.status == 1)
  #expect(check.output.contains("[galley-conflict]"))
  #expect(bench.run("epub").status == 1)
  // It stays as it is, however often the command is run.
  #expect(bench.run("galley").status == 1)
  #expect(bench.text(of: file) == text)
  try bench.edit(
    file, "<<<<<<< galley\n## 匠心百年 明珠点亮工业文明之路\n=======\n## 百年匠心 四粒明珠点亮工业文明之路\n>>>>>>> pages\n",
    to: "## 匠心百年 四粒明珠点亮工业文明之路\n")
  #expect(bench.run("galley").output == "galleys: 9 unchanged\n")
  #expect(bench.run("check").status == 0)
}

@Test func anArticleIsSplitMovedMergedAndDropped() throws {
  let bench = try seedsBench()
  #expect(bench.run("galley").status == 0)
  // Split: the part behind a subhead becomes a file of its own.
  let file = "galleys/009-art-0009.md"
  let text = try #require(bench.text(of: file))
  let cut = try #require(text.range(of: "<!-- sec-0009-03"))
  try bench.write(String(text[..<cut.lowerBound]), as: file)
  try bench.write("---\nheadline: 生活秀带\n---\n\n" + text[cut.lowerBound...], as: "galleys/009b.md")
  // Moved: a file before another.
  try FileManager.default.moveItem(
    atPath: bench.path("galleys/006-art-0006.md"), toPath: bench.path("galleys/009c-art-0006.md"))
  // Dropped.
  try FileManager.default.removeItem(atPath: bench.path("galleys/008-art-0008.md"))
  #expect(bench.run("check").output.contains("and in no galley; list art-0008 under omit:"))
  try bench.write(
    (bench.text(of: "book.yaml") ?? "") + "omit:\n  - {at: art-0008, reason: 与本书无关}\n", as: "book.yaml")
  let check = bench.run("check")
  #expect(check.status == 0)
  #expect(!check.output.contains("text-cut"), "\(check.output)")
  let outline = bench.run("outline", "--format", "json").output
  let json = try #require(try JSONSerialization.jsonObject(with: Data(outline.utf8)) as? [[String: Any]])
  let ids = json.flatMap { $0["articles"] as? [[String: Any]] ?? [] }.compactMap { $0["id"] as? String }
  #expect(
    ids == [
      "art-0001", "art-0002", "art-0003", "art-0004", "art-0005", "art-0007", "art-0009", "art-0010",
      "art-0006",
    ])
  // A later run writes the identifiers that it has given, and brings nothing back.
  #expect(bench.run("galley").output.contains("galleys/009b.md: updated"))
  #expect(bench.text(of: "galleys/009b.md")?.contains("id: art-0010\n") == true)
  #expect(bench.text(of: "galleys/008-art-0008.md") == nil)
  #expect(bench.run("galley").output == "galleys: 9 unchanged\n")
}

import Foundation
import PublishCommand
import Testing

// What `publish check` says of galleys, each with file and line.

/// The galley of the small book's first page has its front matter on lines 1 to 5, then:
/// 8 the mark of the first paragraph and 9 its text, 11 and 12, 14 and 15 those of the others.
private let file = "galleys/001-art-0001.md"

@Test func theLinesBelowAreThoseOfTheGalley() throws {
  let lines = try smallBench().text(of: file)?.components(separatedBy: "\n") ?? []
  #expect(lines.count == 16)
  #expect(lines[0] == "---" && lines[1] == "id: art-0001" && lines[4] == "headline: 河畔的春天")
  #expect(lines[7] == "<!-- p-0001-001 2 -->" && lines[14] == "傍晚灯光亮起，钟楼敲了七下。", "\(lines)")
}

@Test(arguments: [
  // Errors: no book is made.
  ("headline:", "headlin:", "5: error: there is no key headlin [unknown-key]"),
  ("headline:", "headlines:", "5: error: there is no key headlines; is it headline? [unknown-key]"),
  ("headline: 河", "  headline: 河", "5: error: not YAML"),
  ("headline: 河", "\theadline: 河", "5: error: not YAML"),
  ("headline: 河畔的春天", "headline: \"河畔的春天", "6: error: not YAML"),
  (
    "headline: 河畔的春天", "headline: [河畔, 春天]",
    "5: error: headline wants a text, and here is a list [wrong-type]"
  ),
  ("id: art-0001", "id: art-1-2", "2: error: “art-1-2” is no mark of a galley"),
  ("id: art-0001", "id: art-0001\nid: art-0002", "3: error: the key id stands here a second time"),
  ("p-0001-001 2", "p-001 2", "8: error: “<!-- p-001 2 -->” is no mark of a galley"),
  (
    "<!-- p-0001-001 2 -->", "<!-- p-0001-002 2 -->",
    "12: error: p-0001-002 stands in galleys/001-art-0001.md:9 already"
  ),
  ("<!-- p-0001-001 2 -->", "<!-- p-0001-001 2", "8: error: “<!-- p-0001-001 2” is no mark of a galley"),
  ("柳枝刚刚发芽。", "柳枝[^1]刚刚发芽。", "9: error: [^1] has no note; write “[^1]: …” on a line of its own below"),
  ("市民", "=======\n市民", "9: error: “=======” is no mark of a galley"),
  ("---\nid", "***\nid", "1: error: no front matter"),
  // Warnings: the book is made, and the editor looks again.
  ("市民", "“市民", "9: warning: “ has no partner in ““市民沿着河岸”; it was left as it is [unpaired-quote]"),
  ("市民", "”市民“", "9: warning: ” has no partner in “”市民“沿着河”"),
  ("散步，", "散步,", "9: warning: , is half-width beside Chinese in “沿着河岸散步,柳枝刚刚发芽”"),
  ("市民", "\"市民\"", "9: warning: \" is half-width beside Chinese"),
  (
    "河畔的春天", "渡口的船工",
    "3-art-0003.md:5: warning: the headline “渡口的船工” is that of galleys/001-art-0001.md:5 as well"
  ),
  ("市民", "＃＃ 市民", "9: warning: ＃ is no sign of a galley, and the book prints it: “＃＃ 市民沿着河岸散步，柳枝刚刚发芽。”"),
  ("市民", "##市民", "9: warning: ## is no sign of a galley"),
  ("市民", "---\n\n市民", "9: warning: --- is no sign of a galley"),
  ("市民", "**市民**", "9: warning: ** is no sign of a galley"),
])
func aSlipIsToldWithItsPlace(words: String, others: String, told: String) throws {
  let bench = try smallBench()
  try bench.edit(file, words, to: others)
  let before = bench.galleys
  let check = bench.run("check", "--quiet")
  let place = told.hasPrefix("3-art") ? "galleys/00" + told : file + ":" + told
  #expect(check.output.contains(place), "\(check.output)")
  let isError = told.contains(": error:")
  #expect(check.status == (isError ? 1 : 0))
  #expect(bench.run("epub", "-o", "x").status == (isError ? 1 : 0))
  // Whatever it is, `publish galley` writes over nothing.
  #expect(bench.run("galley").status == (isError ? 1 : 0))
  if isError { #expect(bench.galleys == before) }
  let text = bench.text(of: file) ?? ""
  #expect(text.contains("柳枝") && text.contains("风筝飞过桥头"))
}

@Test func aSubheadMayHaveAnySpaceBehindItsSign() throws {
  for sign in ["## ", "##\t", "##　", "# ", "### "] {
    let bench = try smallBench()
    try bench.edit(file, "市民", to: sign + "市民")
    #expect(bench.run("check").output.contains("[galley-sign]") == false)
    let outline = bench.run("outline", "--format", "json").output
    #expect(outline.contains("\"role\": \"subhead\""), "\(sign)")
  }
}

@Test func anEmptyArticleIsTold() throws {
  let bench = try smallBench()
  try bench.edit(file, smallPages["a.txt"]?[1] ?? "", to: "")
  let text = try #require(bench.text(of: file))
  let head = try #require(text.range(of: "<!-- p-0001-001"))
  try bench.write(String(text[..<head.lowerBound]), as: file)
  let check = bench.run("check", "--quiet")
  #expect(check.status == 0)
  #expect(check.output.contains(file + ":5: warning: the article has a heading and no text [empty-article]"))
  #expect(check.output.components(separatedBy: "[text-cut]").count == 4)
}

@Test(arguments: [
  ("omit: x", "4: error: omit wants a list of what is left out"),
  ("omit: [{at: art-0009, reason: 甲}]", "4: error: at: the book has no art-0009"),
  ("omit: [{at: art-0001}]", "4: error: reason is missing"),
  ("omit: [{reason: 甲}]", "4: error: at is missing"),
  ("omit: [{at: art-0001, why: 甲}]", "4: error: there is no key why"),
  ("appendix: index", "4: error: appendix: index will not do; wanted is emendations"),
])
func whatBookYAMLSaysOfGalleysIsChecked(row: String, told: String) throws {
  let bench = try smallBench()
  try bench.write((bench.text(of: "book.yaml") ?? "") + row + "\n", as: "book.yaml")
  let run = bench.run("check")
  #expect(run.status != 0)
  #expect((run.output + run.errors).contains("book.yaml:" + told), "\(run.output + run.errors)")
}

@Test func theFolderOfGalleysLiesBesideTheBook() throws {
  let bench = try smallBench()
  for (row, told) in [
    ("galleys: ../galleys", "will not do"), ("galleys: /etc", "will not do"),
    ("galleys: [a]", "wants a text"),
  ] {
    try bench.write("title: 小书\nsources: [a.txt]\n\(row)\n", as: "book.yaml")
    let run = bench.run("check")
    let said = run.output + run.errors
    #expect(run.status == 2 && said.contains("book.yaml:3: error:") && said.contains(told), "\(said)")
  }
  // Where there are none yet, the pages are the source, and that is said.
  try bench.write("title: 小书\nsources: [a.txt]\ngalleys: others\n", as: "book.yaml")
  let run = bench.run("check")
  #expect(
    run.status == 0
      && run.output.contains("book.yaml:3: warning: others holds no galleys; the pages are the source"))
  let emend = bench.run("emend")
  #expect(emend.status == 2 && (emend.output + emend.errors).contains("[no-galleys]"))
}

import Foundation
import PublishCommand
import Testing

// What editors, their programs and their computers do to a folder of galleys. Nothing that an editor wrote goes.

private let file = "galleys/001-art-0001.md"
private let all = smallPages.values.flatMap { $0 }

@Test func aFileFromWindowsStaysOne() throws {
  let bench = try smallBench()
  let text = try #require(bench.text(of: file))
  let windows = "\u{FEFF}" + text.replacing("柳枝刚刚", with: "柳枝已经").replacing("\n", with: "\r\n")
  try bench.write(windows, as: file)
  #expect(bench.run("check", "--quiet").output == bench.run("check", "--quiet").output)
  #expect(try bench.ledger(pages: all).said == ["changed p-0001-001"])
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
  #expect(bench.text(of: file) == windows)
  // When the page changes elsewhere, its lines still end as they did.
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  #expect(bench.run("galley").status == 0)
  #expect(
    bench.text(of: file)
      == text.replacing("柳枝刚刚", with: "柳枝已经").replacing("七下", with: "八下").replacing("\n", with: "\r\n"))
}

@Test func spacesAndBlankLinesSayNothing() throws {
  let bench = try smallBench()
  let text = try #require(bench.text(of: file))
  try bench.write(
    text.replacing("\n\n", with: "\n\n \n\t\n").replacing("市民", with: "　　市民").replacing("孩子", with: "\t孩子")
      .replacing("七下。", with: "七下。 \t"), as: file)
  #expect(try bench.ledger(pages: all).emendations.isEmpty)
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
}

@Test func lostIdentifiersAreFoundAgain() throws {
  let bench = try smallBench()
  let text = try #require(bench.text(of: file))
  let bare = text.replacing(#/<!-- p[^\n]*\n/#, with: "").replacing(#/(id|source|lines): [^\n]*\n/#, with: "")
  try bench.write(bare.replacing("风筝飞过桥头", with: "风筝高高飞过桥头"), as: file)
  #expect(try bench.ledger(pages: all).said == ["changed p-0001-002"])
  // They are written into the file again, and a change of the page still comes to its paragraph.
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  #expect(bench.run("galley").status == 0)
  #expect(
    bench.text(of: file)
      == text.replacing("风筝飞过桥头", with: "风筝高高飞过桥头").replacing("七下", with: "八下"))
}

@Test func aCopiedFileIsToldOnce() throws {
  let bench = try smallBench()
  try bench.write(bench.text(of: file) ?? "", as: "galleys/001-art-0001 副本.md")
  let before = bench.galleys
  let check = bench.run("check", "--quiet")
  #expect(check.status == 1)
  let errors = check.output.split(separator: "\n").filter { $0.contains(": error:") }
  #expect(
    errors == [
      "galleys/001-art-0001 副本.md:2: error: art-0001 stands in galleys/001-art-0001.md:2 already; take it out of the copy, or the copy away [galley-twice]"
    ], "\(check.output)")
  let run = bench.run("galley")
  #expect(run.status == 1 && run.errors.contains("The galleys were not written: 1 error."))
  #expect(bench.galleys == before)
}

@Test func anEmptiedFileIsTold() throws {
  for text in ["", "\n \n"] {
    let bench = try smallBench()
    try bench.write(text, as: file)
    let check = bench.run("check", "--quiet")
    #expect(
      check.status == 1 && check.output.contains(file + ":1: error: the file is empty"), "\(check.output)")
    #expect(bench.run("galley").status == 1)
    #expect(bench.text(of: file) == text)
  }
}

@Test func filesThatAreNotUTF8AreToldWithTheirLines() throws {
  let bench = try smallBench()
  // 春 in GB18030.
  try bench.write(
    Array("---\nid: art-0001\nheadline: ".utf8) + [0xB4, 0xBA] + Array("\n---\n".utf8), as: file)
  try bench.write([0xFF, 0xFE, 0x2D, 0x00], as: "galleys/002-art-0002.md")
  for command in ["check", "galley", "epub", "emend"] {
    let run = bench.run(command)
    #expect(run.status == 3)
    #expect(
      (run.output + run.errors).contains(file + ":3: error: from here on this is no UTF-8; open the file in")
        && (run.output + run.errors).contains("galleys/002-art-0002.md:1: error:"),
      "\(run.output + run.errors)")
  }
  #expect(bench.everything(in: "galleys").count == 4)
}

@Test func aFileWithAnotherEndingIsTold() throws {
  let bench = try smallBench()
  try bench.rename(file, to: file + ".txt")
  let check = bench.run("check", "--quiet")
  #expect(
    check.output.contains(
      "galleys/001-art-0001.md.txt: warning: the file is not read: the name of a galley ends in .md"))
  #expect(check.output.components(separatedBy: "[text-cut]").count == 5)
  // The case of the ending says nothing.
  try bench.rename(file + ".txt", to: "galleys/001-ART-0001.MD")
  #expect(try bench.ledger(pages: all).emendations.isEmpty)
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
}

/// A search and replace over the folder goes over the hidden file as well: it must not pass for what the pages said.
@Test func aReplacementInAllFilesIsTheEditors() throws {
  let bench = try smallBench()
  let state = "galleys/.recovered.md"
  for name in [file, state] {
    try bench.write((bench.text(of: name) ?? "").replacing("风筝", with: "纸鸢"), as: name)
  }
  let edited = bench.text(of: file)
  let check = bench.run("check", "--quiet")
  #expect(check.status == 0)
  #expect(
    check.output.contains("galleys: warning: .recovered.md is missing or was edited"), "\(check.output)")
  #expect(try bench.ledger(pages: all).said == ["changed p-0001-002"])
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
  #expect(bench.text(of: file) == edited)
  #expect(bench.text(of: state)?.contains("纸鸢") == false)
  #expect(!bench.run("check", "--quiet").output.contains("[galley-state]"))
}

@Test func withoutTheStateEveryDifferenceIsTheEditors() throws {
  let bench = try smallBench()
  try bench.edit(file, "风筝飞过桥头", to: "风筝高高飞过桥头")
  try bench.remove("galleys/002-art-0002.md")
  let before = bench.galleys
  for damage in ["gone", "cut", "not text"] {
    switch damage {
    case "gone": try bench.remove("galleys/.recovered.md")
    case "cut":
      try bench.write(
        String((bench.text(of: "galleys/.recovered.md") ?? "").dropLast(9)), as: "galleys/.recovered.md")
    default: try bench.write([0xFF, 0x00, 0x0A, 0x80], as: "galleys/.recovered.md")
    }
    #expect(
      try bench.ledger(pages: all).said == ["changed p-0001-002", "cut art-0002/headline"]
        + (1...3).map { "cut p-0002-00\($0)" })
    let run = bench.run("galley")
    #expect(run.output == "galleys: 2 unchanged\n", "\(damage): \(run.output)")
    #expect(run.errors.contains("[galley-state]"))
    #expect(bench.galleys == before)
    #expect(!bench.run("galley").errors.contains("[galley-state]"))
  }
  // From then on it is as before.
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  #expect(bench.run("galley").output.hasPrefix("galleys/001-art-0001.md: updated\n"))
  #expect(bench.text(of: file)?.contains("风筝高高飞过桥头") == true)
}

/// 﨑 and 崎 are one to Swift's ==, and 欄 and 欄 are too.
@Test func charactersThatAreTheSameToUnicodeAreTwoToAnEditor() throws {
  let bench = try smallBench()
  try bench.write("河畔的欄杆\n第一段有\u{F91D}杆。\n第二段。\n", as: "a.txt")
  #expect(bench.run("galley").status == 0)
  let file = "galleys/" + (try #require(bench.galleys.keys.first { $0.contains("art-0004") }))
  try bench.edit(file, "第一段有\u{F91D}杆", to: "第一段有\u{6B04}杆")
  try bench.edit("a.txt", "第二段", to: "第贰段")
  #expect(bench.run("galley").status == 0)
  let text = try #require(bench.text(of: file))
  #expect(text.unicodeScalars.contains("\u{6B04}") && !text.unicodeScalars.contains("\u{F91D}"), "\(text)")
  #expect(try bench.ledger().said == ["changed p-0004-001"])
}

@Test func theFrontMatterKeepsItsCommentsAndItsOrder() throws {
  let bench = try smallBench()
  let text = try #require(bench.text(of: file))
  let lines = text.components(separatedBy: "\n")
  let head =
    "---\n# 已与作者核对\nheadline: '河畔的春天' # 定稿\ntags: [春, 河]\n\(lines[1])\n\(lines[2])\n\(lines[3])\n---\n"
  try bench.write(head + lines[6...].joined(separator: "\n"), as: file)
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  #expect(bench.run("galley").status == 0)
  #expect(bench.text(of: file)?.hasPrefix(head) == true, "\(bench.text(of: file) ?? "")")
  try bench.edit("a.txt", "河畔的春天", to: "河畔的早春")
  #expect(bench.run("galley").status == 0)
  #expect(
    bench.text(of: file)?.hasPrefix(
      head.replacing("headline: '河畔的春天' # 定稿", with: "headline: 河畔的早春\n# 定稿")) == true,
    "\(bench.text(of: file) ?? "")")
  // A page that is gone takes no file away in which an editor has written a word.
  try bench.edit("book.yaml", "a.txt, b.txt, c.txt", to: "b.txt, c.txt")
  #expect(bench.run("galley").status == 0)
  #expect(bench.text(of: file)?.contains("# 已与作者核对") == true)
}

@Test func aRemarkOfTheEditorsStays() throws {
  let bench = try smallBench()
  try bench.edit(file, "孩子们", to: "<!-- ? 已核原报 -->\n孩子们")
  try bench.write("河畔的春天\n市民沿着河岸散步，柳枝刚刚发芽。\n傍晚灯光亮起，钟楼敲了七下。\n", as: "a.txt")
  #expect(bench.run("galley").status == 0)
  let text = try #require(bench.text(of: file))
  #expect(!text.contains("孩子们") && text.contains("<!-- ? 已核原报 -->"), "\(text)")
}

/// A folder that the system does not let write is left as it was.
@Test func aFolderThatCannotBeWrittenIsTold() throws {
  let bench = try smallBench()
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  let before = bench.galleys
  bench.isAskedToStop = { true }
  let run = bench.run("galley")
  #expect(run.status == 4 && run.errors.contains("[unwritable]"))
  #expect(bench.galleys == before)
  guard getuid() != 0 else { return }
  bench.isAskedToStop = { false }
  try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: bench.path("galleys"))
  #expect(bench.run("galley").status == 4)
  try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bench.path("galleys"))
  #expect(bench.galleys == before)
}

/// A run that ends in the middle leaves a folder that the next one brings to the same end.
@Test(arguments: 0..<12) func aRunThatEndedInTheMiddleIsMadeUpFor(after: Int) throws {
  let (bench, other) = (try smallBench(), try smallBench())
  for one in [bench, other] {
    try one.edit(file, "柳枝刚刚", to: "柳枝已经")
    try one.edit("a.txt", "敲了七下", to: "敲了八下")
    try one.write("新的一页\n新的一段。\n", as: "d.txt")
    try one.edit("book.yaml", "a.txt, b.txt, c.txt", to: "d.txt, a.txt, b.txt")
  }
  let asked = Locked(0)
  bench.isAskedToStop = {
    asked.withLock {
      $0 += 1
      return $0 > after
    }
  }
  _ = bench.run("galley")
  #expect(bench.text(of: file)?.contains("柳枝已经") == true)
  bench.isAskedToStop = { false }
  #expect(bench.run("galley").status == 0)
  #expect(other.run("galley").status == 0)
  #expect(bench.galleys == other.galleys)
  #expect(bench.text(of: "galleys/.recovered.md") == other.text(of: "galleys/.recovered.md"))
}

@Test func aFileThatIsSavedWhileTheCommandRunsIsLeftAlone() throws {
  let bench = try smallBench()
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  let path = bench.path(file)
  let saved = Locked(false)
  bench.onWriting = {
    saved.withLock { isSaved in
      if isSaved { return }
      isSaved = true
      let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      try? Data((text + "\n编者刚刚写下的一段。\n").utf8).write(to: URL(filePath: path))
    }
  }
  let run = bench.run("galley")
  #expect(run.status == 4)
  #expect(run.errors.contains(file + ": error: the file was changed while the command ran"), "\(run.errors)")
  #expect(bench.text(of: file)?.contains("编者刚刚写下的一段。") == true)
  #expect(bench.run("galley").status == 0)
  let text = try #require(bench.text(of: file))
  #expect(text.contains("编者刚刚写下的一段。") && text.contains("敲了八下"))
}

@Test func twoRunsAtOnceDoNotMeet() throws {
  let bench = try smallBench()
  try bench.edit("a.txt", "敲了七下", to: "敲了八下")
  let folder = open(bench.path("galleys"), O_RDONLY | O_CLOEXEC)
  #expect(flock(folder, LOCK_EX | LOCK_NB) == 0)
  let run = bench.run("galley")
  #expect(
    run.status == 4
      && run.errors.contains("galleys: error: another `publish galley` is writing to this folder"))
  #expect(bench.run("check").status == 0 && bench.run("galley", "--dry-run").status == 0)
  // A program that another test starts at this moment may hold the folder for a moment longer.
  flock(folder, LOCK_UN)
  close(folder)
  #expect(bench.run("galley").output.hasPrefix("galleys/001-art-0001.md: updated"))
}

/// What lies in the folder under the name of a galley and is none, by a path that is put in place of the galley: nothing waits for
/// it, nothing is read or written through it.
@Test(.timeLimit(.minutes(10)), arguments: ["001-art-0001.md", ".recovered.md"], 0..<4)
func whatIsNoFileIsNoGalley(name: String, kind: Int) throws {
  let bench = try smallBench()
  try bench.write("---\nid: art-0001\n---\n秘密。\n", as: "elsewhere.md")
  let path = bench.path("galleys/" + name)
  try FileManager.default.removeItem(atPath: path)
  switch kind {
  case 0: mkfifo(path, 0o600)
  case 1: mkdir(path, 0o700)
  case 2: symlink("../elsewhere.md", path)
  default: symlink("../nowhere.md", path)
  }
  let before = bench.everything()
  for command in ["check", "galley", "epub", "emend"] {
    let run = bench.run(command)
    #expect(run.status == 3)
    let said = "galleys/\(name): error: this is no file of the folder of galleys"
    #expect((run.output + run.errors).contains(said), "\(run.output + run.errors)")
  }
  #expect(bench.everything() == before)
}

@Test func galleysLieInTheFolderOfTheBook() throws {
  let (bench, elsewhere) = (try smallBench(), try Bench())
  for (link, way) in [("out", "out"), ("out", "out/new"), ("chain", "chain")] {
    if link == "out" { symlink(elsewhere.path("."), bench.path("out")) }
    symlink("out", bench.path("chain"))
    try bench.write("title: 书\ngalleys: \(way)\nsources: [a.txt]\n", as: "book.yaml")
    for command in ["galley", "check", "epub"] {
      let run = bench.run(command)
      #expect(run.status == 2)
      #expect((run.output + run.errors).contains("book.yaml:2: error: galleys: \(way) will not do"))
    }
  }
  #expect(!elsewhere.everything().contains { $0.hasSuffix(".md") })
}

@Test(arguments: [["epub", "-o"], ["print", "-o"], ["emend", "-o"]])
func noBookIsWrittenOverAGalley(arguments: [String]) throws {
  let bench = try smallBench()
  let before = bench.galleys
  let place = arguments[0] == "print" ? "galleys" : file
  let run = bench.run(arguments + [place])
  #expect(run.status == 4 && run.errors.contains("[output-is-source]"), "\(run.errors)")
  #expect(bench.galleys == before)
}

@Test func aFileFromAnOldMacIsTheSameGalley() throws {
  let bench = try smallBench()
  let text = try #require(bench.text(of: file))
  try bench.write(text.utf8.map { $0 == 0x0A ? 0x0D : $0 }, as: file)
  #expect(try bench.ledger(pages: all).emendations.isEmpty)
  #expect(bench.run("galley").output == "galleys: 3 unchanged\n")
}

@Test func aControlCharacterIsTold() throws {
  let bench = try smallBench()
  for (sign, name) in [("\0", "U+0000"), ("\u{1B}", "U+001B"), ("\r", "U+000D"), ("\u{7F}", "U+007F")] {
    try bench.edit(file, "柳枝", to: "柳枝" + sign)
    let run = bench.run("check", "--quiet")
    #expect(run.status == 1)
    #expect(
      run.output.contains("\(file):9: error: a control character stands in this line, \(name), and no book"))
    try bench.edit(file, "柳枝" + sign, to: "柳枝")
  }
}

/// A folder's name may hold what no YAML may.
@Test func aNewBookIsOneWhateverItsFolderIsCalled() throws {
  let bench = try Bench()
  let name = "甲\n\"乙\\\u{1}--"
  #expect(bench.run("init", "--", name).status == 0)
  let check = bench.run("check", "--book", name + "/book.yaml")
  // Nothing is wrong with it but that no page is named yet.
  #expect(check.status == 2 && check.output.split(separator: "\n").count == 1, "\(check.output)")
  #expect(check.output.contains("[no-sources]"))
}

/// Where one of the files cannot be written, none is.
@Test func halfANewBookIsNone() throws {
  let bench = try Bench()
  try bench.write("", as: "书/galleys")
  let before = bench.everything()
  #expect(bench.run("init", "书").status == 4)
  #expect(bench.everything() == before)
}

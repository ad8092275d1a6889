import Anthology
import PublishCommand
import Testing

@Test func checkShowsEverythingAndWritesNothing() throws {
  let bench = try Bench()
  let before = bench.everything()
  let run = bench.run("check")
  #expect(run.status == 0)
  #expect(
    run.output == """
      a.txt: note: read as GB18030; --encoding says otherwise [encoding-guessed]
      a.txt:1: warning: “ has no partner in “on”; it was left as it is [unpaired-quote]
      b.txt: note: read as GB18030; --encoding says otherwise [encoding-guessed]
      b.txt:1: warning: “ has no partner in “on”; it was left as it is [unpaired-quote]
      2 pages: 0 errors, 2 warnings, 2 notes

      """)
  #expect(run.errors.isEmpty)
  #expect(bench.everything() == before)
}

@Test func checkAsJSONIsOneObjectALine() throws {
  let bench = try Bench()
  bench.stages.audit = { _, _, file in
    [Finding(.guessed, file: file, line: 7, "subhead-guessed", "“甲”\n", confidence: 0.725)]
  }
  let run = bench.run("check", "a.txt", "--format", "json", "--language", "zh")
  #expect(
    run.output == #"""
      {"code": "encoding-guessed", "severity": "note", "file": "a.txt", "message": "按 GB18030 读取；如有误，请用 --encoding 指明", "arguments": ["GB18030"]}
      {"code": "unpaired-quote", "severity": "warning", "file": "a.txt", "line": 1, "message": "“on”中的 “ 没有配对；保留原样，请核对", "arguments": ["“", "on"]}
      {"code": "guessed", "severity": "note", "file": "a.txt", "line": 7, "message": "判为小标题：“甲” ", "arguments": ["subhead-guessed", "“甲”\n"], "confidence": 0.725}

      """#)
}

@Test func checkFailsWhereAnErrorIsFound() throws {
  let bench = try Bench()
  bench.stages.audit = { _, _, file in [Finding(.textInvented, file: file, line: 2, "丙", "")] }
  #expect(bench.run("check").status == 1)
  let unreadable = bench.run("check", "a.txt", "nowhere.txt", "--format", "json")
  #expect(unreadable.status == 3)
  #expect(unreadable.output.contains(#""code": "no-such-file", "severity": "error", "file": "nowhere.txt""#))
  #expect(unreadable.output.contains(#""code": "text-invented""#))
}

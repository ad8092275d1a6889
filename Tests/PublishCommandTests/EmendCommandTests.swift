import Foundation
import PublishCommand
import TestSupport
import Testing

// 校改记录 of the seeds after an afternoon's edits, in its three forms.

/// The seeds' galleys with one edit of each kind.
private func editedSeeds() throws -> Bench {
  let bench = try seedsBench()
  #expect(bench.run("galley").status == 0)
  let file = "galleys/009-art-0009.md"
  try bench.edit(file, "营口工业遗产实现“活态传承”", to: "工业遗产“活”起来")
  try bench.edit(file, "三年磨一剑，", to: "")
  // A sentence of the editor's own, and a subhead with signs that HTML knows.
  try bench.write((bench.text(of: file) ?? "") + "\n编者按：A<B & B>C，以上据原报。\n", as: file)
  try FileManager.default.moveItem(
    atPath: bench.path("galleys/006-art-0006.md"), toPath: bench.path("galleys/009c-art-0006.md"))
  try FileManager.default.removeItem(atPath: bench.path("galleys/008-art-0008.md"))
  try bench.write(
    (bench.text(of: "book.yaml") ?? "") + "omit:\n  - {at: art-0008, reason: 与本书无关}\n", as: "book.yaml")
  return bench
}

@Test func theEmendationsOfTheSeedsAreTheGoldens() throws {
  let bench = try editedSeeds()
  for (arguments, golden) in [
    (["--language", "en"], "emend.en"), (["--language", "zh-Hans"], "emend.zh"),
    (["--format", "json"], "emend.json"), (["--format", "html", "--language", "zh-Hans"], "emend.html"),
  ] {
    let run = bench.run(["emend"] + arguments)
    #expect(run.status == 0)
    let difference = try goldenDifference(
      run.output, from: Repository.root.appending(path: "Tests/PublishCommandTests/Goldens/" + golden))
    #expect(difference == nil, "\(difference ?? "")")
  }
  let ledger = try bench.ledger()
  #expect(ledger.characters.cut == 0 && ledger.characters.omitted > 0)
}

@Test func theListGoesToAFile() throws {
  let bench = try editedSeeds()
  let run = bench.run("emend", "--format", "html", "-o", "list.html")
  #expect(run.status == 0 && run.output.isEmpty)
  #expect(bench.text(of: "list.html") == bench.run("emend", "--format", "html").output)
  #expect(bench.run("emend", "-o", "book.yaml").status == 4)
}

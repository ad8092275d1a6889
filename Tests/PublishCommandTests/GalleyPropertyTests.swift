import Foundation
import TestSupport
import Testing

/// A thousand rounds by the command: a hundred folders, ten sittings each. Between the runs an editor edits the files, and the pages
/// change; every edit is kept or in a marked conflict, and the ledger is exact.
@Test(.timeLimit(.minutes(10)), arguments: 0..<20)
func everyEditIsKeptByTheCommand(five: Int) throws {
  for seed in five * 5..<five * 5 + 5 {
    var editor = try RandomEditor(seed: seed)
    let bench = editor.bench
    for round in 0..<10 {
      let place: Comment = "folder \(seed), round \(round)"
      let (before, marks) = (bench.galleys, editor.marks)
      let run = bench.run("galley")
      #expect(run.status == 0 || run.status == 1, place)
      if run.errors.contains("The galleys were not written") {
        #expect(bench.galleys == before, place)
      }
      #expect(editor.marks.isSuperset(of: marks), "\(place): \(marks.subtracting(editor.marks))")
      let check = bench.run("check", "--quiet")
      let hasConflict = bench.galleys.values.contains { $0.contains("<<<<<<< galley") }
      #expect((check.status == 1) == hasConflict, "\(place): \(check.output)\n\(bench.galleys)")
      #expect(check.output.contains("[galley-conflict]") == hasConflict, place)
      // Once more: nothing changes.
      if round % 3 == 0 {
        let after = bench.galleys
        _ = bench.run("galley")
        #expect(bench.galleys == after, place)
      }
      try editor.settle()
      let pages = ["a.txt", "b.txt", "c.txt"].map { bench.text(of: $0) ?? "" }
      try bench.ledger(pages: pages)
      try editor.changePages()
      try editor.edit()
    }
  }
}

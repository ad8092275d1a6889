import Foundation
import PublishCommand
import Testing

// What goes wrong around a run; scripts/try-faults has the faults that need a process of their own.

/// Whenever it comes, a wish to stop leaves the old book or the new one, and nothing else.
@Test(arguments: [["epub", "-o", "x"], ["print", "-o", "p"]], 0..<6)
func aWishToStopLeavesOneBookWhole(arguments: [String], after: Int) throws {
  let bench = try Bench()
  try bench.write("old", as: "x")
  try bench.write("old", as: "p/index.xhtml")
  let before = bench.everything()
  let asked = Locked(0)
  bench.isAskedToStop = {
    asked.withLock {
      $0 += 1
      return $0 > after
    }
  }
  let run = bench.run(arguments)
  let isDone = run.status == 0
  let book = bench.text(of: arguments[2] == "x" ? "x" : "p/index.xhtml")
  #expect(run.status == 0 || run.status == 4)
  #expect((book != "old") == isDone)
  if !isDone {
    #expect(bench.everything() == before)
    #expect(run.errors.contains("error: the output cannot be written: Interrupted system call [unwritable]"))
  }
  #expect(!bench.everything().contains { $0.contains(".publish-") })
}

/// Folders that were made for a book which is not written are taken away again.
@Test(arguments: ["epub", "print"])
func aFailedWriteLeavesNoFolder(command: String) throws {
  let bench = try Bench()
  bench.isAskedToStop = { true }
  let before = bench.everything()
  #expect(bench.run(command, "-o", "made/for/it").status == 4)
  #expect(bench.everything() == before)
}

@Test(arguments: [
  ("sources: [out/c.txt]", 2, "2: error: file: out/c.txt will not do"),
  ("sources: [a.txt, way.txt]", 2, "2: error: file: way.txt will not do"),
  ("sources: [{file: chain.txt}]", 2, "2: error: file: chain.txt will not do"),
  ("styles: ../styles\nsources: [a.txt]", 2, "2: error: styles: ../styles will not do"),
  ("styles: /etc\nsources: [a.txt]", 2, "2: error: styles: /etc will not do"),
  ("styles: out\nsources: [a.txt]", 2, "2: error: styles: out/book.css will not do"),
  ("styles: linked\nsources: [a.txt]", 2, "2: error: styles: linked/book.css will not do"),
])
func whatBookYAMLNamesLiesInItsFolder(yaml: String, status: Int32, said: String) throws {
  let (bench, elsewhere) = (try Bench(), try Bench())
  for name in ["book.css", "epub.css", "c.txt"] { try elsewhere.write("别处\n", as: name) }
  try bench.write("", as: "linked/epub.css")
  for (link, target) in [
    ("out", elsewhere.path(".")), ("way.txt", elsewhere.path("c.txt")), ("chain.txt", "way.txt"),
    ("linked/book.css", elsewhere.path("book.css")),
  ] {
    try FileManager.default.createSymbolicLink(atPath: bench.path(link), withDestinationPath: target)
  }
  try bench.write("title: 书\n\(yaml)\n", as: "book.yaml")
  let run = bench.run("epub", "-o", "x")
  #expect(run.status == status)
  #expect(run.errors.contains("book.yaml:" + said), "\(run.errors)")
  #expect(bench.text(of: "x") == nil)
  // What the user names himself lies where he says.
  #expect(bench.run("epub", "way.txt", "--styles", "out", "-o", "y").status == 0)
}

/// Opening a FIFO would wait for a writer for ever.
@Test(.timeLimit(.minutes(10))) func aStyleSheetThatIsNoFileIsNotOpened() throws {
  let bench = try Bench()
  try bench.write("", as: "css/epub.css")
  mkfifo(bench.path("css/book.css"), 0o600)
  let run = bench.run("epub", "a.txt", "--styles", "css")
  #expect(run.status == 3)
  #expect(run.errors.contains("[no-styles]"))
}

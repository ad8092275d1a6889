import Foundation
import PublishCommand
import Testing

@Test func printWritesAFolder() throws {
  let bench = try Bench()
  let run = bench.run("print")
  #expect(run.status == 0)
  #expect(run.output.hasPrefix("build/print: 2 pages, 2 articles,"))
  #expect(
    bench.everything(in: "build") == [
      "print", "print/art-0001.xhtml", "print/art-0002.xhtml", "print/index.xhtml", "print/styles",
      "print/styles/book.css", "print/styles/print.css",
    ])
}

@Test func anEarlierBookGivesWay() throws {
  let bench = try Bench()
  #expect(bench.run("print", "-o", "p").status == 0)
  #expect(bench.run("print", "a.txt", "-o", "p").status == 0)
  #expect(
    bench.everything(in: "p") == [
      "art-0001.xhtml", "index.xhtml", "styles", "styles/book.css", "styles/print.css",
    ])
}

@Test(arguments: ["notes.docx", "index.xhtml.bak", ".git/config"])
func aFolderWithOtherThingsIsLeftAlone(name: String) throws {
  let bench = try Bench()
  #expect(bench.run("print", "-o", "p").status == 0)
  try bench.write("mine", as: "p/" + name)
  let run = bench.run("print", "-o", "p")
  #expect(run.status == 4)
  let entry = name.prefix { $0 != "/" }
  #expect(run.errors.contains("p: error: the folder holds \(entry), which is no part of an earlier book"))
  #expect(bench.text(of: "p/" + name) == "mine")
  #expect(bench.text(of: "p/index.xhtml") != nil)
}

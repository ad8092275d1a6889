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
      "print", "print/art-0001.xhtml", "print/art-0002.xhtml", "print/changes.json", "print/images.csv",
      "print/index.xhtml", "print/order.json", "print/stylemap.csv", "print/styles", "print/styles/book.css",
      "print/styles/print.css",
    ])
}

@Test func anEarlierBookGivesWay() throws {
  let bench = try Bench()
  #expect(bench.run("print", "-o", "p").status == 0)
  #expect(bench.run("print", "a.txt", "-o", "p").status == 0)
  #expect(
    bench.everything(in: "p") == [
      "art-0001.xhtml", "changes.json", "images.csv", "index.xhtml", "order.json", "stylemap.csv", "styles",
      "styles/book.css", "styles/print.css",
    ])
  let changes = try #require(bench.text(of: "p/changes.json"))
  #expect(changes.contains(#/"removed" : \[\n    \{\n      "id" : "art-0002",\n      "title" : "乙"\n/#))
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

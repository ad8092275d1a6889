import Foundation
import PublishCommand
import TestSupport
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

/// A picture that prints below 200 dpi is a warning, and the book is written all the same.
@Test func aCoarsePictureIsTold() throws {
  let bench = try Bench()
  bench.stages = .real
  try LargeBook().write(to: URL(filePath: bench.path("large"), directoryHint: .isDirectory))
  let book = ["--book", bench.path("large/book.yaml"), "--styles", Repository.styles.path]
  let large = bench.run(["print", "-o", "p", "--trim", "large-16k"] + book)
  #expect(large.status == 0)
  let warnings = large.errors.split(separator: "\n").filter { $0.hasSuffix("[low-resolution]") }
  #expect(warnings.contains { $0.hasPrefix("images/fig-") && $0.contains("dpi; 200 are wanted") })
  let list = try #require(bench.text(of: "p/images.csv")).split(separator: "\r\n").dropFirst()
  let coarse = list.filter { (Int($0.split(separator: ",")[3]) ?? 999) < 200 }
  #expect(coarse.count == warnings.count && !coarse.isEmpty)
}

import Anthology
import Foundation
import PublishCommand
import Testing

@Test func epubWritesTheBookAndSaysWhatIsInIt() throws {
  let bench = try Bench()
  let run = bench.run("epub")
  #expect(run.status == 0)
  #expect(
    run.output
      == "build/营口_振兴.epub: 2 pages, 2 articles, 0 characters, 0 captions; 0 lost, 0 invented; 2 warnings, 2 notes\n"
  )
  #expect(
    run.errors == """
      a.txt:1: warning: “ has no partner in “on”; it was left as it is [unpaired-quote]
      b.txt:1: warning: “ has no partner in “on”; it was left as it is [unpaired-quote]

      """)
  let book = try #require(bench.text(of: "build/营口_振兴.epub")).split(separator: "\n")
  #expect(book.first == "营口/振兴")
  #expect(book[2...] == ["2000-01-01T00:00:00Z", "甲", "乙", "styles/book.css", "styles/epub.css"])
  #expect(bench.everything(in: "build") == ["营口_振兴.epub"])
}

@Test func theSameBookIsTheSameFile() throws {
  let bench = try Bench()
  #expect(bench.run("epub", "-o", "one.epub").status == 0)
  #expect(bench.run("epub", "-o", "two.epub").status == 0)
  #expect(bench.text(of: "one.epub") == bench.text(of: "two.epub"))
}

@Test func sourceDateEpochIsTheInstant() throws {
  let bench = try Bench()
  bench.environment["SOURCE_DATE_EPOCH"] = "86400"
  #expect(bench.run("epub", "-o", "-").output.contains("\n1970-01-02T00:00:00Z\n"))
  for wrong in ["yesterday", "-1", "999999999999999"] {
    bench.environment["SOURCE_DATE_EPOCH"] = wrong
    let run = bench.run("epub", "-o", "x.epub")
    #expect(run.status == 2)
    #expect(run.errors.contains("SOURCE_DATE_EPOCH: \(wrong) will not do"))
    #expect(bench.text(of: "x.epub") == nil)
  }
}

@Test func aDashIsStandardOutput() throws {
  let bench = try Bench()
  let run = bench.run("epub", "-o", "-", "--quiet")
  #expect(run.status == 0)
  #expect(run.output.hasPrefix("营口/振兴\n"))
  #expect(!run.errors.contains("2 pages"))
  #expect(!bench.everything().contains { $0.hasPrefix("build") })
}

@Test func aFolderTakesTheDefaultName() throws {
  let bench = try Bench()
  #expect(bench.run("epub", "-o", "books/").status == 0)
  #expect(bench.everything(in: "books") == ["营口_振兴.epub"])
}

@Test func namedSourcesMakeABookOfTheirOwn() throws {
  let bench = try Bench()
  let run = bench.run("epub", "b.txt", "a.txt")
  #expect(run.status == 0)
  let book = try #require(bench.text(of: "build/b.epub")).split(separator: "\n")
  #expect(book.first == "b")
  #expect(book[3...4] == ["乙", "甲"])
}

@Test(arguments: ["book.yaml", "./book.yaml", "BOOK.YML"])
func aDescriptionIsKnownByItsName(name: String) throws {
  let bench = try Bench()
  try bench.write("title: 书\nsources: [a.txt, b.txt]\n", as: name)
  let run = bench.run("epub", name, "-o", "-")
  #expect(run.status == 0)
  #expect(run.output.hasPrefix("书\n"))
  #expect(run.output.contains("Z\n甲\n乙\nstyles"))
  #expect(bench.run("check", name).output.contains("2 pages"))
}

@Test func namedSourcesTakeThePlaceOfTheBooksOwn() throws {
  let bench = try Bench()
  #expect(bench.run("epub", "book.yaml", "b.txt", "-o", "-").output.contains("Z\n乙\nstyles"))
  #expect(bench.run("epub", "--book", "book.yaml", "b.txt", "-o", "-").output.contains("Z\n乙\nstyles"))
}

@Test func typographyIsSwitchedOffInTheBook() throws {
  let bench = try Bench()
  try bench.write("title: 书\nsources: [a.txt]\ntypography: {quotes: off}\n", as: "book.yaml")
  #expect(bench.run("epub").errors.contains("“off”"))
}

@Test func theSeedsAreTheBookWhereThereIsNoOther() throws {
  let bench = try Bench()
  try FileManager.default.removeItem(atPath: bench.path("book.yaml"))
  #expect(bench.run("epub").status == 2)
  try bench.write("title: 种子\nsources: [c.txt]\n", as: "seeds/book.yaml")
  try bench.write("丙\n", as: "seeds/c.txt")
  let run = bench.run("epub")
  #expect(run.status == 0)
  #expect(run.errors.hasPrefix("seeds/c.txt:1: warning:"))
}

@Test func stylesComeFromWhereTheyAreNamed() throws {
  let bench = try Bench()
  for name in ["book", "epub"] { try bench.write("own", as: "own/\(name).css") }
  #expect(bench.run("epub", "--styles", "own", "-o", "x.epub").status == 0)
  try bench.write("title: 书\nsources: [a.txt]\nstyles: nowhere\n", as: "book.yaml")
  let run = bench.run("epub", "-o", "y.epub")
  #expect(run.status == 3)
  #expect(run.errors.contains("nowhere/book.css: error:"))
  #expect(run.errors.contains("[no-styles]"))
  #expect(bench.text(of: "y.epub") == nil)
}

@Test func aBookWithoutAnArticleIsNotWritten() throws {
  let bench = try Bench()
  bench.stages.recover = { Recovered(source: $0.source) }
  let run = bench.run("epub")
  #expect(run.status == 1)
  #expect(run.errors.contains("a.txt: warning: no article was found on this page [no-article]"))
  #expect(run.errors.hasSuffix("The book was not written: 0 articles.\n"))
  #expect(!bench.everything().contains("build"))
}

@Test func aBookThatLostTextIsNotWritten() throws {
  let bench = try Bench()
  bench.stages.audit = { _, _, file in [Finding(.textLost, file: file, line: 1, "甲", "")] }
  try bench.write("old", as: "x.epub")
  for arguments in [["epub", "-o", "x.epub"], ["print", "-o", "p"]] {
    let run = bench.run(arguments)
    #expect(run.status == 1)
    #expect(run.errors.contains("a.txt:1: error: “甲” is in the source and not in the book [text-lost]"))
    #expect(run.errors.hasSuffix("The book was not written: 2 errors.\n"))
    #expect(run.output.isEmpty)
  }
  #expect(bench.text(of: "x.epub") == "old")
  #expect(!bench.everything().contains("p"))
}

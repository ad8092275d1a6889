import Foundation
import PublishCommand
import TestSupport
import Testing

// The whole way through, with the stages as they are.

private let book = Repository.seeds.appending(path: "book.yaml").path

private func realBench() throws -> Bench {
  let bench = try Bench()
  bench.stages = .real
  return bench
}

@Test func theSeedsBecomeABook() throws {
  let bench = try realBench()
  let run = bench.run("epub", "--book", book)
  #expect(run.status == 0, "\(run.errors)")
  #expect(run.output.hasPrefix("build/营口振兴纪实.epub: 3 pages, 9 articles, "))
  #expect(run.output.contains("; 0 lost, 0 invented"))
  #expect(bench.text(of: "build/营口振兴纪实.epub")?.hasPrefix("PK") == true)
  #expect(bench.everything(in: "build") == ["营口振兴纪实.epub"])
}

@Test func theSeedsBecomePrint() throws {
  let bench = try realBench()
  #expect(bench.run("print", "--book", book).status == 0)
  let files = bench.everything(in: "build/print")
  #expect(files.contains("index.xhtml"))
  #expect(files.count { $0.hasSuffix(".xhtml") } >= 10)
}

@Test func theOutlineNamesTheArticlesOfEachPage() throws {
  let run = try realBench().run("outline", "--book", book, "--format", "json")
  #expect(run.status == 0)
  let pages = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
  let counts = pages.map { page in
    [(page["source"] as? String ?? "").prefix(3).description, "\((page["articles"] as? [Any] ?? []).count)"]
  }
  #expect(counts == [["003", "1"], ["004", "3"], ["000", "5"]])
}

@Test func nothingOfTheSeedsIsLostOrInvented() throws {
  let run = try realBench().run("check", "--book", book)
  #expect(run.status == 0)
  #expect(run.output.contains("3 pages: 0 errors"))
}

// MARK: what is no page

/// Bytes that are no page, the status, and what must be said.
struct NoPage: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bytes: [UInt8]
  var status: Int32
  var said: String

  init(_ name: String, _ bytes: some Sequence<UInt8>, _ status: Int32, _ said: String) {
    (testDescription, self.bytes, self.status, self.said) = (name, Array(bytes), status, said)
  }
}

@Test(arguments: [
  NoPage("nothing", [], 3, "x.txt: error: the file is empty [empty-file]"),
  NoPage(
    "blank lines", "\n \n\u{3000}\n".utf8, 3, "x.txt: error: the file holds only blank lines [blank-file]"),
  NoPage(
    "a picture", [0x89] + "PNG\r\n\u{1A}\n\0\0\0\rIHDR\0".utf8, 3, "x.txt: error: this is no text but PNG"),
  NoPage(
    "half a character", "营口".utf8 + [0xE8, 0x90], 3, "x.txt: error: not UTF-8: byte 6 fits no character"),
  NoPage("a NUL", "营口\0振兴，一路向前。\n".utf8, 1, "x.txt: error: NUL bytes stand in the text: 1"),
  NoPage(
    "a long line", String(repeating: "长", count: 700_000).utf8, 1, "x.txt:1: error: a line of 2100000 bytes"),
])
func whatIsNoPageIsSaid(page: NoPage) throws {
  let bench = try realBench()
  try bench.write(page.bytes, as: "x.txt")
  let run = bench.run("epub", "x.txt")
  #expect(run.status == page.status)
  #expect(run.errors.contains(page.said), "\(run.errors)")
  #expect(!bench.everything().contains("build"))
}

@Test func aFileThatIsNotThereIsSaid() throws {
  let bench = try realBench()
  let run = bench.run("epub", "nowhere.txt", "styles")
  #expect(run.status == 3)
  #expect(run.errors.contains("nowhere.txt: error: there is no such file [no-such-file]"))
  #expect(
    run.errors.contains("styles: error: this is a folder, not a file; name the files in it [is-folder]"))
}

@Test func anEncodingThatIsNoneIsSaidWhereItStands() throws {
  let bench = try realBench()
  try bench.write("title: 书\nsources:\n- {file: a.txt, encoding: klingon}\n", as: "book.yaml")
  let run = bench.run("epub")
  #expect(run.status == 2)
  #expect(run.errors.contains("book.yaml:3: error: no encoding is named klingon"))
  let other = bench.run("epub", "--encoding", "utf-8")
  #expect(!other.errors.contains("klingon"))
}

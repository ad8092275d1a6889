import Anthology
import Foundation
import TestSupport
import Testing

@testable import Ingest

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct BadInputTests {
  private func refusal(_ path: String) -> Refusal? {
    #expect(throws: Refusal.self) { try readPage(at: path) }
  }

  @Test func refusesWhatIsNoFile() throws {
    let scratch = try ScratchFolder()
    let folder = scratch.url.path
    #expect(refusal(folder + "/none.txt")?.findings == [Finding(.noSuchFile, file: folder + "/none.txt")])
    #expect(refusal("")?.findings.map(\.code) == [.noSuchFile])
    #expect(refusal("a\0b")?.findings.map(\.code) == [.noSuchFile])
    #expect(refusal(folder)?.findings == [Finding(.isFolder, file: folder)])
    #expect(refusal("/dev/null")?.findings == [Finding(.notRegularFile, file: "/dev/null")])
    let file = try scratch.write("营口", as: "a.txt")
    #expect(refusal(file + "/b")?.findings.map(\.code) == [.noSuchFile])
    #expect(refusal(folder)?.kind == .input)
  }

  @Test(.timeLimit(.minutes(10))) func refusesFIFOWithoutWaiting() throws {
    let scratch = try ScratchFolder()
    let path = scratch.url.appending(path: "fifo").path
    try #require(mkfifo(path, 0o600) == 0)
    #expect(refusal(path)?.findings == [Finding(.notRegularFile, file: path)])
  }

  /// A file of holes, which is there at once: a page is looked at before it is given memory.
  @Test func refusesWhatIsLargerThanAnyPage() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("营口", as: "a.txt")
    try #require(truncate(path, 1 << 40) == 0)
    #expect(refusal(path)?.findings == [Finding(.fileTooLarge, file: path, "256")])
  }

  @Test(.enabled(if: getuid() != 0)) func reportsWhatMayNotBeRead() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("营口", as: "a.txt")
    chmod(path, 0)
    #expect(refusal(path)?.findings.map(\.code) == [.unreadableFile])
  }

  @Test func readsFileByItsName() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("营口\n", as: "folder/a.txt")
    let reading = try readPage(at: path)
    #expect(reading.page.source == "a.txt")
    #expect(reading.page.lines == [Line(number: 1, text: "营口")])
  }

  @Test(
    arguments: [
      ([], .emptyFile, []), (Array("\n \u{3000}\r\n\t\u{FEFF}\n".utf8), .blankFile, []),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], .notText, ["PNG"]),
      (Array("%PDF-1.7\n".utf8), .notText, ["PDF"]), ([0xFF, 0xD8, 0xFF, 0xE0], .notText, ["JPEG"]),
      (Array("PK\u{3}\u{4}....mimetypeapplication/epub+zip".utf8), .notText, ["EPUB"]),
      (Array("PK\u{3}\u{4}....word/document.xml".utf8), .notText, ["DOCX"]),
      (Array("PK\u{3}\u{4}....a.txt".utf8), .notText, ["ZIP"]), ([0x1F, 0x8B, 8, 0], .notText, ["gzip"]),
    ] as [([UInt8], Finding.Code, [String])])
  func refusesWhatIsNoText(_ bytes: [UInt8], _ code: Finding.Code, _ arguments: [String]) {
    let refusal = #expect(throws: Refusal.self) { try page(from: bytes, source: "a.txt", file: "a.txt") }
    #expect(refusal?.findings.map(\.code) == [code])
    #expect(refusal?.findings.map(\.arguments) == [arguments])
    #expect(refusal?.kind == .input)
  }

  @Test func refusesData() {
    let noise = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 7 &+ $0 >> 3) }
    for bytes in [noise, Array(repeating: 0, count: 4096)] {
      let refusal = #expect(throws: Refusal.self) { try page(from: bytes, source: "a.txt", file: "a.txt") }
      #expect(refusal?.findings == [Finding(.notText, file: "a.txt", "data")])
    }
  }

  @Test func removesAFewNULsAndSaysSo() throws {
    let reading = try page(from: Array("营口\0市\n河\0南".utf8), source: "a.txt", file: "a.txt")
    #expect(reading.findings == [Finding(.nulBytes, file: "a.txt", "2")])
    #expect(reading.page.lines.map(\.text) == ["营口市", "河南"])
    #expect(
      reading.page.ledger.entries == [
        .init(.controlCharacter, line: 1, from: "\0"), .init(.controlCharacter, line: 2, from: "\0"),
      ])
  }

  /// Sizes at which anything quadratic would take hours; `.ci/run` reads 50 MB with the program as users run it.
  @Test(arguments: ["营口", "a", "<", "*", "`", "[](", "![", "&", "_a", "\\", "\u{200B}口", "#", "- "])
  func readsALineOfManyMegabytes(_ unit: String) throws {
    #if DEBUG
      let count = 5 << 18
    #else
      let count = 50 << 20
    #endif
    var bytes = Array("# 标题\n\n".utf8)
    bytes.reserveCapacity(count + 16)
    while bytes.count < count { bytes.append(contentsOf: unit.utf8) }
    var found: Reading?
    let spent = try processorSeconds { found = try page(from: bytes, source: "a.txt", file: "a.txt") }
    #expect(spent < 60)
    let reading = try #require(found)
    #expect(reading.findings.map(\.code) == [.longLine])
    #expect(reading.findings.first?.line == 3)
    #expect(reading.findings.first?.arguments == ["\(bytes.count - "# 标题\n\n".utf8.count)"])
  }
}

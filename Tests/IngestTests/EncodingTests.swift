import Anthology
import Foundation
import TestSupport
import Testing

@testable import Ingest

/// The three seeds, by name.
let seedNames = ["000_96da6eacac2ae401.txt", "003_279370e246137058.txt", "004_b9cd26191475e5e0.txt"]

@Suite struct EncodingTests {
  /// `text` in an encoding of the C library, by a program of its own so that the code under test is not its
  /// own witness.
  private func encoded(_ bytes: [UInt8], as encoding: String) throws -> [UInt8] {
    let scratch = try ScratchFolder()
    let path = try scratch.write(bytes, as: "in.txt")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "UTF-8", "-t", encoding, "-o", path + ".out", path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return Array(try Data(contentsOf: URL(filePath: path + ".out")))
  }

  @Test(
    arguments: seedNames,
    [
      ("GB18030", []), ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-8", [0xEF, 0xBB, 0xBF]),
    ] as [(String, [UInt8])])
  func seedReadsTheSameInEveryEncoding(_ name: String, _ form: (encoding: String, mark: [UInt8])) throws {
    let bytes = Array(try Data(contentsOf: Repository.seeds.appending(path: name)))
    let plain = try page(from: bytes, source: name, file: name)
    #expect(plain.findings == [])
    #expect(!plain.page.lines.isEmpty)
    let other = try encoded(bytes, as: form.encoding)
    // By its mark, by evidence, and by name.
    let marked = try page(from: form.mark + other, source: name, file: name)
    #expect(marked.page.lines == plain.page.lines)
    if !form.mark.isEmpty {
      #expect(marked.findings == [])
      #expect(marked.page.ledger.counts[.byteOrderMark] == 1)
    }
    if form.encoding != "UTF-8" {
      let guessed = try page(from: other, source: name, file: name)
      #expect(guessed.page.lines == plain.page.lines)
      #expect(guessed.page.ledger == plain.page.ledger)
      #expect(guessed.findings.map(\.code) == [.encodingGuessed])
      #expect(guessed.findings.first?.arguments == [form.encoding])
    }
    let named = try page(from: other, source: name, file: name, encoding: form.encoding.lowercased())
    #expect(named.page.lines == plain.page.lines)
    #expect(named.findings == [])
  }

  @Test(arguments: [
    "utf8", "UTF-8", "gbk", "GB2312", "gb18030", "cp936", "utf-16le", "UTF16BE", "utf-16", "big5",
    "ISO-8859-1",
  ])
  func knowsName(_ name: String) {
    let encoding = Encoding(named: name, of: [])
    #expect(encoding.flatMap { Conversion([], from: $0.name) } != nil)
  }

  @Test(arguments: [
    "", "no-such-set", "UTF-8//IGNORE", "../etc", "utf 8", String(repeating: "a", count: 100),
  ])
  func refusesName(_ name: String) {
    let refusal = #expect(throws: Refusal.self) {
      try page(from: Array("营口".utf8), source: "a.txt", file: "a.txt", encoding: name)
    }
    #expect(refusal?.findings == [Finding(.unknownEncoding, file: "a.txt", name)])
    #expect(refusal?.kind == .usage)
  }

  @Test func readsBig5ByName() throws {
    let reading = try page(from: [0xA4, 0xA4, 0xA4, 0xE5], source: "a.txt", file: "a.txt", encoding: "big5")
    #expect(reading.page.lines.map(\.text) == ["中文"])
  }

  @Test func reportsTruncatedUTF8WithItsOffset() throws {
    let bytes = Array("营口市\n河南商会".utf8)
    for cut in 1...2 {
      let refusal = #expect(throws: Refusal.self) {
        try page(from: Array(bytes.dropLast(cut)), source: "a.txt", file: "a.txt")
      }
      #expect(refusal?.findings == [Finding(.badEncoding, file: "a.txt", "UTF-8", "\(bytes.count - 3)")])
      #expect(refusal?.kind == .input)
    }
  }

  @Test(arguments: [0xFF, 0x80, 0xC0, 0x28] as [UInt8])
  func reportsDamagedUTF8WithItsOffset(_ bad: UInt8) throws {
    var bytes = Array("当辽南六月的阳光掠过辽东湾畔，营口河南商会的办公楼里正奔涌着两股炽热的力量".utf8)
    let at = 30
    bytes[at + (bad == 0x28 ? 1 : 0)] = bad
    let refusal = #expect(throws: Refusal.self) { try page(from: bytes, source: "a.txt", file: "a.txt") }
    #expect(refusal?.findings == [Finding(.badEncoding, file: "a.txt", "UTF-8", "\(at)")])
  }

  @Test func reportsTruncatedGB18030() throws {
    let bytes = try encoded(Array("当辽南六月的阳光掠过辽东湾畔，营口河南商会".utf8), as: "GBK")
    let refusal = #expect(throws: Refusal.self) {
      try page(from: Array(bytes.dropLast()), source: "a.txt", file: "a.txt")
    }
    #expect(refusal?.findings == [Finding(.badEncoding, file: "a.txt", "GB18030", "\(bytes.count - 2)")])
  }

  @Test func latinTextIsNeverTakenForUTF16() throws {
    let text = Array("The quick brown fox jumps over the lazy dog. Again, and again.".utf8)
    #expect(UTF16Evidence(text).encoding == nil)
    #expect(UTF16Evidence(text.flatMap { [$0, 0] }).encoding == .utf16LittleEndian)
    #expect(UTF16Evidence(text.flatMap { [0, $0] }).encoding == .utf16BigEndian)
    #expect(
      try page(from: text.flatMap { [$0, 0] }, source: "a", file: "a").page.lines.map(\.text) == [
        String(decoding: text, as: UTF8.self)
      ])
  }

  @Test func readsTraditionalCharactersInGBK() throws {
    let text = "營口市的經濟發展與社會進步，離不開廣大群眾的積極參與和長期努力。"
    let reading = try page(from: encoded(Array(text.utf8), as: "GBK"), source: "a", file: "a")
    #expect(reading.page.lines.map(\.text) == [text])
  }
}

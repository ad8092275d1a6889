import Anthology
import TestSupport
import Testing

@testable import Ingest

@Suite struct PropertyTests {
  @Test(.timeLimit(.minutes(10))) func anyBytesAreReadOrRefused() {
    var random = FixedRandom(seed: 1)
    for round in 0..<4000 {
      let count = Int.random(in: 0...120, using: &random)
      let bytes = (0..<count).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &random) : UInt8.random(in: 0x80...0xFE, using: &random)
      }
      let encoding = [nil, nil, "gbk", "utf-16le", "big5"].randomElement(using: &random) ?? nil
      guard let reading = try? page(from: bytes, source: "a.txt", file: "a.txt", encoding: encoding) else {
        continue
      }
      #expect(!reading.findings.contains { $0.code == .textLost || $0.code == .textInvented }, "\(bytes)")
    }
  }

  /// A source that is not looked at for Markdown has none.
  @Test func whereMarkdownIsItsSignsAre() {
    let pieces = [
      "营口", "甲", " ", "#", "##", "＃", "`", "```", "~~~", "<", ">", "br", "**", "*", "_", "!", "！", "[", "](",
      "a.png", ")",
      "**甲**", "![甲](a.png)", "# 甲", "<br>", "~~~",
    ]
    var random = FixedRandom(seed: 12)
    var found = 0
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let line = CleanLine(number: 1, text: Array(text.unicodeScalars), startsPage: false, indent: 0)
      guard looksLikeMarkdown([line]) else { continue }
      found += 1
      #expect(holdsMarkdownSigns(Array(text.utf8)), "\(text)")
    }
    #expect(found > 50)
  }

  /// What a page is looked through for leaves out what nothing is done about.
  @Test func whatIsPlainIsKept() {
    for value in (0...0x2FFFF) as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), isPlain(scalar) else { continue }
      let raw = RawText(["甲", scalar, "乙"])
      var ledger = Ledger()
      let number = raw.lines[0].number
      let line = cleaned(
        raw.scalars[...], of: RawText.RawLine(number: number, range: 0..<3), isTraditional: false,
        into: &ledger)
      guard raw.lines.count == 1, line.text == raw.scalars, ledger.entries.isEmpty else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
  }

  @Test(.timeLimit(.minutes(10))) func ledgerIsExactOnAnyMixture() throws {
    let pieces = [
      "营口", "市", "，", "。", "“", "⽉", "⺠", "\u{F900}", "\u{200B}", "\u{200D}", "\u{AD}", "\u{FEFF}", "\0",
      "\u{7}",
      "\n", "\n\n", "\r\n", "\r", "\u{C}", "\u{B}", "\u{85}", "\u{2028}", " ", "\u{3000}", "\t", "# ", "#",
      "*", "**",
      "_", "__", "`", "```", "~~~", "<", ">", "<mark>", "</mark>", "<br>", "<!--", "-->", "![", "](", ")",
      "[", "]",
      "![图](a.png)", "&amp;", "&#x200B;", "&", ";", "\\", "|", "|---|", "- ", "* ", "1. ", "---", "===", "a",
      "3.5", "👨‍👩‍👧",
    ]
    var random = FixedRandom(seed: 2)
    for _ in 0..<6000 {
      let count = Int.random(in: 1...24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let name = Bool.random(using: &random) ? "a.md" : "a.txt"
      do throws(Refusal) {
        let reading = try page(from: Array(text.utf8), source: name, file: name)
        #expect(
          !reading.findings.contains { $0.code == .textLost || $0.code == .textInvented },
          "\(text.debugDescription)")
        #expect(Set(reading.page.lines.map(\.number)).count == reading.page.lines.count)
        #expect(reading.page.lines.allSatisfy { !$0.text.isEmpty })
        #expect(
          reading.page.lines.allSatisfy { $0.scalars == Array($0.text.unicodeScalars) },
          "\(text.debugDescription)")
      } catch {
        let codes: Set<Finding.Code> = [.blankFile, .notText, .emptyFile]
        #expect(
          error.findings.allSatisfy { codes.contains($0.code) }, "\(text.debugDescription) \(error.findings)")
      }
    }
  }

  @Test func auditSeesWhatIsLostInventedAndMoved() throws {
    var page = try read("甲乙丙\n丁戊⽉").page
    func codes(_ page: Page) -> [String] {
      auditDoor(Array("甲乙丙\n丁戊⽉".utf8), page: page, file: "a").findings.map {
        "\($0.code.rawValue) \($0.line ?? 0) \($0.arguments[0])"
      }
    }
    #expect(codes(page) == [])
    let whole = page
    page.lines[0].text = "甲丙"
    #expect(codes(page) == ["text-lost 1 乙"])
    page.lines[0].text = "甲乙丙丙"
    #expect(codes(page) == ["text-invented 1 丙"])
    page.lines[0].text = "甲丙乙"
    #expect(codes(page) == ["text-lost 1 甲乙丙"])
    page = whole
    page.ledger.entries = []
    #expect(codes(page) == ["text-lost 2 ⽉", "text-invented 2 月"])
    page = whole
    page.lines.removeLast()
    #expect(codes(page) == ["text-lost 2 丁戊月"])
    page = whole
    page.lines.append(Line(number: 9, text: "己"))
    #expect(codes(page) == ["text-invented 9 己"])
  }

  /// A line stands in the source where nothing was done to it but to take the spaces off its ends; a page that is changed says no more where.
  @Test func linesStandInTheSource() throws {
    let text = "　　甲乙a\u{7C}é。 \n\n丁戊⽉\n \u{20BB7}b\u{FEFF}\n\u{20BB7}𠮷末"
    var page = try Ingest.page(from: Array(text.utf8), source: "a.txt", file: "a").page
    let bytes = try #require(page.bytes)
    #expect(bytes.source == Array(text.utf8))
    #expect(bytes.ranges.map { $0 == nil } == [false, true, true, false])
    for (line, range) in zip(page.lines, bytes.ranges) {
      if let range { #expect(Array(line.text.utf8) == Array(bytes.source[range])) }
    }
    page.lines[0].text = "甲"
    #expect(page.bytes == nil)
    // Nothing is said of lines that are cut or read otherwise.
    for text in ["甲乙\r\n丙丁", "甲乙\u{2028}丙丁", "# 甲乙\n\n- 丙丁\n- 戊己\n", "\t甲乙"] {
      let page = try Ingest.page(from: Array(text.utf8), source: "a.txt", file: "a").page
      #expect(page.bytes?.ranges.compactMap(\.self).isEmpty ?? true, "\(text)")
    }
  }

  /// However controls stand among the bytes, which are looked at many at a time.
  @Test func controlsAreCountedOneByOne() {
    var random = FixedRandom(seed: 21)
    for round in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...(round % 10 == 0 ? 600 : 60), using: &random)).map { _ in
        let edges: [UInt8] = [0x00, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1F, 0x7F]
        return Int.random(in: 0..<3, using: &random) == 0
          ? edges.randomElement(using: &random) ?? 0 : .random(in: 0x20...0xFF, using: &random)
      }
      let controls = bytes.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) || $0 == 0x7F }
      let isBinary = controls * 3 > bytes.count || controls >= 8 && controls * 20 > bytes.count
      #expect(looksBinary(bytes) == isBinary, "\(bytes)")
    }
    #expect(looksBinary([UInt8](repeating: 0, count: 1024)))
  }
}

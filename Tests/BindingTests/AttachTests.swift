import Anthology
import Testing

@testable import Binding

/// A PNG as far as its size.
private func png(_ width: Int, _ height: Int) -> [UInt8] {
  var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
  bytes += Array("IHDR".utf8)
  for size in [width, height] { bytes += [0, 0, UInt8(size >> 8), UInt8(size & 0xFF)] }
  return bytes + [8, 2, 0, 0, 0, 0, 0, 0, 0]
}

/// A JPEG as far as its frame: an application segment, a fill byte, then the frame.
private func jpeg(_ width: Int, _ height: Int, frame: UInt8 = 0xC2) -> [UInt8] {
  var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0xFF, 0xC0, 0xFF, 0xFF, frame, 0, 11, 8]
  for size in [height, width] { bytes += [UInt8(size >> 8), UInt8(size & 0xFF)] }
  return bytes + [1, 1, 0x11, 0]
}

private typealias Pixels = (bytes: [UInt8], format: Picture.Format, width: Int, height: Int)

@Test func picturesSayTheirSize() {
  let pictures: [Pixels] = [
    (png(1600, 2560), .png, 1600, 2560), (jpeg(1200, 1800), .jpeg, 1200, 1800),
    (jpeg(65535, 1, frame: 0xC0), .jpeg, 65535, 1),
  ]
  for (bytes, format, width, height) in pictures {
    #expect(readPicture(bytes) == Picture(format: format, width: width, height: height, bytes: bytes))
  }
}

@Test func whatIsNoPictureIsNone() {
  let scan: [UInt8] = [0xFF, 0xD8, 0xFF, 0xDA, 0, 2] + [UInt8](repeating: 0, count: 30)
  let fill: [UInt8] = [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 99)
  let empty: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0]
  let others: [[UInt8]] = [
    [], Array("GIF89a".utf8), Array(png(1, 1).prefix(30)), png(0, 5), Array(jpeg(9, 9).prefix(14)), scan,
    jpeg(5, 5, frame: 0xC4), jpeg(0, 5), fill, empty,
  ]
  for bytes in others { #expect(readPicture(bytes) == nil) }
}

/// Whatever stands in a file, reading its header ends.
@Test func anyBytesAreReadToAnEnd() {
  for place in jpeg(9, 9).indices {
    for byte: UInt8 in [0, 1, 0x7F, 0xC0, 0xDA, 0xFF] {
      var bytes = jpeg(9, 9)
      bytes[place] = byte
      _ = readPicture(bytes)
    }
  }
}

private func book() -> Book {
  let text = Passage("看，码头繁忙，码头很大。")
  let article = Article(
    heading: Heading(headline: Passage("港")),
    sections: [
      Section(blocks: [
        Block(role: .paragraph, passage: text), Block(role: .verse, passage: Passage("一行\n二行")),
      ])
    ],
    figures: [Figure(caption: Passage("图为码头。")), Figure(caption: Passage("图为港口。"))])
  return bind(
    [Recovered(source: "a.txt", articles: [article, article])],
    plan: BookPlan(title: "书", parts: [BookPlan.Part(sources: [BookPlan.Source("a.txt")])]))
}

private func attached(
  _ yaml: String, pictures: [String: [UInt8]] = [:]
) throws -> (book: Book, findings: [String]) {
  let plan = try readPlan("title: 书\nsources: [a.txt]\n" + yaml, file: "b.yaml")
  let (book, findings) = attach(Attachments(pictures: pictures), to: book(), plan: plan, file: "b.yaml")
  return (
    book, findings.map { "\($0.line ?? 0) \($0.code.rawValue) " + $0.arguments.joined(separator: "|") }
  )
}

@Test func theCoverIsMeasured() throws {
  let good = try attached("cover: c.png", pictures: ["c.png": png(1000, 1600)])
  #expect(good.book.cover?.height == 1600 && good.findings == [])
  let small = try attached("cover: c.jpg", pictures: ["c.jpg": jpeg(1000, 1599)])
  #expect(small.book.cover?.format == .jpeg)
  #expect(small.findings == ["3 small-picture c.jpg|1000 × 1599|1600"])
  let none = try attached("cover: c.jpg", pictures: ["c.jpg": Array("%PDF".utf8)])
  #expect(none.book.cover == nil && none.findings == ["3 not-picture c.jpg"])
}

@Test func picturesFindTheirCaptions() throws {
  let pictures = ["i/a.png": png(9, 9), "i/b.jpg": jpeg(9, 9)]
  let (book, findings) = try attached(
    """
    images: i
    figures:
    - {id: fig-0002-01, file: a.png, alt: 甲, credit: 乙}
    - {caption: 码头, file: b.jpg, alt: 丙}
    - {caption: 山, file: b.jpg, alt: 丙}
    - {id: fig-0001-02, file: b.jpg}
    - {id: fig-0009-02, file: b.jpg, alt: 丙}
    """, pictures: pictures)
  #expect(
    findings == [
      "6 many-places caption|码头|2", "7 no-such-place caption|山", "8 no-alternative i/b.jpg",
      "9 no-such-place id|fig-0009-02",
    ])
  let figures = book.articles.flatMap(\.figures)
  #expect(figures.map { $0.picture?.format } == [nil, .jpeg, .png, nil])
  #expect(figures[2].alternative == "甲" && figures[2].credit == "乙")
}

@Test func notesStandBehindTheirWords() throws {
  let (book, findings) = try attached(
    """
    notes:
    - {at: p-0002-002, note: 乙}
    - {at: p-0002-001, words: 码头, note: 甲}
    - {at: p-0001-001, words: 山, note: 丙}
    - {at: p-0003-001, note: 丁}
    - {at: art-0001, words: 二行, note: 戊}
    - {at: art-0001, note: 己}
    - {at: art-0003, words: 二行, note: 庚}
    """)
  #expect(
    findings == [
      "6 no-such-place words|山", "7 no-such-place at|p-0003-001", "9 many-places words||2",
      "10 no-such-place at|art-0003",
    ])
  #expect(
    book.articles.map(\.notes) == [
      [Note(id: "note-0001-01", block: "p-0001-002", offset: 13, text: "戊")],
      [
        Note(id: "note-0002-01", block: "p-0002-001", offset: 12, text: "甲"),
        Note(id: "note-0002-02", block: "p-0002-002", offset: 13, text: "乙"),
      ],
    ])
}

@Test func whereAnArticleWasPrintedIsKnownFromThePlanThenFromThePage() {
  let article = Article(heading: Heading(headline: Passage("一")))
  let folio = Provenance(paper: "甲报", date: "2025-06-28", page: "3")
  let plan = BookPlan(
    title: "书",
    parts: [
      BookPlan.Part(sources: [
        BookPlan.Source("a.txt"), BookPlan.Source("b.txt", provenance: Provenance(paper: "乙报", page: "4")),
      ])
    ])
  let pages = ["a.txt", "b.txt"].map { Recovered(source: $0, articles: [article], folio: folio) }
  #expect(
    bind(pages, plan: plan).articles.map(\.provenance) == [
      folio, Provenance(paper: "乙报", date: "2025-06-28", page: "4"),
    ])
}

@Test func theForewordIsReadFromItsLines() {
  let lines = [
    Line(number: 1, text: "编者的话", hint: .heading(level: 1)), Line(number: 3, text: "第一段的", gap: 1),
    Line(number: 4, text: "下一行 with"), Line(number: 5, text: "Latin words"),
    Line(number: 7, text: "一条", gap: 1, hint: .listItem), Line(number: 8, text: "二条", hint: .listItem),
    Line(number: 9, text: "接着"), Line(number: 11, text: "引文", gap: 1, hint: .quotation),
    Line(number: 12, text: "续", hint: .quotation),
    Line(number: 14, text: "小题", gap: 1, hint: .heading(level: 2)),
    Line(number: 15, text: "末段"),
  ]
  let foreword = foreword(from: Page(source: "f.md", form: .markdown, lines: lines))
  #expect(foreword.title == "编者的话")
  #expect(
    foreword.blocks.map { "\($0.id) \($0.role.rawValue) \($0.text)" } == [
      "fore-001 paragraph 第一段的下一行 with Latin words", "fore-002 list-item 一条", "fore-003 list-item 二条接着",
      "fore-004 quotation 引文续", "fore-005 subhead 小题", "fore-006 paragraph 末段",
    ])
}

import Anthology
import Archive
import EPUB
import Markup
import Testing

@Suite struct PublicationTests {
  let epub: Opened

  init() throws { epub = try Opened(SampleBook.book) }

  /// However many files are made at a time.
  @Test func itsPartsAreTheWhole() throws {
    let whole = try makeEPUB(SampleBook.book, styles: Opened.styles)
    for size in [1, 2, 3, 5, 100] {
      let files = layOutEPUB(SampleBook.book, styles: Opened.styles, profile: .standard)
      let count = files.count
      let parts = files.parts(of: size).map { $0.entries() }
      #expect(parts.reduce(0) { $0 + $1.count } == count)
      #expect(try joinArchives(parts.map { try makeArchive($0) }) == whole)
    }
  }

  @Test func sameBookGivesSameBytes() throws {
    #expect(
      try makeEPUB(SampleBook.book, styles: Opened.styles) == makeEPUB(SampleBook.book, styles: Opened.styles)
    )
  }

  @Test func onlyMimetypeIsStored() {
    #expect(epub.entries.first?.name == "mimetype")
    #expect(epub.entries.filter(\.stored).map(\.name) == ["mimetype"])
  }

  @Test func namesAreASCII() {
    #expect(epub.entries.allSatisfy { $0.name.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test func everyDocumentSaysItsLanguageTwice() throws {
    #expect(epub.documents.count == 13)
    for name in epub.documents {
      let root = try epub.tree(name)
      #expect(root["lang"] == "zh-Hans", "\(name)")
      #expect(root["xml:lang"] == "zh-Hans", "\(name)")
    }
    #expect(try epub.tree("EPUB/toc.ncx")["xml:lang"] == "zh-Hans")
    #expect(try epub.tree("EPUB/package.opf")["xml:lang"] == "zh-Hans")
  }

  @Test func everyDocumentLinksEveryStyle() throws {
    for name in epub.documents {
      let links = try epub.tree(name).descendants(named: "link").compactMap { $0["href"] }
      #expect(
        links.map { resolved($0, from: name).path } == ["EPUB/styles/book.css", "EPUB/styles/epub.css"])
    }
  }

  /// Every href and src of every file leads to a file, and to an element in it.
  @Test func everyLinkArrives() throws {
    var ids: [String: Set<String>] = [:]
    for name in epub.documents {
      let found = try epub.tree(name).descendants { $0["id"] != nil }.compactMap { $0["id"] }
      ids[name] = Set(found)
      #expect(ids[name]?.count == found.count, "an identifier stands twice in \(name)")
    }
    let names = Set(epub.entries.map(\.name))
    var links = 0
    for name in epub.documents + ["EPUB/toc.ncx", "EPUB/package.opf"] {
      for element in try epub.tree(name).descendants(where: { $0["href"] != nil || $0["src"] != nil }) {
        let place = resolved(element["href"] ?? element["src"] ?? "", from: name)
        links += 1
        #expect(names.contains(place.path), "\(name): \(place)")
        #expect(
          place.fragment.isEmpty || ids[place.path]?.contains(place.fragment) == true, "\(name): \(place)")
      }
    }
    #expect(links > 30)
  }

  /// Everything in the archive is in the manifest, and the other way round.
  @Test func manifestIsWhole() throws {
    let items = try epub.tree("EPUB/package.opf").descendants(named: "item")
    let listed = items.compactMap { $0["href"] }.map { "EPUB/" + $0 } + ["EPUB/package.opf"]
    let there = epub.entries.map(\.name).filter { $0.hasPrefix("EPUB/") }
    #expect(listed.sorted() == there.sorted())
  }

  @Test func readingOrderIsTheBook() throws {
    let order = try epub.tree("EPUB/package.opf").descendants(named: "itemref").compactMap { $0["idref"] }
    #expect(
      order == [
        "cover", "title-page", "colophon", "foreword", "nav", "part-01", "art-0001", "art-0002", "part-02",
        "art-0003", "authors", "pictures", "sources",
      ])
  }

  @Test func modifiedStandsOnce() throws {
    let metas = try epub.tree("EPUB/package.opf").descendants(named: "meta")
    #expect(metas.filter { $0["property"] == "dcterms:modified" }.map(\.text) == ["2025-06-28T00:00:00Z"])
  }

  @Test func twoStylesOfOneNameAreAnError() {
    let style = OutputFile(path: "a.css", text: "")
    #expect(throws: ArchiveError.self) { try makeEPUB(SampleBook.book, styles: [style, style]) }
  }
}

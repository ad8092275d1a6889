import Anthology
import Archive
import Markup
import Testing

/// What differs between the profiles, and nothing else does.
@Suite struct ProfileTests {
  @Test func duokanFillsTheScreenAndHasAnIcon() throws {
    let epub = try Opened(SampleBook.book, profile: .duokan)
    let cover = try epub.tree("EPUB/package.opf").descendants(named: "itemref").first
    #expect(cover?["properties"] == "duokan-page-fullscreen")
    let marks = try epub.tree("EPUB/text/art-0001.xhtml").descendants { $0["class"] == "note-icon" }
    #expect(marks.map { $0["alt"] } == ["①", "②"])
    #expect(try epub.bytes("EPUB/images/note.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try !epub.text("EPUB/package.opf").contains("conformsTo"))
  }

  @Test func kindleMakesTheCoverPageItself() throws {
    var book = SampleBook.book
    var names = try Opened(book, profile: .kindle).entries.map(\.name)
    #expect(!names.contains { $0.contains("cover") })
    book.cover = SampleBook.picture
    names = try Opened(book, profile: .kindle).entries.map(\.name)
    #expect(names.filter { $0.contains("cover") } == ["EPUB/images/cover.png"])
  }

  @Test(arguments: [Profile.duokan, .kindle]) func theArticlesAreTheSame(profile: Profile) throws {
    var book = SampleBook.book
    for part in book.parts.indices {
      for article in book.parts[part].articles.indices { book.parts[part].articles[article].notes = [] }
    }
    let (one, other) = (try Opened(book), try Opened(book, profile: profile))
    for name in one.documents where name.contains("art-") {
      #expect(try one.bytes(name) == other.bytes(name))
    }
  }

  @Test func conformanceIsClaimedWhereItIsFound() throws {
    func claims(_ change: (inout Book) -> Void) throws -> Bool {
      var book = SampleBook.book
      change(&book)
      return try Opened(book).text("EPUB/package.opf").contains(
        ">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<")
    }
    #expect(try claims { _ in })
    #expect(try !claims { $0.certifier = "" })
    #expect(try !claims { $0.parts[0].articles[0].figures[0].alternative = "" })
  }
}

import Anthology
import Archive
import Foundation
import TestSupport
import Testing

@Suite struct GoldenTests {
  @Test(arguments: [
    ("META-INF/container.xml", "container.xml"),
    ("EPUB/package.opf", "package.opf"),
    ("EPUB/nav.xhtml", "nav.xhtml"),
    ("EPUB/toc.ncx", "toc.ncx"),
    ("EPUB/text/title.xhtml", "title.xhtml"),
    ("EPUB/text/cover.xhtml", "cover.xhtml"),
    ("EPUB/images/cover.svg", "cover.svg"),
    ("EPUB/text/colophon.xhtml", "colophon.xhtml"),
    ("EPUB/text/foreword.xhtml", "foreword.xhtml"),
    ("EPUB/text/authors.xhtml", "authors.xhtml"),
    ("EPUB/text/pictures.xhtml", "pictures.xhtml"),
    ("EPUB/text/sources.xhtml", "sources.xhtml"),
    ("EPUB/text/part-01.xhtml", "part-01.xhtml"),
    ("EPUB/text/art-0001.xhtml", "art-0001.xhtml"),
    ("EPUB/text/art-0002.xhtml", "art-0002.xhtml"),
    ("EPUB/text/art-0003.xhtml", "art-0003.xhtml"),
  ])
  func file(_ name: String, golden: String) throws {
    let text = try Opened(SampleBook.book).text(name)
    let difference = try goldenDifference(text, from: Repository.goldens().appending(path: golden))
    #expect(difference == nil)
  }

  @Test func entries() throws {
    let list = try Opened(SampleBook.book).entries.map {
      "\($0.stored ? "stored  " : "deflated") \($0.name)\n"
    }
    let golden = Repository.goldens().appending(path: "entries.txt")
    let difference = try goldenDifference(list.joined(), from: golden)
    #expect(difference == nil)
  }

  /// A book of which the editor has said nothing but what must be said.
  @Test func barePackageDocument() throws {
    let book = Book(
      title: "书", identifier: "urn:isbn:9787000000000", modified: "2025-01-01T00:00:00Z",
      parts: [Book.Part(articles: [SampleBook.untitled])])
    let text = try Opened(book, styles: []).text("EPUB/package.opf")
    let difference = try goldenDifference(text, from: Repository.goldens().appending(path: "bare.opf"))
    #expect(difference == nil)
  }
}

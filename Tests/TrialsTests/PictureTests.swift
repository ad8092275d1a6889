import Foundation
import Ingest
import Recovery
import TestSupport
import Testing

@testable import Trials

@Suite struct PictureTests {
  /// The picture in docs/ is that of the seed page, and holds none of its words.
  @Test func thePictureOfTheDocumentationIsTrue() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path)
    let name = try #require(names.first { $0.hasPrefix("000_") })
    let page = try readPage(at: Repository.seeds.appending(path: name).path).page
    let drawn = picture(of: page, recover(page))
    let file = Repository.root.appending(path: "docs/images/fragments.svg")
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
    #expect(drawn.utf8.count < 150_000)
    #expect(!drawn.unicodeScalars.contains { $0.value > 0x2E80 })
  }
}

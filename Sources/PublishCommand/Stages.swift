package import Anthology
import Binding
import Ingest
package import Print
package import Recovery
import Typography

/// The stages as the command calls them. A test puts its own in their place, to see what the command does when
/// a stage loses text or refuses a page.
package struct Stages: Sendable {
  package var readPage:
    @Sendable (_ path: String, _ encoding: String?) throws(Refusal) -> (page: Page, findings: [Finding])
  package var recover: @Sendable (_ page: Page) -> Recovered
  /// Whether source = articles + furniture + dropped, and what else recovery found.
  package var audit: @Sendable (_ recovered: Recovered, _ page: Page, _ file: String) -> [Finding]
  package var typeset:
    @Sendable (_ recovered: inout Recovered, _ style: HouseStyle, _ file: String) -> [Finding]
  /// Joins the articles that go on on another page, and proves that nothing was lost. The files are what findings call the pages.
  package var join:
    @Sendable (_ pages: [Recovered], _ folios: [Provenance], _ files: [String]) -> JoinedPages = {
      joinJumps($0, folios: $1, files: $2)
    }
  package var makeEPUB: MakeEPUB
  package var makePrint: @Sendable (_ book: Book, _ styles: [OutputFile], _ area: TypeArea) -> [OutputFile]

  /// The book goes as soon as its documents are made. `workers` make them side by side; `tell` is called with how many of all are made.
  package typealias MakeEPUB =
    @Sendable (
      _ book: consuming Book, _ styles: [OutputFile], _ profile: Profile, _ workers: Workers,
      _ tell: (_ done: Int, _ all: Int) -> Void
    ) throws -> [UInt8]

  package init(
    readPage:
      @escaping @Sendable (_ path: String, _ encoding: String?) throws(Refusal) -> (
        page: Page, findings: [Finding]
      ),
    recover: @escaping @Sendable (_ page: Page) -> Recovered,
    audit: @escaping @Sendable (_ recovered: Recovered, _ page: Page, _ file: String) -> [Finding],
    typeset:
      @escaping @Sendable (_ recovered: inout Recovered, _ style: HouseStyle, _ file: String) -> [Finding],
    makeEPUB: @escaping MakeEPUB,
    makePrint: @escaping @Sendable (_ book: Book, _ styles: [OutputFile], _ area: TypeArea) -> [OutputFile]
  ) {
    self.readPage = readPage
    self.recover = recover
    self.audit = audit
    self.typeset = typeset
    self.makeEPUB = makeEPUB
    self.makePrint = makePrint
  }

  package static let real = Stages(
    readPage: { path, encoding throws(Refusal) in
      let reading = try Ingest.readPage(at: path, encoding: encoding)
      return (reading.page, reading.findings)
    },
    recover: { Recovery.recover($0) },
    audit: { recovered, page, file in
      Recovery.audit(recovered, against: page, file: file) + Recovery.findings(in: recovered, file: file)
    },
    typeset: { Typography.typeset(&$0, style: $1, file: $2) },
    makeEPUB: { try packEPUB($0, $1, $2, with: $3, tell: $4) },
    makePrint: { Print.makePrint($0, styles: $1, area: $2) })
}

import Anthology
import ArgumentParser
import Platform
import Print

/// `publish print`
struct PrintCommand: PageAction {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Make the book as paged XHTML for the typesetter.",
    discussion: """
      Writes the folder build/print/: index.xhtml with the whole book, one XHTML file an article, the style sheets, \
      and for layout stylemap.csv, images.csv, order.json and changes.json, which says what is otherwise than in the \
      book that the folder held. Identifiers and classes are those of the EPUB.

      Example: publish print --book seeds/book.yaml -o proofs
      """)

  @OptionGroup var sources: SourceOptions
  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the book.", valueName: "DIR"))
  var output: String?
  @OptionGroup var page: PageOptions
  @OptionGroup var styles: StyleOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  func validate() throws {
    if output == "-" { throw ValidationError("print writes a folder, and - is none.") }
  }

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    let world = session.world
    let manuscript = try findManuscript(sources, in: world)
    let output = Output(self.output, default: "print", isFolder: true, in: world)
    let sheets = try loadStyles(["book.css", "print.css"], styles, for: manuscript, in: world)
    let inputs = manuscript.inputs(in: world) + manuscript.galleyFiles(in: world) + sheets.paths
    try output.check(against: inputs, isFolder: true)
    var proofs = try proof(manuscript, in: session)
    let book = try proofs.bound(in: world)
    session.report(proofs.findings + pictureFindings(in: book, page.area))
    guard proofs.areBook else { return refuseToWrite(proofs, in: session) }
    try output.write(
      world.stages.makePrint(book, sheets.files, page.area) + handedOver(book, from: output))
    if !session.options.quiet {
      session.say(summary(of: proofs, at: output.name, in: session.language) + "\n")
    }
    return .done
  }

  /// The files for layout, told against the book that the folder holds so far.
  private func handedOver(_ book: Book, from output: Output) throws(Refusal) -> [OutputFile] {
    let previous = output.path.flatMap { FileManager.default.contents(atPath: join($0, "order.json")) }
    do {
      return try handoff(of: book, area: page.area, previous: previous.map { Array($0) })
    } catch {
      throw Refusal(.output, [Finding(.unwritable, file: output.name, "\(error)")])
    }
  }
}

/// The pictures that print coarser than printing wants.
func pictureFindings(in book: Book, _ area: TypeArea) -> [Finding] {
  printedImages(of: book, area).filter { $0.resolution < PrintedImage.wantedResolution }.map {
    Finding(
      .lowResolution, file: $0.file.path, String($0.resolution), String(PrintedImage.wantedResolution))
  }
}

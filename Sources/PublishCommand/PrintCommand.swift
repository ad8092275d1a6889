import Anthology
import ArgumentParser

/// `publish print`
struct PrintCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Make the book as paged XHTML for the typesetter.",
    discussion: """
      Writes the folder build/print/: index.xhtml with the whole book, one XHTML file an article, and the style \
      sheets. Identifiers and classes are those of the EPUB.

      Example: publish print --book seeds/book.yaml -o proofs
      """)

  @OptionGroup var sources: SourceOptions
  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the book.", valueName: "DIR"))
  var output: String?
  @OptionGroup var page: PageOptions
  @OptionGroup var styles: StyleOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  func validate() throws {
    if output == "-" { throw ValidationError("print writes a folder, and - is none.") }
  }

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    let world = session.world
    let manuscript = try findManuscript(sources, in: world)
    let output = Output(self.output, default: "print", isFolder: true, in: world)
    let sheets = try loadStyles(["book.css", "print.css"], styles, for: manuscript, in: world)
    try output.check(against: manuscript.inputs(in: world) + sheets.paths, isFolder: true)
    var proofs = try proof(manuscript, in: session)
    let book = try proofs.bound(in: world)
    session.report(proofs.findings)
    guard proofs.areBook else { return refuseToWrite(proofs, in: session) }
    try output.write(world.stages.makePrint(book, sheets.files, page.area))
    if !session.options.quiet {
      session.say(summary(of: proofs, at: output.name, in: session.language) + "\n")
    }
    return .done
  }
}

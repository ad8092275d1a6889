import Anthology
import ArgumentParser
import Binding
import Galley

/// `publish emend`
struct EmendCommand: PageAction {
  static let configuration = CommandConfiguration(
    commandName: "emend",
    abstract: "List what the book says otherwise than its pages.",
    discussion: """
      Block by block with page and line: words changed, added, cut and moved by the editor, from the galleys that \
      book.yaml names; what the program changed by itself is counted by kind. Nothing is written.

      Example: publish emend --format html -o emendations.html
      """)

  @OptionGroup var sources: SourceOptions
  @Option(help: "text, json or html.")
  var format = Format.text
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the list goes; else standard output.", valueName: "FILE"))
  var output: String?
  @OptionGroup var work: WorkOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    let manuscript = try findManuscript(sources, in: session.world)
    let output = Output(self.output ?? "-", default: "emendations", isFolder: false, in: session.world)
    let inputs = manuscript.inputs(in: session.world) + manuscript.galleyFiles(in: session.world)
    try output.check(against: inputs, isFolder: false)
    var proofs = try proof(manuscript, in: session)
    _ = try proofs.bound(in: session.world)
    guard let edition = proofs.edition else {
      let place = manuscript.plan.galleys.map { join(folder(of: manuscript.file ?? ""), $0.path) }
      throw Refusal(.usage, [Finding(.noGalleys, file: manuscript.file ?? "-", place ?? "galleys:")])
    }
    let list = EmendationList(edition.account, of: proofs.pages)
    let text =
      switch format {
      case .text: list.text(in: session.language)
      case .json: list.json.pretty + "\n"
      case .html: list.html(in: session.language)
      }
    if output.path == nil {
      try session.deliver(Array(text.utf8))
    } else {
      try output.write(Array(text.utf8))
    }
    let errors = proofs.findings.filter { severity(of: $0) == .error }
    session.report(errors)
    return errors.isEmpty ? .done : .errors
  }
}

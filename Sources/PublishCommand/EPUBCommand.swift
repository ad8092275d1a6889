import Anthology
import ArgumentParser
import Binding

/// `publish epub`
struct EPUBCommand: PageAction {
  static let configuration = CommandConfiguration(
    commandName: "epub",
    abstract: "Make the book as EPUB 3.3.",
    discussion: """
      Writes build/<title>.epub and says what is in it. The same pages make the same file, to the byte.

      Example: publish epub --book seeds/book.yaml -o book.epub
      """)

  @OptionGroup var sources: SourceOptions
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the book goes; - is standard output.", valueName: "FILE"))
  var output: String?
  @Option(help: "For which readers: standard, duokan or kindle; else book.yaml decides.")
  var profile: Profile?
  @OptionGroup var styles: StyleOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    let world = session.world
    let manuscript = try findManuscript(sources, in: world)
    let output = Output(
      self.output, default: fileName(for: manuscript.plan.title) + ".epub", isFolder: false, in: world)
    let sheets = try loadStyles(["book.css", "epub.css"], styles, for: manuscript, in: world)
    let inputs = manuscript.inputs(in: world) + manuscript.galleyFiles(in: world) + sheets.paths
    try output.check(against: inputs, isFolder: false)
    var proofs = try proof(manuscript, in: session)
    let book = try session.workers.time(.bind) { () throws(Refusal) in try proofs.bound(in: world) }
    session.report(proofs)
    guard proofs.areBook else { return refuseToWrite(proofs, in: session) }
    let profile = self.profile ?? manuscript.plan.profile
    // Writing the book takes room: what it does not need is given back.
    let summary =
      session.options.quiet ? nil : summary(of: proofs, at: output.name, in: session.language) + "\n"
    let givingBack = session.workers.giveBack(&proofs.pages)
    defer { givingBack?.join() }
    let bytes: [UInt8]
    do {
      bytes = try world.stages.makeEPUB(consume book, sheets.files, profile, session.workers) {
        session.progress.show($0, of: $1, output.name)
      }
      session.progress.clear()
    } catch {
      throw Refusal(.output, [Finding(.unwritable, file: output.name, "\(error)")])
    }
    if output.path == nil {
      try session.deliver(bytes)
      if let summary { world.tell(summary) }
      return .done
    }
    try session.workers.time(.write) { () throws(Refusal) in try output.write(bytes) }
    if let summary { session.say(summary) }
    return .done
  }
}

extension Profile: ExpressibleByArgument {}

/// What lost text, or holds none, is no book: it is not written, and that is said.
func refuseToWrite(_ proofs: Proofs, in session: Session) -> ExitStatus {
  session.world.tell(notWritten(errors: proofs.count(.error), in: session.language) + "\n")
  return .errors
}

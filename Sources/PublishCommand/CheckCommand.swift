import Anthology
import ArgumentParser

/// `publish check`
struct CheckCommand: PageAction {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show every finding; nothing is written.",
    discussion: """
      Errors, warnings and notes go to standard output, one a line: file, line, severity, sentence, code; or one \
      JSON object a line. The exit status is 1 where one of them is an error.

      Example: publish check --language zh-Hans seeds/000_96da6eacac2ae401.txt
      """)

  @OptionGroup var sources: SourceOptions
  @Option(help: "text or json.")
  var format = Format.text
  @OptionGroup var work: WorkOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  var manner: Manner { format == .text ? .list : .jsonLines }

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    var proofs = try proof(try findManuscript(sources, in: session.world), in: session)
    _ = try proofs.bound(in: session.world)
    guard session.report(proofs) else { return .output }
    if format == .text && !session.options.quiet {
      session.say(checked(proofs, in: session.language) + "\n")
    }
    return proofs.count(.error) > 0 ? .errors : .done
  }
}

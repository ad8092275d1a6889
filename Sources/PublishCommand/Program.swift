import Anthology
import ArgumentParser

/// Runs the program.
///
/// The arguments come without the program's name. Returns the exit status: 0 done, 1 findings of severity error,
/// 2 wrong use, 3 input that cannot be read, 4 output that cannot be written.
package func run(_ arguments: [String], in world: World) -> Int32 {
  // The parser takes as long for this as the rest of the start-up.
  if arguments == ["--version"] { return answer(Program.configuration.version, in: world) }
  do {
    var command = try namedFirst(arguments) ?? Program.parseAsRoot(arguments)
    if let action = command as? any Action { return perform(action, in: world).rawValue }
    try command.run()
    return ExitStatus.done.rawValue
  } catch {
    let message = Program.fullMessage(for: error)
    // A request for help or the version is an answer, everything else is wrong use.
    guard Program.exitCode(for: error) == .success else {
      world.tell(message + "\n")
      return ExitStatus.usage.rawValue
    }
    return answer(message, in: world)
  }
}

/// The command whose name comes first, where the other arguments are right for it: to ask it alone takes a fifth less time than to ask
/// through the root. Nil for everything else, of which the root knows what to say.
private func namedFirst(_ arguments: [String]) -> (any ParsableCommand)? {
  let command = try? commandType(named: arguments.first)?.parseAsRoot(Array(arguments.dropFirst()))
  // Who asks for help is given another command, which does not know the root's name here.
  return command is any Action ? command : nil
}

/// The command of this name; nil where there is none.
func commandType(named name: String?) -> (any ParsableCommand.Type)? {
  Program.configuration.subcommands.first { $0.configuration.commandName == name }
}

/// Writes what was asked for; returns the exit status.
private func answer(_ message: String, in world: World) -> Int32 {
  do {
    try world.write(Array((message + "\n").utf8))
    return ExitStatus.done.rawValue
  } catch {
    return ExitStatus.output.rawValue
  }
}

/// The action that arguments ask for; nil where they ask for none.
func action(for arguments: [String]) -> (any Action)? { try? Program.parseAsRoot(arguments) as? any Action }

/// The commands' common root.
struct Program: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Turns text extracted from Chinese newspaper pages into a book.",
    discussion: """
      Articles are put together again from the lines of the pages, set by the rules of Chinese typesetting, and \
      every character of the source is accounted for.

      With no SOURCE and no --book, the book is ./book.yaml, else ./seeds/book.yaml.

      Exit status: 0 done, 1 findings of severity error, 2 wrong use, 3 input that cannot be read, 4 output \
      that cannot be written.
      """,
    version: "0.1.0",
    subcommands: [
      EPUBCommand.self, PrintCommand.self, ProofCommand.self, OutlineCommand.self, GalleyCommand.self,
      EmendCommand.self, CheckCommand.self, InitCommand.self,
    ])
}

/// A subcommand: the parser makes it of arguments, and it works in a session.
protocol Action: ParsableCommand {
  var reporting: ReportOptions { get }
  /// Where findings go and in what form.
  var manner: Manner { get }
  /// Who does the work.
  func workers(in world: World) -> Workers
  func perform(in session: Session) throws(Refusal) -> ExitStatus
}

/// A subcommand that takes pages through the stages.
protocol PageAction: Action {
  var work: WorkOptions { get }
}

extension PageAction {
  func workers(in world: World) -> Workers {
    Workers(jobs: work.jobs ?? world.processors, meter: work.timings ? Meter() : nil)
  }
}

extension Action {
  var manner: Manner { .editor }
  func workers(in world: World) -> Workers { Workers() }
}

/// Performs an action; a refusal's findings are told like all others.
func perform(_ action: some Action, in world: World) -> ExitStatus {
  let session = Session(
    world: world, options: action.reporting, manner: action.manner, workers: action.workers(in: world))
  defer { if let meter = session.workers.meter { world.tell(meter.report) } }
  do {
    return try action.perform(in: session)
  } catch {
    session.report(error.findings)
    return ExitStatus(error.kind)
  }
}

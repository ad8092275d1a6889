import Anthology

/// One run of one command: the world, the language, and what has been said so far.
struct Session {
  let world: World
  let options: ReportOptions
  let language: Language
  let manner: Manner
  let progress: Progress
  let workers: Workers
  private let tellsNotes: Bool

  init(world: World, options: ReportOptions, manner: Manner, workers: Workers) {
    self.world = world
    self.options = options
    self.manner = manner
    self.workers = workers
    tellsNotes = manner != .editor || options.verbose
    language = options.language ?? Language(environment: world.environment)
    progress = Progress(world: world, language: language, isOn: world.errorIsTerminal && !options.quiet)
  }

  /// Tells findings, in their manner. Whether they could be told, which matters where they are the work.
  @discardableResult
  func report(_ findings: [Finding]) -> Bool {
    progress.clear()
    switch manner {
    case .editor:
      let style = FindingStyle(language: language, color: hasColor(terminal: world.errorIsTerminal))
      for finding in findings where isTold(finding.code) { world.tell(style.line(finding) + "\n") }
      return true
    case .list:
      let style = FindingStyle(language: language, color: hasColor(terminal: world.outputIsTerminal))
      return say(findings.map { style.line($0) + "\n" }.joined())
    case .jsonLines:
      return say(findings.map { json(of: $0, in: language).compact + "\n" }.joined())
    }
  }

  /// Tells those of the pages.
  @discardableResult
  func report(_ proofs: Proofs) -> Bool { report(proofs.findings(where: isTold)) }

  private func isTold(_ code: Finding.Code) -> Bool { tellsNotes || severity(of: code) != .note }

  /// Standard output for words about the work. Whether they could be written.
  @discardableResult
  func say(_ text: String) -> Bool { (try? world.write(Array(text.utf8))) != nil }

  /// Standard output for what the command was run for. Throws `unwritable`.
  func deliver(_ bytes: [UInt8]) throws(Refusal) {
    progress.clear()
    do {
      try world.write(bytes)
    } catch {
      // Who has read enough needs no word.
      throw Refusal(.output, error.isBrokenPipe ? [] : [Finding(.unwritable, file: "-", error.reason)])
    }
  }

  private func hasColor(terminal: Bool) -> Bool {
    switch options.color {
    case .always: true
    case .never: false
    case .auto:
      terminal && (world.environment["NO_COLOR"] ?? "").isEmpty && world.environment["TERM"] != "dumb"
    }
  }
}

/// Where findings go and in what form.
enum Manner {
  /// Standard error, notes only where asked for: findings beside the work.
  case editor
  /// Standard output, all of them: findings are the work.
  case list
  /// Standard output, one JSON object a line.
  case jsonLines
}

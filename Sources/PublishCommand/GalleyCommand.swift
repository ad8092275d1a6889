import Anthology
import ArgumentParser
import Binding
import Galley
import Platform

/// `publish galley`
struct GalleyCommand: PageAction {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Write each article as a Markdown file to edit.",
    discussion: """
      Writes the articles to the folder that book.yaml names under galleys:, else to build/galleys/. Run again, it \
      brings in what has changed on the pages and keeps every edit; what both have changed is marked in the file.

      Example: publish galley --book seeds/book.yaml -o galleys
      """)

  @OptionGroup var sources: SourceOptions
  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the galleys.", valueName: "DIR"))
  var output: String?
  @Flag(help: "Say what would be written, and write nothing.")
  var dryRun = false
  @OptionGroup var work: WorkOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  func validate() throws {
    if output == "-" { throw ValidationError("galley writes a folder, and - is none.") }
  }

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    let world = session.world
    let manuscript = try findManuscript(sources, in: world)
    let named = manuscript.plan.galleys.map { join(folder(of: manuscript.file ?? ""), $0.path) }
    let output = Output(self.output ?? named, default: "galleys", isFolder: true, in: world)
    try output.check(against: manuscript.inputs(in: world), isFolder: true)
    let lock = dryRun ? nil : try lockFolder(output.path ?? "", named: output.name)
    defer { if let lock { close(lock) } }
    let key = sourcesKey(manuscript, in: world)
    // What gave the same once gives it again.
    if let key, let state = output.path.flatMap({ GalleyState(in: $0) }), state.key == key,
      let old = try readGalleys(output.name, state: state, in: world), let base = old.base
    {
      session.report(state.findings)
      return try finish(base, Original([]), state.findings, key, old, output, in: session)
    }
    var proofs = try proof(manuscript, in: session)
    session.report(proofs)
    guard proofs.areBook else { return refuseToWrite(proofs, in: session) }
    let old = try readGalleys(output.name, in: world) ?? GalleyFolder(name: output.name)
    proofs.numberArticles()
    let parts = partsOfNumberedPages(proofs.pages.map(\.recovered), in: proofs.order, plan: manuscript.plan)
    let articles = relabelled(
      parts.flatMap(\.articles), like: old.known, beside: old.galleys, keepsNumbers: old.hasLostState)
    let new = articles.enumerated().map { place, article in
      galley(
        of: article, file: galleyName(place: place + 1, of: articles.count, id: article.id),
        words: { wording(of: $0, in: .chinese) })
    }
    return try finish(new, Original(articles), proofs.findings, key, old, output, in: session)
  }

  /// Merges what the pages give with the folder, and writes it.
  private func finish(
    _ pages: [Galley], _ original: Original, _ findings: [Finding], _ key: String?, _ old: GalleyFolder,
    _ output: Output, in session: Session
  ) throws(Refusal) -> ExitStatus {
    session.report(old.findings)
    guard old.isReadable else {
      let errors = old.findings.count { severity(of: $0) == .error }
      session.world.tell(notWritten(galleys: errors, in: session.language) + "\n")
      return .errors
    }
    var new = pages
    let merged = merge(base: old.base(of: new), new: new, mine: old.galleys, original)
    // The state is under the names that the files have.
    let files = Dictionary(merged.map { ($0.galley.id, $0.galley.file) }) { first, _ in first }
    for index in new.indices { new[index].file = files[new[index].id] ?? new[index].file }
    if !dryRun {
      try write(merged, over: old, state: GalleyState.bytes(new, key: key, findings: findings), to: output)
    }
    if !session.options.quiet {
      session.say(report(of: merged, at: output.name, isDry: dryRun, in: session.language))
    }
    return merged.contains { $0.galley.hasConflict } ? .errors : .done
  }

  /// The state is written last: should the run end before, the next one finds the editor's files as they are and the old state.
  ///
  /// Throws `galley-changed` where a file is no more what was read: an editor has saved it meanwhile.
  private func write(
    _ merged: [MergedGalley], over old: GalleyFolder, state: [UInt8], to folder: Output
  ) throws(Refusal) {
    for file in merged where file.outcome != .unchanged {
      let bytes = file.outcome == .removed ? nil : Array(markdown(of: file.galley).utf8)
      try folder.inside(file.galley.file).write(bytes, over: old.contents[file.galley.file])
    }
    let output = folder.inside(GalleyFolder.state)
    if let path = output.path, FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) == state {
      return
    }
    try output.write(state)
  }
}

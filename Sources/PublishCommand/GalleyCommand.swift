import Anthology
import ArgumentParser
import Binding
import Foundation
import Galley

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
    let proofs = try proof(manuscript, in: session)
    session.report(proofs.findings)
    guard proofs.areBook else { return refuseToWrite(proofs, in: session) }
    let parts = partsOfPages(proofs.pages.map(\.recovered), plan: manuscript.plan)
    let old = try readGalleys(output.name, in: world) ?? GalleyFolder(name: output.name)
    session.report(old.findings)
    guard old.isReadable else {
      let errors = old.findings.count { severity(of: $0) == .error }
      world.tell(notWritten(galleys: errors, in: session.language) + "\n")
      return .errors
    }
    let articles = relabelled(parts.flatMap(\.articles), like: old.base, beside: old.galleys)
    var new = articles.enumerated().map { place, article in
      galley(
        of: article, file: galleyName(place: place + 1, of: articles.count, id: article.id),
        words: { wording(of: $0, in: .chinese) })
    }
    let merged = merge(base: old.base, new: new, mine: old.galleys, Original(articles))
    // The state is under the names that the files have.
    let files = Dictionary(merged.map { ($0.galley.id, $0.galley.file) }) { first, _ in first }
    for index in new.indices { new[index].file = files[new[index].id] ?? new[index].file }
    if !dryRun { try write(merged, state: new, to: output) }
    if !session.options.quiet {
      session.say(report(of: merged, at: output.name, isDry: dryRun, in: session.language))
    }
    return merged.contains { $0.galley.hasConflict } ? .errors : .done
  }

  /// The state is written last: should the run end before, the next one finds the editor's files as they are and the old state.
  private func write(_ merged: [MergedGalley], state: [Galley], to folder: Output) throws(Refusal) {
    for file in merged {
      let output = folder.inside(file.galley.file)
      switch file.outcome {
      case .unchanged: break
      case .new, .updated, .conflict: try output.write(Array(markdown(of: file.galley).utf8))
      case .removed: try output.remove()
      }
    }
    try folder.inside(GalleyFolder.state).write(Array(stateText(state).utf8))
  }
}

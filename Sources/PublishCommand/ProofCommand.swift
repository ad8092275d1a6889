import Anthology
import ArgumentParser
import Binding
import Ingest
import Platform
import Print

/// `publish proof`
struct ProofCommand: PageAction {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Make a PDF of the print book, to read on paper.",
    discussion: """
      Writes build/<title>.pdf. Chromium lays the print book out until the page numbers in contents and indexes are \
      those of the pages. --check reads the PDF back and tells what breaks a rule of Chinese typesetting, and whether \
      its text is the book's.

      Wants Chromium and poppler-utils. Example: publish proof --book seeds/book.yaml --trim 16k --check
      """)

  @OptionGroup var sources: SourceOptions
  @Option(name: .shortAndLong, help: ArgumentHelp("Where the PDF goes.", valueName: "FILE"))
  var output: String?
  @OptionGroup var page: PageOptions
  @Option(help: ArgumentHelp("The program that lays pages out; else chromium on PATH.", valueName: "PATH"))
  var chromium: String?
  @Flag(help: "Read the PDF back, and tell what is wrong with its lines and pages.")
  var check = false
  @Option(help: ArgumentHelp("A folder for a picture of each page.", valueName: "DIR"))
  var pages: String?
  @OptionGroup var styles: StyleOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup(title: "Reporting") var reporting: ReportOptions

  func validate() throws {
    if output == "-" { throw ValidationError("proof writes a file, and - is none.") }
  }

  func perform(in session: Session) throws(Refusal) -> ExitStatus {
    let world = session.world
    let manuscript = try findManuscript(sources, in: world)
    let output = Output(
      self.output, default: fileName(for: manuscript.plan.title) + ".pdf", isFolder: false, in: world)
    let sheets = try loadStyles(["book.css", "print.css"], styles, for: manuscript, in: world)
    let inputs = manuscript.inputs(in: world) + manuscript.galleyFiles(in: world) + sheets.paths
    try output.check(against: inputs, isFolder: false)
    let tools = try ProofTools(chromium: chromium, in: world)
    var proofs = try proof(manuscript, in: session)
    let book = try proofs.bound(in: world)
    session.report(proofs.findings + pictureFindings(in: book, page.area))
    guard proofs.areBook else { return refuseToWrite(proofs, in: session) }
    // From here on there is something on the disk.
    world.startWriting()
    let bench = try ScratchBench()
    defer { bench.remove() }
    defer { session.progress.clear() }
    let laidOut = try layOut(book, sheets.files, page.area, with: tools, on: bench, in: session)
    guard let bytes = FileManager.default.contents(atPath: bench.pdf) else {
      throw Refusal(.output, [Finding(.unwritable, file: output.name, "no PDF")])
    }
    try output.write(Array(bytes))
    if let pages {
      show(.draw, in: session)
      try drawPages(into: pages, of: bench, with: tools, unless: inputs, in: world)
    }
    var status = ExitStatus.done
    if check {
      show(.readBack, in: session)
      let findings = try readBack(bench.pdf, of: book, laidOut, with: tools, name: output.name)
      session.report(findings)
      if findings.contains(where: { severity(of: $0) == .error }) { status = .errors }
    }
    session.progress.clear()
    if !session.options.quiet {
      session.say(summary(of: proofs, at: output.name, in: session.language) + "\n")
    }
    return status
  }

  private func readBack(
    _ pdf: String, of book: Book, _ pagination: Pagination, with tools: ProofTools, name: String
  ) throws(Refusal) -> [Finding] {
    let words = try tools.words(of: pdf)
    do {
      return try checkProof(of: book, page.area, pagination, words: words, file: name)
    } catch {
      throw Refusal(.output, [Finding(.toolFailed, file: "pdftotext", "\(error)")])
    }
  }

  /// Puts each picture in its place whole; none takes the place of a file that is read.
  private func drawPages(
    into name: String, of bench: ScratchBench, with tools: ProofTools, unless inputs: [String],
    in world: World
  ) throws(Refusal) {
    try tools.draw(bench.pdf, into: bench.pages)
    for picture in ((try? FileManager.default.contentsOfDirectory(atPath: bench.pages)) ?? []).sorted() {
      let file = Output(join(name, picture), default: "", isFolder: true, in: world)
      try file.check(against: inputs, isFolder: false)
      try file.write(contents(ofFile: join(bench.pages, picture)))
    }
  }
}

/// Lays the book out until the numbers that a pass was given are those that it finds. The PDF is `bench.pdf` then.
private func layOut(
  _ book: Book, _ styles: [OutputFile], _ area: TypeArea, with tools: ProofTools, on bench: ScratchBench,
  in session: Session
) throws(Refusal) -> Pagination {
  let right = PrintBook(book).right
  var pagination = PrintBook.firstPagination
  for pass in 1...passes {
    show(.layOut(pass: pass), in: session)
    try bench.write(makePrint(book, styles: styles, area: area, pagination: pagination))
    try tools.layOut(bench.index, to: bench.pdf, profile: bench.profile)
    let next = pagination.next(found: try tools.destinations(of: bench.pdf), right: right)
    if next == pagination { return next }
    pagination = next
  }
  throw Refusal(.output, [Finding(.toolFailed, file: "proof", "the page numbers do not settle")])
}

private func show(_ step: ProofStep, in session: Session) {
  session.progress.show(step.words(in: session.language))
}

/// A pass changes page numbers only where a number needs another digit, so three are the rule.
private let passes = 8

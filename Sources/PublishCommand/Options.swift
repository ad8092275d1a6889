import ArgumentParser

/// Which pages make the book.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Pages of text, or the book's description (.yaml); - is standard input.", valueName: "SOURCE"),
    completion: .file())
  var sources: [String] = []

  @Option(
    help: ArgumentHelp("The book's description, with its pages where no SOURCE is named.", valueName: "FILE"),
    completion: .file(extensions: ["yaml", "yml"]))
  var book: String?

  @Option(
    help: ArgumentHelp("The encoding of the pages, where it is not to be found out.", valueName: "NAME"))
  var encoding: String?

  /// A SOURCE that ends in .yaml is the book's description: `publish epub seeds/book.yaml`.
  mutating func validate() throws {
    let plans = sources.filter { source in [".yaml", ".yml"].contains { source.lowercased().hasSuffix($0) } }
    let named = (book.map { [$0] } ?? []) + plans
    guard named.count < 2 else {
      throw ValidationError("A book has one description, and here are \(named.joined(separator: " and ")).")
    }
    guard let plan = plans.first else { return }
    book = plan
    sources.removeAll { $0 == plan }
  }
}

/// How the program speaks.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Say nothing but findings.")
  var quiet = false

  @Flag(help: "Show notes as well: every guess, with its place.")
  var verbose = false

  @Option(help: "Colour findings: auto, always or never.")
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp("Speak zh-Hans or en; else LC_ALL, LC_MESSAGES and LANG decide."),
    transform: { name in
      guard let language = Language(name: name) else {
        throw ValidationError("'\(name)' is not zh-Hans or en.")
      }
      return language
    })
  var language: Language?
}

/// Who does the work.
struct WorkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many pages to work on at once; else as many as there are processors. The result is the same.",
      valueName: "N"))
  var jobs: Int?

  @Flag(help: ArgumentHelp("Print the processor time of each step to standard error.", visibility: .hidden))
  var timings = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }
}

/// Where style sheets come from.
struct StyleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of book.css, epub.css and print.css.", valueName: "DIR"),
    completion: .directory)
  var styles: String?
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

import Anthology
import Binding
import Platform

/// 书稿: the plan of a book and where its pages lie.
struct Manuscript {
  var plan: BookPlan
  var pages: [PageFile]
  /// book.yaml as the user named it; nil where the pages were named one by one.
  var file: String?

  /// One page of the book.
  struct PageFile: Sendable {
    /// As the user named it, or as book.yaml's folder and its entry make it.
    var name: String
    /// Absolute, or `-`.
    var path: String
    var encoding: String?
    /// The line of book.yaml.
    var line: Int?
  }

  /// The folder of galleys that book.yaml names, as the user would name it.
  var galleys: String? { plan.galleys.map { join(folder(of: file ?? ""), $0.path) } }

  /// Everything that is read, so that nothing of it is written over; the files of galleys are those of `galleyFiles`. Absolute
  /// paths.
  func inputs(in world: World) -> [String] {
    let attached = file.map { file in
      [world.absolute(file)] + plan.files.map { world.absolute(join(folder(of: file), $0.path)) }
    }
    return pages.map(\.path).filter { $0 != "-" } + (attached ?? [])
  }

  /// The files in the folder of galleys. Absolute paths.
  func galleyFiles(in world: World) -> [String] {
    guard let folder = galleys.map(world.absolute) else { return [] }
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map { join(folder, $0) }
  }

  /// Every page in one part without a title.
  fileprivate init(title: String, sources: [String], encoding: String?, in world: World) {
    plan = BookPlan(title: title, parts: [BookPlan.Part(sources: sources.map { BookPlan.Source($0) })])
    pages = sources.map { PageFile(name: $0, path: $0 == "-" ? $0 : world.absolute($0), encoding: encoding) }
  }

  fileprivate init(plan: BookPlan, file: String, encoding: String?, in world: World) {
    self.plan = plan
    self.file = file
    pages = plan.sources.map { source in
      let name = join(folder(of: file), source.path)
      return PageFile(
        name: name, path: world.absolute(name), encoding: encoding ?? source.encoding, line: source.line)
    }
  }
}

/// The manuscript that the arguments name: SOURCEs, --book, both (then the book's pages are the SOURCEs), or
/// neither, then ./book.yaml, else ./seeds/book.yaml.
func findManuscript(_ options: SourceOptions, in world: World) throws(Refusal) -> Manuscript {
  var seen: Set<FileIdentity> = []
  let doubled = options.sources.filter { !seen.insert(FileIdentity(world.absolute($0))).inserted }
  if !doubled.isEmpty {
    throw Refusal(.usage, doubled.map { Finding(.duplicateSource, file: $0, $0) })
  }
  var file = options.book
  if file == nil && options.sources.isEmpty {
    let names = ["book.yaml", "seeds/book.yaml"]
    // What is a device or a folder is told as one.
    file =
      names.first { Place(world.absolute($0)) == .file }
      ?? names.first { Place(world.absolute($0)) != .nothing }
    if file == nil { throw Refusal(.usage, [Finding(.noSources, file: "book.yaml")]) }
  }
  guard let file else {
    let title = title(for: options.sources[0])
    return Manuscript(title: title, sources: options.sources, encoding: options.encoding, in: world)
  }
  var plan = try readPlan(readBook(file, in: world), file: file)
  if options.sources.isEmpty {
    let manuscript = Manuscript(plan: plan, file: file, encoding: options.encoding, in: world)
    try refuseOutside(manuscript, of: file, in: world)
    return manuscript
  }
  var named = Manuscript(title: plan.title, sources: options.sources, encoding: options.encoding, in: world)
  plan.parts = named.plan.parts
  // They stand at places of the book's own pages.
  (plan.figures, plan.notes) = ([], [])
  (plan.galleys, plan.omissions) = (nil, [])
  (named.plan, named.file) = (plan, file)
  return named
}

/// A page that lies outside the folder of book.yaml, be it by a link, is refused as one that is named there; the folder of galleys
/// too.
private func refuseOutside(_ manuscript: Manuscript, of file: String, in world: World) throws(Refusal) {
  let home = Home(of: file, in: world)
  func outside(_ key: String, _ path: String, _ line: Int?) -> Finding {
    Finding(.badValue, file: file, line: line, key, path, Wanted.pathInside.rawValue)
  }
  var findings = zip(manuscript.pages, manuscript.plan.sources).filter { !home.holds($0.0.path) }
    .map { outside("file", $1.path, $1.line) }
  if let galleys = manuscript.galleys, let entry = manuscript.plan.galleys,
    !home.holds(world.absolute(galleys))
  {
    findings.append(outside("galleys", entry.path, entry.line))
  }
  if !findings.isEmpty { throw Refusal(.usage, findings) }
}

/// A title made of a file's name without its ending.
private func title(for source: String) -> String {
  let name = lastPart(of: source)
  guard name != "-", let dot = name.lastIndex(of: "."), dot > name.startIndex else {
    return name == "-" ? "stdin" : name
  }
  return String(name[..<dot])
}

private func readBook(_ file: String, in world: World) throws(Refusal) -> String {
  let (text, wrongLine) = readText(try readFile(file, in: world))
  if let wrongLine { throw Refusal(.usage, [Finding(.badYAML, file: file, line: wrongLine, notUTF8)]) }
  return text
}

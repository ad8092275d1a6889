import Anthology
import Binding

/// 样式表: the style sheets of a book, and where they were read.
struct StyleSheets {
  /// In the order in which documents link them, as `styles/…`.
  var files: [OutputFile] = []
  /// Absolute.
  var paths: [String] = []
}

/// Reads the style sheets of a book.
///
/// They come from --styles, else from the folder that book.yaml names, else from a folder `styles` beside the
/// program, above it or above the working folder. What book.yaml names lies in its own folder, links followed.
func loadStyles(
  _ names: [String], _ options: StyleOptions, for manuscript: Manuscript, in world: World
) throws(Refusal) -> StyleSheets {
  let (folder, name) = try findStyles(options, for: manuscript, in: world)
  let book = options.styles == nil && manuscript.plan.styles != nil ? manuscript.file : nil
  var sheets = StyleSheets()
  for sheet in names {
    let path = join(folder, sheet)
    guard Place(path) == .file else {
      throw Refusal(.input, [Finding(.noStyles, file: join(name, sheet), name)])
    }
    if let book, let entry = manuscript.plan.styles, !Home(of: book, in: world).holds(path) {
      let (key, wanted) = (entry.key, Wanted.pathInside.rawValue)
      throw Refusal(
        .usage, [Finding(.badValue, file: book, line: entry.line, key, join(entry.path, sheet), wanted)])
    }
    let bytes = try readFile(join(name, sheet), in: world)
    sheets.files.append(OutputFile(path: "styles/" + sheet, bytes: bytes))
    sheets.paths.append(path)
  }
  return sheets
}

private func findStyles(
  _ options: StyleOptions, for manuscript: Manuscript, in world: World
) throws(Refusal) -> (path: String, name: String) {
  if let named = options.styles { return (world.absolute(named), named) }
  if let named = manuscript.plan.styles {
    let name = join(folder(of: manuscript.file ?? ""), named.path)
    return (world.absolute(name), name)
  }
  let starts = [world.executable.map { folder(of: resolved($0)) }, world.workingFolder].compactMap(\.self)
  for start in starts {
    for above in ancestors(of: start) {
      let styles = join(above, "styles")
      if Place(join(styles, "book.css")) == .file { return (styles, styles) }
    }
  }
  let searched = starts.enumerated().filter { !starts[..<$0.offset].contains($0.element) }.map(\.element)
  throw Refusal(.input, [Finding(.noStyles, file: "styles", searched.joined(separator: ", "))])
}

/// A folder and all above it, from the inside out.
private func ancestors(of path: String) -> [String] {
  var all = [path]
  while let last = all.last, last != "/", !last.isEmpty { all.append(folder(of: last)) }
  return all.filter { !$0.isEmpty }
}

import Anthology
import Binding
import Foundation
import Galley

/// 校样: the folder of galleys, read.
struct GalleyFolder {
  /// As the user named it.
  var name: String
  /// In book order.
  var galleys: [Galley] = []
  /// What the pages gave when the galleys were written last.
  var base: [Galley] = []
  /// What is wrong with each file, with its line.
  var findings: [Finding] = []

  /// The file beside the galleys that keeps what the pages gave.
  static let state = ".recovered.md"

  func file(_ galley: Galley) -> String { join(name, galley.file) }

  /// Whether the galleys may be written anew: conflicts are there to be settled, and everything else could not be read.
  var isReadable: Bool { findings.allSatisfy { $0.code == .galleyConflict || severity(of: $0) != .error } }
}

/// Reads the galleys of a folder; nil where there are none.
func readGalleys(_ name: String, in world: World) throws(Refusal) -> GalleyFolder? {
  let path = world.absolute(name)
  switch Place(path) {
  case .nothing: return nil
  case .folder: break
  case .file, .device:
    throw Refusal(.input, [Finding(.unreadableFile, file: name, String(cString: strerror(ENOTDIR)))])
  }
  let entries: [String]
  do {
    entries = try FileManager.default.contentsOfDirectory(atPath: path)
  } catch {
    throw Refusal(.input, [Finding(.unreadableFile, file: name, String(cString: strerror(EACCES)))])
  }
  var folder = GalleyFolder(name: name)
  let names = entries.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted(by: comesBefore)
  if names.isEmpty { return nil }
  let state = entries.contains(GalleyFolder.state) ? try text(of: GalleyFolder.state, in: name, world) : ""
  let then = splitState(state)
  for file in names {
    let text = try text(of: file, in: name, world)
    let (galley, findings) = read(text, file: file, name: join(name, file))
    folder.galleys.append(galley)
    folder.findings += findings
    if then.texts[file] == text { folder.base.append(galley) }
  }
  // What was not touched has been read already.
  let known = Dictionary(folder.base.map { ($0.file, $0) }) { first, _ in first }
  folder.base = then.order.map { file in
    known[file] ?? read(then.texts[file] ?? "", file: file, name: join(name, GalleyFolder.state)).0
  }
  folder.findings += twice(folder)
  return folder
}

/// The galleys in one text, each behind a line with its name.
func stateText(_ galleys: [Galley]) -> String {
  galleys.map { "<!-- galley \($0.file) -->\n" + markdown(of: $0) }.joined()
}

private func splitState(_ text: String) -> (order: [String], texts: [String: String]) {
  var (order, texts): ([String], [String: [UInt8]]) = ([], [:])
  let (head, tail) = (Array("<!-- galley ".utf8), Array(" -->".utf8))
  for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if line.starts(with: head) && line.suffix(tail.count).elementsEqual(tail) {
      order.append(String(decoding: line.dropFirst(head.count).dropLast(tail.count), as: UTF8.self))
    } else if let name = order.last {
      texts[name, default: []] += Array(line) + [0x0A]
    }
  }
  // The line end behind the last line of all is none of its own.
  if let last = order.last { texts[last]?.removeLast() }
  return (order, texts.mapValues { String(decoding: $0, as: UTF8.self) })
}

private func read(_ text: String, file: String, name: String) -> (Galley, [Finding]) {
  let (galley, findings) = readGalley(text, file: file, name: name) { yaml, before throws(Refusal) in
    try readFrontMatter(yaml, file: name, before: before)
  }
  return (galley, findings)
}

private func text(of file: String, in folder: String, _ world: World) throws(Refusal) -> String {
  let name = join(folder, file)
  guard let data = FileManager.default.contents(atPath: world.absolute(name)) else {
    throw Refusal(.input, [Finding(.unreadableFile, file: name, String(cString: strerror(errno)))])
  }
  guard let text = String(validating: data, as: UTF8.self) else {
    throw Refusal(.input, [Finding(.badEncoding, file: name, "UTF-8", "1")])
  }
  return text
}

/// Identifiers that stand in two places.
private func twice(_ folder: GalleyFolder) -> [Finding] {
  var places: [String: String] = [:]
  var findings: [Finding] = []
  for galley in folder.galleys {
    let file = folder.file(galley)
    var ids = galley.id.isEmpty ? [] : [(galley.id, galley.fieldLines[.id] ?? 1)]
    ids += galley.blocks.filter { !$0.id.isEmpty }.map { ($0.id, $0.line) }
    ids += galley.figures.filter { !$0.id.isEmpty }.map { ($0.id, $0.line) }
    for (id, line) in ids {
      if let place = places[id] {
        findings.append(Finding(.galleyTwice, file: file, line: line, id, place))
      } else {
        places[id] = "\(file):\(line)"
      }
    }
  }
  return findings
}

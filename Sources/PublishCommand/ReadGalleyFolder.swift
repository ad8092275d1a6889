import Anthology
import Binding
import Galley
import Platform

/// Reads the galleys of a folder; nil where there are none. Files that are no text are refused, all of them at once.
///
/// - Parameter state: of the folder, where it has been read already.
func readGalleys(
  _ name: String, state known: GalleyState? = nil, in world: World
) throws(Refusal) -> GalleyFolder? {
  let path = world.absolute(name)
  switch Place(path) {
  case .nothing: return nil
  case .folder: break
  case .file, .device:
    throw Refusal(.input, [Finding(.unreadableFile, file: name, String(cString: strerror(ENOTDIR)))])
  }
  let entries: [String]
  do {
    entries = try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }
  } catch {
    throw Refusal(.input, [Finding(.unreadableFile, file: name, String(cString: strerror(EACCES)))])
  }
  var folder = GalleyFolder(name: name)
  let names = entries.filter { $0.lowercased().hasSuffix(".md") }.sorted(by: comesBefore)
  // What is written through a link would be written elsewhere, and into a FIFO nowhere.
  let home = Home(path)
  let strange = (names + [GalleyFolder.state]).filter { !isFile(join(path, $0), in: home) }
  if !strange.isEmpty {
    throw Refusal(.input, strange.map { Finding(.galleyNotFile, file: join(name, $0)) })
  }
  if names.isEmpty { return nil }
  folder.findings = entries.filter(isMistaken).sorted(by: comesBefore).map {
    Finding(.galleyName, file: join(name, $0))
  }
  let state = known ?? GalleyState(in: path)
  var (untouched, unread): ([String: Galley], [Finding]) = ([:], [])
  for file in names {
    do throws(Refusal) {
      let bytes = try readFile(join(name, file), in: world)
      let (text, wrongLine) = readText(bytes)
      if let wrongLine {
        unread.append(Finding(.galleyEncoding, file: join(name, file), line: wrongLine))
        continue
      }
      let (galley, findings) = read(text, file: file, name: join(name, file))
      folder.galleys.append(galley)
      folder.contents[file] = bytes
      folder.findings += findings
      // What was not touched has been read already.
      if let then = state?.texts[file], then.elementsEqual(bytes) { untouched[file] = galley }
    } catch {
      unread += error.findings
    }
  }
  if !unread.isEmpty { throw Refusal(.input, unread) }
  folder.base = state?.order.map { file in
    let text = String(decoding: state?.texts[file] ?? [], as: UTF8.self)
    return untouched[file] ?? read(text, file: file, name: join(name, GalleyFolder.state)).0
  }
  folder.findings += twice(folder)
  if folder.hasLostState {
    folder.findings.append(Finding(.galleyState, file: name, GalleyFolder.state))
  }
  return folder
}

/// Whether a file was meant for a galley, and its name says otherwise: what Notepad and Word make of `001.md`.
private func isMistaken(_ name: String) -> Bool {
  [".txt", ".markdown", ".doc", ".docx", ".rtf"].contains { name.lowercased().hasSuffix($0) }
}

private func read(_ text: String, file: String, name: String) -> (Galley, [Finding]) {
  let (galley, findings) = readGalley(text, file: file, name: name) { yaml, before throws(Refusal) in
    try readFrontMatter(yaml, file: name, before: before)
  }
  return (galley, findings)
}

/// Whether a path in a folder is nobody's yet, or a file's that lies there, links followed.
private func isFile(_ path: String, in home: Home) -> Bool {
  switch Place(path) {
  case .nothing: return (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil
  case .file: return home.holds(path)
  case .folder, .device: return false
  }
}

/// Identifiers that stand in two places. Of a file that was copied the article's is told alone.
private func twice(_ folder: GalleyFolder) -> [Finding] {
  var places: [String: (file: String, line: Int)] = [:]
  var findings: [Finding] = []
  for galley in folder.galleys {
    let file = folder.file(galley)
    var other: String?
    var ids = galley.id.isEmpty ? [] : [(galley.id, galley.fieldLines[.id] ?? 1)]
    ids += galley.blocks.filter { !$0.id.isEmpty }.map { ($0.id, $0.line) }
    ids += galley.figures.filter { !$0.id.isEmpty }.map { ($0.id, $0.line) }
    for (id, line) in ids {
      if let place = places[id] {
        if id == galley.id { other = place.file }
        if id == galley.id || place.file != other {
          findings.append(Finding(.galleyTwice, file: file, line: line, id, "\(place.file):\(place.line)"))
        }
      } else {
        places[id] = (file, line)
      }
    }
  }
  return findings
}

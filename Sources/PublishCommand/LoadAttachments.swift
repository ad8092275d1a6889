import Anthology
import Binding
import Ingest

/// Reads the files that book.yaml names beside the pages: cover, foreword, pictures.
///
/// A file that lies outside the folder of book.yaml, be it by a link, is refused as one that is named there.
///
/// - Returns: what could be read; and a finding for each file that could not.
func loadAttachments(
  of manuscript: Manuscript, in world: World
) -> (attachments: Attachments, findings: [Finding]) {
  guard let book = manuscript.file else { return (Attachments(), []) }
  let home = Home(of: book, in: world)
  var (attachments, findings) = (Attachments(), [Finding]())
  for entry in manuscript.plan.files {
    let name = join(folder(of: book), entry.path)
    let path = world.absolute(name)
    let place = entry.file ?? book
    var finding = Finding(.noSuchFile, file: place, line: entry.line, name)
    switch Place(path) {
    case .nothing: break
    case .folder: finding.code = .isFolder
    case .device: finding.code = .notRegularFile
    case .file:
      guard home.holds(path) else {
        findings.append(
          Finding(
            .badValue, file: place, line: entry.line, entry.key, entry.path, Wanted.pathInside.rawValue))
        continue
      }
      do throws(Refusal) {
        if entry.key == "foreword" {
          attachments.foreword = try world.stages.readPage(path, nil).page
        } else {
          attachments.pictures[entry.path] = try contents(ofFile: path)
        }
      } catch {
        findings += error.findings.map { placed($0, in: place, line: entry.line, name: name) }
      }
      continue
    }
    findings.append(finding)
  }
  return (attachments, findings)
}

/// A finding of a file that could not be read, at the line of book.yaml that names it.
private func placed(_ finding: Finding, in book: String, line: Int?, name: String) -> Finding {
  switch finding.code {
  case .noSuchFile, .isFolder, .notRegularFile, .unreadableFile, .fileTooLarge:
    var finding = finding
    finding.arguments.append(name)
    (finding.file, finding.line) = (book, line)
    return finding
  default:
    var finding = finding
    finding.file = name
    return finding
  }
}

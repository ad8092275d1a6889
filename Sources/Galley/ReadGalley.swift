package import Anthology

/// Reads a galley. By hand: CommonMark makes one paragraph of lines that follow each other (0.31, 4.8) and a heading of what stands above
/// `=======` (4.3), and tells no comment apart from the block that it belongs to.
///
/// - Parameters:
///   - text: of the file, in UTF-8.
///   - file: its name in the folder of galleys.
///   - name: what findings call it.
///   - yaml: reads the lines between the two `---`, the first of which is the line of the file that is given.
/// - Returns: the galley; and what is wrong with it, each with its line.
package func readGalley(
  _ text: String, file: String, name: String, yaml: (String, Int) throws(Refusal) -> FrontMatter
) -> (galley: Galley, findings: [Finding]) {
  var reader = GalleyReader(galley: Galley(file: file), name: name)
  var bytes = Array(text.utf8)[...]
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
  // Lines that end in CR alone are those of old Macs.
  let lineEnd: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
  let lines = bytes.split(separator: lineEnd, omittingEmptySubsequences: false)[...]
  reader.galley.hasCarriageReturns = lines.count > 1 && lines[0].last == 0x0D
  let fence = Array("---".utf8)
  guard let start = lines.firstIndex(where: { !trimmed($0).isEmpty }) else {
    reader.note(.emptyFile, 1)
    return (reader.galley, reader.findings)
  }
  guard trimmed(lines[start]).elementsEqual(fence),
    let end = lines[(start + 1)...].firstIndex(where: { trimmed($0).elementsEqual(fence) })
  else {
    reader.note(.galleyWithoutHead, start + 1)
    reader.readBody(lines)
    // What is meant for front matter is full of such signs.
    reader.findings.removeAll { $0.code == .galleySign }
    return (reader.galley, reader.findings)
  }
  reader.readHeader(lines[(start + 1)..<end], yaml: yaml)
  reader.readBody(lines[(end + 1)...])
  return (reader.galley, reader.findings)
}

struct GalleyReader {
  var galley: Galley
  let name: String
  var findings: [Finding] = []

  /// What waits for the block that it belongs to.
  var remarks: [String] = []
  var mark: (id: String, lines: String, line: Int)?
  var versesGoOn = false
  /// The names of notes that stand as blocks until it is known which of them are called.
  var noteNames: [Int: String] = [:]

  init(galley: Galley, name: String) {
    self.galley = galley
    self.name = name
  }

  mutating func note(_ code: Finding.Code, _ line: Int, _ arguments: String...) {
    var finding = Finding(code, file: name, line: line)
    finding.arguments = arguments
    findings.append(finding)
  }
}

/// Without the spaces, tabs and carriage returns at either end, and without the indent 　　 of a Chinese paragraph.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = bytes
  while let first = rest.first {
    if first == 0x20 || first == 0x09 || first == 0x0D {
      rest = rest.dropFirst()
    } else if first == 0xE3, rest.starts(with: [0xE3, 0x80, 0x80]) {
      rest = rest.dropFirst(3)
    } else {
      break
    }
  }
  return trimmedEnd(rest)
}

func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = bytes
  while let last = rest.last, last == 0x20 || last == 0x09 || last == 0x0D { rest = rest.dropLast() }
  return rest
}

/// Where a short pattern stands first in a line.
func place(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  guard let head = pattern.first else { return nil }
  var rest = bytes
  while let place = rest.firstIndex(of: head) {
    rest = rest[place...]
    if rest.starts(with: pattern) { return place }
    rest = rest.dropFirst()
  }
  return nil
}

let commentStart = Array("<!--".utf8)
let commentEnd = Array("-->".utf8)

import Anthology
import Galley
import Ingest
import Platform

/// 原稿存底: what the pages gave when the galleys were written last, in a file beside them.
///
/// Above it stands a sum, so that it shows when a search and replace over the whole folder has gone over this file as well.
struct GalleyState {
  /// `sourcesKey` of what gave it; nil where there was none.
  var key: String?
  /// What was found on the pages then.
  var findings: [Finding] = []
  /// The names of the files, in the order of the book.
  var order: [String] = []
  /// The galley of each as the pages gave it.
  var texts: [String: ArraySlice<UInt8>] = [:]

  /// The file's bytes.
  static func bytes(_ galleys: [Galley], key: String?, findings: [Finding]) -> [UInt8] {
    var bytes: [UInt8] = []
    let encoder = JSONEncoder()
    // Without it the keys stand in another order on every run.
    encoder.outputFormatting = .sortedKeys
    if let key, let kept = try? encoder.encode(findings.map(KeptFinding.init)) {
      bytes += Array("\(keyHead)\(key)\n".utf8) + kept + [0x0A]
    }
    for galley in galleys {
      bytes += Array("<!-- galley \(galley.file) -->\n".utf8)
      bytes += Array(markdown(of: galley).utf8)
    }
    return firstLine(of: bytes[...]) + bytes
  }

  /// The state of a folder of galleys; nil where there is none, or one that is not as the program wrote it.
  init?(in folder: String) {
    guard let bytes = try? contents(ofFile: join(folder, GalleyFolder.state)) else { return nil }
    guard let end = bytes.firstIndex(of: 0x0A), case var rest = bytes[(end + 1)...],
      bytes[...end].elementsEqual(firstLine(of: rest))
    else { return nil }
    if rest.starts(with: keyHead.utf8), let end = rest.firstIndex(of: 0x0A),
      let last = rest[(end + 1)...].firstIndex(of: 0x0A),
      let kept = try? JSONDecoder().decode([KeptFinding].self, from: Data(rest[(end + 1)..<last]))
    {
      key = String(decoding: rest[..<end].dropFirst(keyHead.utf8.count), as: UTF8.self)
      findings = kept.compactMap(\.finding)
      rest = rest[(last + 1)...]
    }
    split(rest)
  }

  private mutating func split(_ rest: ArraySlice<UInt8>) {
    let (head, tail) = (Array("<!-- galley ".utf8), Array(" -->".utf8))
    var (line, start) = (rest.startIndex, rest.startIndex)
    while line <= rest.endIndex {
      let next = rest[min(line, rest.endIndex)...].firstIndex(of: 0x0A) ?? rest.endIndex
      let isName =
        rest[line..<next].starts(with: head) && rest[line..<next].suffix(tail.count).elementsEqual(tail)
      if isName || line == rest.endIndex {
        if let last = order.last { texts[last] = rest[start..<line] }
        if isName {
          let name = rest[line..<next].dropFirst(head.count).dropLast(tail.count)
          order.append(String(decoding: name, as: UTF8.self))
          start = min(next + 1, rest.endIndex)
        }
      }
      line = next + 1
    }
  }
}

private let keyHead = "sources "

private func firstLine(of bytes: ArraySlice<UInt8>) -> [UInt8] {
  var sum = FNV()
  sum.add(bytes)
  return Array("<!-- what the pages gave; not to be edited \(sum.text) -->\n".utf8)
}

/// A finding as it is kept.
private struct KeptFinding: Codable {
  var code: String
  var file: String
  var line: Int?
  var arguments: [String]
  var confidence: Double?

  init(_ finding: Finding) {
    (code, file, line) = (finding.code.rawValue, finding.file, finding.line)
    arguments = finding.arguments
    // The last digits depend on the machine's exponentials and say nothing.
    confidence = finding.confidence.map { ($0 * 1e6).rounded() / 1e6 }
  }

  var finding: Finding? {
    Finding.Code(rawValue: code).map { code in
      var finding = Finding(code, file: file, line: line, confidence: confidence)
      finding.arguments = arguments
      return finding
    }
  }
}

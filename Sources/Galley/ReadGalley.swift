package import Anthology

/// Reads a galley.
///
/// - Parameters:
///   - text: of the file.
///   - file: its name in the folder of galleys.
///   - name: what findings call it.
///   - yaml: reads the lines between the two `---`, the first of which is the line of the file that is given.
/// - Returns: the galley; and what is wrong with it, each with its line.
package func readGalley(
  _ text: String, file: String, name: String, yaml: (String, Int) throws(Refusal) -> FrontMatter
) -> (galley: Galley, findings: [Finding]) {
  var reader = GalleyReader(galley: Galley(file: file), name: name)
  var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(ArraySlice.init)[...]
  if let first = lines.first, first.starts(with: [0xEF, 0xBB, 0xBF]) { lines[0] = first.dropFirst(3) }
  let start = lines.firstIndex { !trimmed($0).isEmpty } ?? 0
  let fence = Array("---".utf8)
  guard start < lines.count, Array(trimmed(lines[start])) == fence,
    let end = lines[(start + 1)...].firstIndex(where: { Array(trimmed($0)) == fence })
  else {
    reader.note(.galleyWithoutHead, start + 1)
    reader.readBody(lines)
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
  private var remarks: [String] = []
  private var mark: (id: String, lines: String)?
  private var versesGoOn = false

  init(galley: Galley, name: String) {
    self.galley = galley
    self.name = name
  }

  mutating func note(_ code: Finding.Code, _ line: Int, _ arguments: String...) {
    var finding = Finding(code, file: name, line: line)
    finding.arguments = arguments
    findings.append(finding)
  }

  /// Lines of the file, by their zero-based numbers.
  mutating func readBody(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    var rest = lines
    while let line = rest.first {
      let number = rest.startIndex + 1
      rest = rest.dropFirst()
      let bytes = trimmed(line)
      if bytes.isEmpty {
        versesGoOn = false
      } else if bytes.starts(with: commentStart) {
        rest = readComment(bytes, number, rest)
      } else if bytes.starts(with: Array("<<<<<<<".utf8)) {
        rest = readConflict(number, rest)
      } else if bytes.starts(with: Array("=======".utf8)) || bytes.starts(with: Array(">>>>>>>".utf8)) {
        note(.galleyMark, number, String(decoding: bytes, as: UTF8.self))
      } else {
        add(content(of: bytes, number), number)
      }
    }
    galley.ending = remarks
    if let mark {
      note(.galleyMark, lines.endIndex, mark.id)
      galley.ending.append("<!-- \(mark.id)\(mark.lines.isEmpty ? "" : " " + mark.lines) -->")
    }
  }

  private mutating func add(_ content: GalleyText, _ number: Int, isConflict: Bool = false) {
    let last = galley.blocks.count - 1
    if content.role == .verse, versesGoOn, last >= 0, mark == nil, remarks.isEmpty,
      galley.blocks[last].role == .verse
    {
      galley.blocks[last].text += "\n" + content.text
      return
    }
    galley.blocks.append(
      GalleyBlock(
        id: mark?.id ?? "", lines: mark?.lines ?? "", remarks: remarks, role: content.role,
        text: content.text, line: number))
    (mark, remarks) = (nil, [])
    versesGoOn = content.role == .verse
  }

  /// One line's text without the signs of its role.
  private mutating func content(of bytes: ArraySlice<UInt8>, _ number: Int) -> GalleyText {
    if let place = bytes.firstRange(of: commentStart)?.lowerBound,
      place == bytes.startIndex || bytes[place - 1] != UInt8(ascii: "\\")
    {
      note(.galleyMark, number, String(decoding: bytes[place...], as: UTF8.self))
    }
    let (role, rest) = role(of: bytes)
    return GalleyText(role: role, text: unescaped(trimmed(rest)))
  }

  /// A comment from its `<!--` to the line that has its `-->`. Returns the lines behind it.
  private mutating func readComment(
    _ first: ArraySlice<UInt8>, _ number: Int, _ rest: ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<ArraySlice<UInt8>> {
    var rest = rest
    var lines = [first]
    while lines[lines.count - 1].firstRange(of: commentEnd) == nil {
      guard let next = rest.popFirst() else {
        note(.galleyMark, number, String(decoding: first, as: UTF8.self))
        break
      }
      lines.append(trimmedEnd(next))
    }
    let end = lines[lines.count - 1].firstRange(of: commentEnd)?.upperBound ?? lines[lines.count - 1].endIndex
    let behind = trimmed(lines[lines.count - 1][end...])
    lines[lines.count - 1] = lines[lines.count - 1][..<end]
    let comment = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    switch GalleyMark(comment) {
    case .block(let id, let places):
      if let mark { note(.galleyMark, number, mark.id) }
      mark = (id, places)
    case .broken: note(.galleyMark, number, comment)
    case .remark: remarks.append(comment)
    }
    versesGoOn = false
    if !behind.isEmpty { add(content(of: behind, number), number) }
    return rest
  }

  /// What stands between the marks of a conflict. Returns the lines behind it.
  private mutating func readConflict(
    _ number: Int, _ rest: ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<ArraySlice<UInt8>> {
    var rest = rest
    note(.galleyConflict, number, mark?.id ?? "")
    versesGoOn = false
    let first = galley.blocks.count
    var theirs: GalleyReader?
    while let line = rest.popFirst() {
      let bytes = trimmed(line)
      if bytes.starts(with: Array(">>>>>>>".utf8)) {
        if galley.blocks.count == first { add(GalleyText(role: .paragraph, text: ""), number) }
        galley.blocks[first].theirs = theirs?.galley.blocks.map(\.content) ?? []
        versesGoOn = false
        return rest
      }
      if bytes.starts(with: Array("=======".utf8)) {
        theirs = GalleyReader(galley: Galley(file: ""), name: name)
      } else if bytes.isEmpty {
        versesGoOn = false
      } else if theirs != nil {
        let content = content(of: bytes, rest.startIndex)
        theirs?.add(content, rest.startIndex)
      } else {
        add(content(of: bytes, rest.startIndex), rest.startIndex)
      }
    }
    note(.galleyMark, number, Conflict.opening)
    return rest
  }
}

private func role(of bytes: ArraySlice<UInt8>) -> (Block.Role, ArraySlice<UInt8>) {
  let next = bytes.dropFirst().first
  switch bytes.first {
  case UInt8(ascii: "#"):
    let rest = bytes.drop { $0 == UInt8(ascii: "#") }
    return rest.isEmpty || rest.first == 0x20 ? (.subhead, rest) : (.paragraph, bytes)
  case UInt8(ascii: ">"): return (.quotation, bytes.dropFirst())
  case UInt8(ascii: "|"): return (.verse, bytes.dropFirst())
  case UInt8(ascii: "-") where next == 0x20, UInt8(ascii: "*") where next == 0x20,
    UInt8(ascii: "+") where next == 0x20:
    return (.listItem, bytes.dropFirst())
  case UInt8(ascii: "[") where next == UInt8(ascii: "^"):
    guard let end = bytes.firstRange(of: [UInt8(ascii: "]"), UInt8(ascii: ":")]) else {
      return (.paragraph, bytes)
    }
    return (.note, bytes[end.upperBound...])
  default: return (.paragraph, bytes)
  }
}

let commentStart = Array("<!--".utf8)
let commentEnd = Array("-->".utf8)

/// Without the spaces, tabs and carriage returns at either end, and without the indent 　　 of a Chinese paragraph.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = bytes
  while true {
    if let first = rest.first, first == 0x20 || first == 0x09 || first == 0x0D {
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE3, 0x80, 0x80]) {
      rest = rest.dropFirst(3)
    } else {
      return trimmedEnd(rest)
    }
  }
}

func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var rest = bytes
  while let last = rest.last, last == 0x20 || last == 0x09 || last == 0x0D { rest = rest.dropLast() }
  return rest
}

import Anthology

extension GalleyReader {
  /// Lines of the file, by their zero-based numbers.
  mutating func readBody(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    let figures = galley.figures.count
    var rest = lines
    while let line = rest.first {
      let number = rest.startIndex + 1
      rest = rest.dropFirst()
      let bytes = trimmed(line)
      switch bytes.first {
      case nil: versesGoOn = false
      case UInt8(ascii: "<") where bytes.starts(with: commentStart): rest = readComment(bytes, number, rest)
      case UInt8(ascii: "<") where bytes.starts(with: openingMark): rest = readConflict(number, rest)
      case UInt8(ascii: "=") where bytes.starts(with: middleMark),
        UInt8(ascii: ">") where bytes.starts(with: closingMark):
        note(.galleyMark, number, String(decoding: bytes, as: UTF8.self))
      case UInt8(ascii: "!"):
        if let figure = figure(of: bytes, number) {
          galley.figures.append(figure)
        } else {
          add(bytes, number)
        }
      default: add(bytes, number)
      }
    }
    settleNotes()
    galley.ending = remarks
    if let mark { note(.galleyBareMark, mark.line, mark.id) }
    // In the file a picture has its place in the front matter, where its other words stand.
    if galley.figures.count > figures, let lines = galley.header {
      var before = galley
      before.figures.removeLast(galley.figures.count - figures)
      galley.header = header(lines, from: before, to: galley)
    }
  }

  /// One line of text.
  mutating func add(_ bytes: ArraySlice<UInt8>, _ number: Int) {
    if let place = place(of: commentStart, in: bytes),
      place == bytes.startIndex || bytes[place - 1] != UInt8(ascii: "\\")
    {
      note(.galleyMark, number, String(decoding: bytes[place...], as: UTF8.self))
    }
    if let control = bytes.first(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
      let digits = String(control, radix: 16, uppercase: true)
      note(.galleyControl, number, "U+00" + (digits.utf8.count < 2 ? "0" : "") + digits)
    }
    if let sign = doubtfulSign(bytes) {
      note(.galleySign, number, sign, String(decoding: bytes, as: UTF8.self))
    }
    let (role, rest, noteName) = role(of: bytes)
    let (text, references) = unescaped(trimmed(rest))
    let last = galley.blocks.count - 1
    if role == .verse, versesGoOn, last >= 0, mark == nil, remarks.isEmpty, galley.blocks[last].role == .verse
    {
      let start = galley.blocks[last].text.utf8.count + 1
      galley.blocks[last].text += "\n" + text
      galley.blocks[last].references += references.map {
        GalleyReference(offset: start + $0.offset, name: $0.name)
      }
      return
    }
    if let noteName, mark == nil { noteNames[galley.blocks.count] = noteName }
    var block = GalleyBlock(
      id: mark?.id ?? "", lines: mark?.lines ?? "", remarks: remarks, role: role, text: text, line: number)
    block.references = references
    galley.blocks.append(block)
    (mark, remarks) = (nil, [])
    versesGoOn = role == .verse
  }

  /// A comment from its `<!--` to the line that has its `-->`. Returns the lines behind it.
  private mutating func readComment(
    _ first: ArraySlice<UInt8>, _ number: Int, _ rest: ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<ArraySlice<UInt8>> {
    var rest = rest
    var lines = [first]
    while place(of: commentEnd, in: lines[lines.count - 1]) == nil {
      // One that has no end of its own would take the text with it up to the end of the next.
      guard let next = rest.first, place(of: commentStart, in: next) == nil else {
        note(.galleyMark, number, String(decoding: first, as: UTF8.self))
        break
      }
      rest = rest.dropFirst()
      lines.append(trimmedEnd(next))
    }
    let last = lines[lines.count - 1]
    let end = place(of: commentEnd, in: last).map { $0 + commentEnd.count } ?? last.endIndex
    let behind = trimmed(last[end...])
    lines[lines.count - 1] = last[..<end]
    let comment = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    switch GalleyMark(comment) {
    case .block(let id, let places):
      if let mark { note(.galleyBareMark, mark.line, mark.id) }
      mark = (id, places, number)
    case .broken:
      note(.galleyMark, number, comment)
      remarks.append(comment)
    case .remark: remarks.append(comment)
    }
    versesGoOn = false
    if !behind.isEmpty { add(behind, number) }
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
      if bytes.starts(with: closingMark) {
        if galley.blocks.count == first { addNothing(number) }
        galley.blocks[first].theirs = theirs?.galley.blocks.map(\.content) ?? []
        findings += theirs?.findings ?? []
        versesGoOn = false
        return rest
      }
      if bytes.starts(with: middleMark) {
        theirs = GalleyReader(galley: Galley(file: ""), name: name)
      } else if bytes.isEmpty {
        versesGoOn = false
        theirs?.versesGoOn = false
      } else if theirs != nil {
        theirs?.add(bytes, rest.startIndex)
      } else {
        add(bytes, rest.startIndex)
      }
    }
    note(.galleyMark, number, Conflict.opening)
    return rest
  }

  /// The editor's side of a conflict, where the editor has left nothing there.
  private mutating func addNothing(_ number: Int) {
    galley.blocks.append(
      GalleyBlock(
        id: mark?.id ?? "", lines: mark?.lines ?? "", remarks: remarks, role: .paragraph, text: "",
        line: number))
    (mark, remarks) = (nil, [])
  }
}

private let openingMark = Array("<<<<<<<".utf8)
private let middleMark = Array("=======".utf8)
private let closingMark = Array(">>>>>>>".utf8)

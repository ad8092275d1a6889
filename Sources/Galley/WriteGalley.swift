import Anthology

/// The text of a galley: front matter in YAML, the body in Markdown. `readGalley` gives the galley back.
package func markdown(of galley: Galley) -> String {
  var out = "---\n"
  for line in galley.header ?? frontMatter(of: galley) { out += line + "\n" }
  out += "---\n"
  let noteName = nameOfPageNotes(galley)
  for block in galley.blocks {
    out += "\n"
    for remark in block.remarks { out += remark + "\n" }
    if !block.id.isEmpty { out += "<!-- \(block.id)\(block.lines.isEmpty ? "" : " " + block.lines) -->\n" }
    if let theirs = block.theirs {
      out += Conflict.opening + "\n"
      if !block.text.isEmpty { out += body(block.content, block.references, noteName) }
      out +=
        Conflict.middle + "\n" + theirs.map { body($0, [], noteName) }.joined(separator: "\n")
        + Conflict.closing + "\n"
    } else {
      out += body(block.content, block.references, noteName)
    }
  }
  for note in galley.notes {
    out += "\n"
    for remark in note.remarks { out += remark + "\n" }
    out += "[^\(note.name)]: " + escaped(note.text) + "\n"
  }
  if !galley.ending.isEmpty { out += "\n" + galley.ending.joined(separator: "\n") + "\n" }
  return galley.hasCarriageReturns ? out.replacing("\n", with: "\r\n") : out
}

/// 冲突: the lines that stand around what the editor says and what the pages say, in the way of version control.
enum Conflict {
  static let opening = "<<<<<<< galley"
  static let middle = "======="
  static let closing = ">>>>>>> pages"
}

/// What the notes of the page are called, which no mark calls: a name that is none of the editor's.
private func nameOfPageNotes(_ galley: Galley) -> String {
  let taken = Set(galley.blocks.flatMap { $0.references.map(\.name) } + galley.notes.map(\.name))
  var (name, number) = ("注", 2)
  while taken.contains(name) { (name, number) = ("注\(number)", number + 1) }
  return name
}

/// A block's text with the signs of its role, with the line end.
private func body(_ content: GalleyText, _ references: [GalleyReference], _ noteName: String) -> String {
  guard content.role == .verse else {
    return sign(of: content.role, noteName) + escaped(content.text, references) + "\n"
  }
  var (out, start) = ("", 0)
  for line in content.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
    let own = references.filter { (start...start + line.count).contains($0.offset) }
      .map { GalleyReference(offset: $0.offset - start, name: $0.name) }
    out += "| " + escaped(String(Substring(line)), own) + "\n"
    start += line.count + 1
  }
  return out
}

private func sign(of role: Block.Role, _ noteName: String) -> String {
  switch role {
  case .paragraph: ""
  case .subhead: "## "
  case .verse: "| "
  case .quotation: "> "
  case .listItem: "- "
  case .note: "[^\(noteName)]: "
  }
}

/// The lines of the front matter.
func frontMatter(of galley: Galley) -> [String] {
  var lines: [String] = []
  for field in Galley.Field.allCases {
    let (mine, theirs) = (entry(field, galley.fields[field] ?? []), galley.theirs[field])
    if let theirs {
      lines += [Conflict.opening] + mine + [Conflict.middle] + entry(field, theirs) + [Conflict.closing]
    } else {
      lines += mine
    }
  }
  if !galley.figures.isEmpty { lines.append("figures:") }
  for figure in galley.figures {
    var entries = [("id", figure.id), ("caption", figure.caption)].filter { !$0.1.isEmpty }
    if entries.isEmpty { entries = [("caption", "")] }
    let rest = [("image", figure.image), ("alt", figure.alternative), ("credit", figure.credit)]
    entries += rest.filter { !$0.1.isEmpty }
    for (place, (key, value)) in entries.enumerated() {
      let line = (place == 0 ? "  - " : "    ") + key + ": " + yamlScalar(value)
      if key == "caption", let theirs = figure.theirs {
        lines += [
          Conflict.opening, line, Conflict.middle, "    caption: " + yamlScalar(theirs), Conflict.closing,
        ]
      } else {
        lines.append(line)
      }
    }
  }
  return lines
}

private func entry(_ field: Galley.Field, _ values: [String]) -> [String] {
  switch values.count {
  case 0: []
  case 1: ["\(field.rawValue): \(yamlScalar(values[0]))"]
  default: ["\(field.rawValue):"] + values.map { "  - " + yamlScalar($0) }
  }
}

/// A text as a scalar of YAML 1.2: plain where that is safe (7.3.3), else in double quotes (7.3.1).
func yamlScalar(_ text: String) -> String {
  if isPlain(text) { return text }
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case _ where !isPrintable(scalar):
      let digits = String(scalar.value, radix: 16, uppercase: true)
      out += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
  case 0x1_0000...: true
  default: false
  }
}

private func isPlain(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, let last = bytes.last, !indicators.contains(first), first != 0x20,
    last != 0x20, last != UInt8(ascii: ":"), !["~", "null", "---", "..."].contains(text),
    text.unicodeScalars.allSatisfy(isPrintable)
  else { return false }
  return zip(bytes, bytes.dropFirst()).allSatisfy { a, b in
    !(a == UInt8(ascii: ":") && b == 0x20 || a == 0x20 && b == UInt8(ascii: "#"))
  }
}

/// Bytes that no plain scalar is begun with here: YAML's indicators (5.3), and the signs of a conflict.
private let indicators = Set("-?:,[]{}#&*!|>'\"%@`<=.~".utf8)

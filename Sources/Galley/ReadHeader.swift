import Anthology

extension GalleyReader {
  /// Reads the lines of the front matter, by their zero-based numbers.
  mutating func readHeader(
    _ lines: ArraySlice<ArraySlice<UInt8>>, yaml: (String, Int) throws(Refusal) -> FrontMatter
  ) {
    galley.header = lines.map { String(decoding: trimmedEnd($0), as: UTF8.self) }
    let (mine, theirs) = sides(lines)
    do throws(Refusal) {
      let entries = try yaml(mine, lines.startIndex).entries
      for entry in entries { read(entry) }
      if mine != theirs {
        for entry in try yaml(theirs, lines.startIndex).entries { readTheirs(entry) }
      }
    } catch {
      findings += error.findings
    }
    let written = galley.id
    if !written.isEmpty, !isArticleID(written) {
      note(.galleyMark, galley.fieldLines[.id] ?? lines.startIndex, written)
    }
  }

  /// What the editor says and what the pages say, each with as many lines as the front matter has.
  private mutating func sides(_ lines: ArraySlice<ArraySlice<UInt8>>) -> (mine: String, theirs: String) {
    var (mine, theirs): ([String], [String]) = ([], [])
    var side = 0
    for (index, line) in zip(lines.indices, lines) {
      let text = String(decoding: trimmedEnd(line), as: UTF8.self)
      if text.hasPrefix("<<<<<<<") {
        note(.galleyConflict, index + 1, "")
        side = 1
      } else if text.hasPrefix("======="), side == 1 {
        side = 2
      } else if text.hasPrefix(">>>>>>>"), side == 2 {
        side = 0
      } else {
        mine.append(side == 2 ? "" : text)
        theirs.append(side == 1 ? "" : text)
        continue
      }
      mine.append("")
      theirs.append("")
    }
    return (mine.joined(separator: "\n") + "\n", theirs.joined(separator: "\n") + "\n")
  }

  private mutating func read(_ entry: FrontMatter.Entry) {
    if entry.key == "figures" {
      for item in entry.value.items { readFigure(item, line: entry.line) }
      return
    }
    guard let field = Galley.Field(rawValue: entry.key) else {
      let known = Galley.Field.allCases.map(\.rawValue) + ["figures"]
      note(.unknownKey, entry.line, entry.key, known.first { sameLetters($0, entry.key) } ?? "")
      return
    }
    galley.fieldLines[field] = entry.line
    guard let texts = entry.value.texts else {
      note(.wrongType, entry.line, entry.key, "texts", "map")
      return
    }
    let values = texts.filter { !$0.isEmpty }
    if values.count > 1 && !field.isList { note(.wrongType, entry.line, entry.key, "text", "list") }
    galley.fields[field] = values.isEmpty ? nil : values
  }

  private mutating func readTheirs(_ entry: FrontMatter.Entry) {
    if entry.key == "figures" {
      for (place, item) in entry.value.items.enumerated() where place < galley.figures.count {
        guard case .map(let entries) = item else { continue }
        let caption = entries.first { $0.key == "caption" }?.value.texts?.first ?? ""
        if caption != galley.figures[place].caption { galley.figures[place].theirs = caption }
      }
    } else if let field = Galley.Field(rawValue: entry.key), let texts = entry.value.texts {
      let values = texts.filter { !$0.isEmpty }
      if values != galley.fields[field] ?? [] { galley.theirs[field] = values }
    }
  }

  private mutating func readFigure(_ item: FrontMatter.Value, line: Int) {
    guard case .map(let entries) = item else {
      note(.wrongType, line, "figures", "map", "text")
      return
    }
    var figure = GalleyFigure(id: "", caption: "")
    figure.line = entries.first?.line ?? line
    for entry in entries {
      let texts = entry.value.texts ?? []
      let isOne = texts.count == 1 || entry.value == .text("")
      if !isOne { note(.wrongType, entry.line, entry.key, "text", "list") }
      let text = texts.first ?? ""
      switch entry.key {
      case "id": figure.id = text
      case "caption": figure.caption = text
      case "image": figure.image = text
      case "alt": figure.alternative = text
      case "credit": figure.credit = text
      default: note(.unknownKey, entry.line, entry.key, "")
      }
    }
    galley.figures.append(figure)
  }
}

extension FrontMatter.Value {
  /// The members of a list; a value that is none is the only member.
  fileprivate var items: [FrontMatter.Value] {
    switch self {
    case .list(let items): items
    case .text(""): []
    default: [self]
    }
  }

  /// A text or a list of texts; nil for what is neither.
  fileprivate var texts: [String]? {
    var out: [String] = []
    for item in items {
      guard case .text(let text) = item else { return nil }
      out.append(text)
    }
    return out
  }
}

private func isArticleID(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.count == 2 && parts[0] == "art" && (1...9).contains(parts[1].utf8.count)
    && parts[1].utf8.allSatisfy(isDigit)
}

/// Whether two keys differ in nothing but case, or in one letter more or less at the end.
private func sameLetters(_ a: String, _ b: String) -> Bool {
  let (a, b) = (a.lowercased(), b.lowercased())
  return a == b || a + "s" == b || b + "s" == a
}

package import Anthology

/// Reads book.yaml.
///
/// The file is its path as the user named it, for the findings. Throws every finding that the text gives rise
/// to, each with its line, as wrong use.
package func readPlan(_ text: String, file: String) throws(Refusal) -> BookPlan {
  let mark: Unicode.Scalar = "\u{FEFF}"
  let text = text.unicodeScalars.first == mark ? String(text.unicodeScalars.dropFirst()) : text
  let root = try composeTree(text, file: file)
  var reader = PlanReader(file: file)
  let plan = reader.read(root)
  if !reader.nodes.findings.isEmpty {
    throw Refusal(.usage, reader.nodes.findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }
  return plan
}

/// One reading of book.yaml: key by key, noting whatever is wrong and going on.
struct PlanReader {
  static let keys = [
    "title", "subtitle", "series", "language", "identifier", "authors", "editors", "compilers",
    "contributors",
    "publisher", "date", "modified", "description", "subjects", "rights", "certifier", "colophon", "cover",
    "foreword", "images", "figures", "notes", "toc_depth", "profile", "typography", "styles", "paper",
    "sources", "parts", "galleys", "omit", "appendix",
  ]

  var nodes: PlanNodes
  private var seen: Set<[UInt8]> = []
  /// The paper of every page that names none.
  private var paper = ""

  init(file: String) { nodes = PlanNodes(file: file) }

  mutating func read(_ root: YAMLNode?) -> BookPlan {
    var plan = BookPlan()
    var entries: [String: YAMLNode] = [:]
    if let root, !root.isNothing {
      guard let found = nodes.entries(of: root, named: nodes.file, known: Self.keys) else { return plan }
      entries = found
    }
    plan.title = nodes.text(entries["title"], "title")
    if plan.title.isEmpty && (entries["title"].map { $0.text != nil } ?? true) {
      nodes.note(.missingKey, at: entries["title"], "title")
    }
    plan.subtitle = nodes.text(entries["subtitle"], "subtitle")
    plan.publisher = nodes.text(entries["publisher"], "publisher")
    plan.description = nodes.text(entries["description"], "description")
    plan.rights = nodes.text(entries["rights"], "rights")
    plan.subjects = nodes.texts(entries["subjects"], "subjects")
    plan.series = series(entries["series"])
    for (key, role) in [("authors", "aut"), ("editors", "edt"), ("compilers", "com"), ("contributors", "")] {
      plan.creators += contributors(entries[key], key, role: role)
    }
    plan.certifier = nodes.text(entries["certifier"], "certifier")
    plan.colophon = colophon(entries["colophon"])
    plan.cover = file(entries["cover"], "cover")
    plan.foreword = file(entries["foreword"], "foreword")
    plan.images = file(entries["images"], "images")?.path ?? ""
    plan.figures = figures(entries["figures"], in: plan.images)
    plan.notes = notes(entries["notes"])
    plan.contentsDepth =
      value(entries["toc_depth"], "toc_depth", .depth) { Int($0).flatMap { (1...3).contains($0) ? $0 : nil } }
      ?? plan.contentsDepth
    plan.profile =
      value(entries["profile"], "profile", .profile) { Profile(rawValue: $0) } ?? plan.profile
    paper = nodes.text(entries["paper"], "paper")
    plan.language = value(entries["language"], "language", .languageTag, languageTag) ?? plan.language
    plan.identifier = identifier(entries["identifier"])
    plan.date = value(entries["date"], "date", .date) { isDate($0) ? $0 : nil } ?? ""
    plan.modified = value(entries["modified"], "modified", .instant, instant) ?? ""
    plan.style = style(entries["typography"])
    plan.styles = file(entries["styles"], "styles")
    plan.galleys = file(entries["galleys"], "galleys")
    plan.omissions = omissions(entries["omit"])
    plan.hasEmendations =
      value(entries["appendix"], "appendix", .appendix) { $0 == "emendations" ? true : nil } ?? false
    plan.parts = parts(entries)
    return plan
  }

  /// A text that must have a form; nil where it is not given or has not.
  mutating func value<Value>(
    _ node: YAMLNode?, _ key: String, _ wanted: Wanted, _ read: (String) -> Value?
  ) -> Value? {
    let text = nodes.text(node, key)
    guard !text.isEmpty else { return nil }
    if let value = read(text) { return value }
    nodes.note(.badValue, at: node, key, text, wanted.rawValue)
    return nil
  }

  private mutating func identifier(_ node: YAMLNode?) -> String {
    let text = nodes.text(node, "identifier")
    guard !text.isEmpty else { return "" }
    do {
      return try parseIdentifier(text)
    } catch {
      nodes.note(.badValue, at: node, "identifier", text, error.wanted.rawValue)
      return ""
    }
  }

  private mutating func style(_ node: YAMLNode?) -> HouseStyle {
    let switches: [(key: String, path: WritableKeyPath<HouseStyle, Bool>)] = [
      ("spaces", \.spaces), ("punctuation", \.punctuation), ("quotes", \.quotes), ("dashes", \.dashes),
      ("ellipses", \.ellipses), ("digits", \.digits),
    ]
    var style = HouseStyle()
    guard let node, !node.isNothing,
      let entries = nodes.entries(of: node, named: "typography", known: switches.map(\.key))
    else { return style }
    for (key, path) in switches {
      if let isOn = nodes.isOn(entries[key], key) { style[keyPath: path] = isOn }
    }
    return style
  }

  // MARK: the pages

  private mutating func parts(_ entries: [String: YAMLNode]) -> [BookPlan.Part] {
    let before = nodes.findings.count
    var parts: [BookPlan.Part] = []
    if let list = entries["parts"], !list.isNothing {
      if entries["sources"] != nil {
        nodes.note(.badValue, at: list, "parts", "", Wanted.sourcesOrParts.rawValue)
      }
      guard case .list(let items) = list.content else {
        nodes.wrong(list, "parts", .parts)
        return []
      }
      for item in items {
        guard let entries = nodes.entries(of: item, named: "parts", known: ["title", "sources"]) else {
          continue
        }
        let title = nodes.text(entries["title"], "title")
        parts.append(BookPlan.Part(title: title, sources: sources(entries["sources"])))
      }
    } else {
      parts = [BookPlan.Part(sources: sources(entries["sources"]))]
    }
    // A list that is wrong already says so itself.
    if parts.allSatisfy(\.sources.isEmpty) && nodes.findings.count == before {
      nodes.note(.noSources, at: entries["parts"] ?? entries["sources"])
    }
    return parts
  }

  private mutating func sources(_ node: YAMLNode?) -> [BookPlan.Source] {
    guard let node, !node.isNothing else { return [] }
    guard case .list(let items) = node.content else {
      nodes.wrong(node, "sources", .sources)
      return []
    }
    return items.compactMap { source($0) }
  }

  private mutating func source(_ node: YAMLNode) -> BookPlan.Source? {
    var (place, encoding): (YAMLNode?, String?) = (node, nil)
    var provenance = Provenance(paper: paper)
    if node.isMap {
      let keys = ["file", "encoding", "paper", "date", "page"]
      guard let entries = nodes.entries(of: node, named: "sources", known: keys) else { return nil }
      place = entries["file"]
      let name = nodes.text(entries["encoding"], "encoding")
      encoding = name.isEmpty ? nil : name
      provenance = Provenance(
        paper: nodes.text(entries["paper"], "paper"),
        date: value(entries["date"], "date", .date) { isDate($0) ? $0 : nil } ?? "",
        page: nodes.text(entries["page"], "page")
      ).completed(by: provenance)
      guard let place, !place.isNothing else {
        nodes.note(.missingKey, at: node, "file")
        return nil
      }
    } else if case .list = node.content {
      nodes.wrong(node, "sources", .source)
      return nil
    }
    guard let file = file(place, "file") else {
      // A file that is named by "" is none.
      if let place, nodes.text(place, "file").isEmpty { noPath(place, "file", "") }
      return nil
    }
    guard seen.insert(Array(file.path.utf8)).inserted else {
      nodes.note(.duplicateSource, at: place, file.path)
      return nil
    }
    return BookPlan.Source(file.path, encoding: encoding, provenance: provenance, line: file.line)
  }

  /// A file in the folder of book.yaml; nil where none is named, or one elsewhere.
  mutating func file(_ node: YAMLNode?, _ key: String, in folder: String = "") -> BookPlan.FileEntry? {
    let text = nodes.text(node, key)
    guard !text.isEmpty else { return nil }
    guard let path = pathInside(text) else {
      noPath(node, key, text)
      return nil
    }
    return BookPlan.FileEntry(
      key: key, path: folder.isEmpty ? path : folder + "/" + path, line: node?.line)
  }

  private mutating func noPath(_ node: YAMLNode?, _ key: String, _ text: String) {
    nodes.note(.badValue, at: node, key, text, Wanted.pathInside.rawValue)
  }
}

/// A relative path without `.` and `..` in it; nil where it is absolute, empty, or leaves its folder. It is cut as the system cuts it,
/// to which "/" parts folders whatever mark stands behind it.
private func pathInside(_ text: String) -> String? {
  guard let first = text.unicodeScalars.first, first != "/", !text.utf8.contains(0) else { return nil }
  var parts: [Substring] = []
  for part in text.unicodeScalars.split(separator: "/").map(Substring.init) where part != "." {
    guard part != ".." else {
      if parts.popLast() == nil { return nil }
      continue
    }
    parts.append(part)
  }
  return parts.isEmpty ? nil : parts.joined(separator: "/")
}

/// A well-formed language tag, its script and region as BCP 47 writes them (RFC 5646, section 2.1.1): `zh-Hans`.
private func languageTag(_ text: String) -> String? {
  let tags = text.replacing("_", with: "-").split(separator: "-", omittingEmptySubsequences: false)
  let isWellFormed = tags.allSatisfy { tag in
    (1...8).contains(tag.utf8.count)
      && tag.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) }
  }
  guard isWellFormed, (2...3).contains(tags[0].utf8.count), tags[0].utf8.allSatisfy({ $0 > 57 }) else {
    return nil
  }
  return tags.enumerated().map { place, tag in
    switch (place, tag.utf8.count) {
    case (0, _): tag.lowercased()
    case (_, 2): tag.uppercased()
    case (_, 4): tag.prefix(1).uppercased() + tag.dropFirst().lowercased()
    default: tag.lowercased()
    }
  }.joined(separator: "-")
}

import Anthology

/// The node tree of a YAML text.
///
/// All scalars are texts: book.yaml has texts and switches only, and `date: 2025` is a text as well.
///
/// - Returns: nil for a text without a node.
/// - Throws: `bad-yaml` or `duplicate-key`, with the line.
func composeTree(_ text: String, file: String) throws(Refusal) -> YAMLNode? {
  if let (line, reason) = YAMLGuard.refusal(of: text) {
    throw badYAML(reason, file, line)
  }
  return try Array(text.utf8).withUnsafeBufferPointer { bytes throws(Refusal) in
    var composer = YAMLComposer(events: try YAMLEvents(bytes, file: file), file: file)
    return try composer.root()
  }
}

/// Makes a tree of events, aliases written out.
private struct YAMLComposer {
  private let events: YAMLEvents
  private let file: String
  private var anchors: [String: YAMLNode] = [:]

  init(events: YAMLEvents, file: String) { (self.events, self.file) = (events, file) }

  mutating func root() throws(Refusal) -> YAMLNode? {
    _ = try events.next()
    guard case .documentStart = try events.next().kind else { return nil }
    let root = try node(try events.next())
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else { throw badYAML("but found another document", file, end.line) }
    return root
  }

  /// The node that begins with an event. It recurses, as deep as `YAMLGuard` lets a text be.
  private mutating func node(_ event: YAMLEvent) throws(Refusal) -> YAMLNode {
    switch event.kind {
    case .alias(let name):
      guard let node = anchors[name] else {
        throw badYAML("found undefined alias", file, event.line)
      }
      return node
    case .text(let text, let isPlain, let anchor):
      return noted(YAMLNode(content: .text(text, isPlain: isPlain), line: event.line), anchor)
    case .listStart(let anchor):
      return noted(YAMLNode(content: .list(try nodes()), line: event.line), anchor)
    case .mapStart(let anchor):
      let nodes = try nodes()
      let entries = stride(from: 0, to: nodes.count - 1, by: 2).map { (key: nodes[$0], value: nodes[$0 + 1]) }
      try checkKeys(entries.map(\.key))
      return noted(YAMLNode(content: .map(entries), line: event.line), anchor)
    case .end, .documentStart, .documentEnd, .streamStart, .streamEnd:
      throw badYAML("found no value", file, event.line)
    }
  }

  /// The nodes up to the end of a list or a map, whose keys and values take turns.
  private mutating func nodes() throws(Refusal) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return nodes }
      nodes.append(try node(event))
    }
  }

  private mutating func noted(_ node: YAMLNode, _ anchor: String?) -> YAMLNode {
    if let anchor { anchors[anchor] = node }
    return node
  }

  /// Each key that stands there before is a finding, where it stands again.
  private func checkKeys(_ keys: [YAMLNode]) throws(Refusal) {
    var seen: Set<String> = []
    let findings = keys.compactMap { key in
      key.text.flatMap { text in
        seen.insert(text).inserted ? nil : Finding(.duplicateKey, file: file, line: key.line, text)
      }
    }
    if !findings.isEmpty { throw Refusal(.usage, findings) }
  }
}

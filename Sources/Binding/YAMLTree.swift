import Anthology
import Yams

/// The node tree of a YAML text.
///
/// - Returns: nil for a text without a node.
/// - Throws: `bad-yaml` or `duplicate-key`, with the line.
func composeTree(_ text: String, file: String) throws(Refusal) -> Node? {
  if let (line, reason) = YAMLGuard.refusal(of: text) {
    throw Refusal(.usage, [Finding(.badYAML, file: file, line: line, reason)])
  }
  do {
    // No resolver rules: book.yaml has texts and switches only, and `date: 2025` is a text as well.
    return try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
  } catch let error as YamlError {
    throw Refusal(.usage, findings(of: error, in: text, file: file))
  } catch {
    throw Refusal(.usage, [Finding(.badYAML, file: file, "\(error)")])
  }
}

private func findings(of error: YamlError, in text: String, file: String) -> [Finding] {
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    return [Finding(.badYAML, file: file, line: mark.line, problem)]
  case .reader(let problem, let offset, _, _):
    let before = offset.map { text.prefix($0).utf8.count { $0 == UInt8(ascii: "\n") } }
    return [Finding(.badYAML, file: file, line: before.map { $0 + 1 }, problem)]
  case .duplicatedKeysInMapping(let keys, let context):
    return keys.sorted().map { key in
      Finding(.duplicateKey, file: file, line: secondLine(of: key, from: context.mark, in: text), key)
    }
  default: return [Finding(.badYAML, file: file, error.description)]
  }
}

/// The line of a key's second occurrence: the parser tells only where the first of the doubled keys stands.
private func secondLine(of key: String, from mark: Mark, in text: String) -> Int {
  let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let indent = mark.column - 1
  let places = lines.indices.filter { index in
    let line = lines[index]
    guard line.count > indent, line.prefix(indent).allSatisfy({ [0x20, UInt8(ascii: "-")].contains($0) })
    else { return false }
    let rest = line.dropFirst(indent)
    return [key, "\"\(key)\"", "'\(key)'"].contains { spelling in
      rest.starts(with: spelling.utf8)
        && rest.dropFirst(spelling.utf8.count).first { $0 != 0x20 } == UInt8(ascii: ":")
    }
  }
  // Keys of other maps at the same depth may come first; the key doubled stands at or after the mark.
  let after = places.filter { $0 + 1 >= mark.line }
  return (after.dropFirst().first ?? after.first).map { $0 + 1 } ?? mark.line
}

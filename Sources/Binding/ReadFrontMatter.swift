package import Anthology

/// Reads the front matter of a Markdown file, without the lines of its `---`.
///
/// - Parameters:
///   - text: the lines between the two.
///   - file: what findings call the file.
///   - before: how many lines of the file stand before the text.
/// - Throws: `bad-yaml`, `duplicate-key` or `wrong-type`, with the line of the file.
package func readFrontMatter(_ text: String, file: String, before: Int) throws(Refusal) -> FrontMatter {
  let root: YAMLNode?
  do throws(Refusal) {
    root = try composeTree(text, file: file)
  } catch {
    throw Refusal(
      error.kind,
      error.findings.map { finding in
        var finding = finding
        finding.line = finding.line.map { $0 + before }
        return finding
      })
  }
  guard let root else { return FrontMatter() }
  guard case .map(let entries) = value(root, before) else {
    throw Refusal(
      .usage,
      [
        Finding(
          .wrongType, file: file, line: root.line + before, file, Wanted.map.rawValue, Found.text.rawValue)
      ])
  }
  return FrontMatter(entries)
}

private func value(_ node: YAMLNode, _ before: Int) -> FrontMatter.Value {
  switch node.content {
  case .text(let text, _): return .text(node.isNothing ? "" : text)
  case .list(let items): return .list(items.map { value($0, before) })
  case .map(let map):
    return .map(
      map.map {
        FrontMatter.Entry(key: $0.key.text ?? "", line: $0.key.line + before, value: value($0.value, before))
      })
  }
}

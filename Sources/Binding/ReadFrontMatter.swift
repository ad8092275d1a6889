package import Anthology
import Yams

/// Reads the front matter of a Markdown file, without the lines of its `---`.
///
/// - Parameters:
///   - text: the lines between the two.
///   - file: what findings call the file.
///   - before: how many lines of the file stand before the text.
/// - Throws: `bad-yaml`, `duplicate-key` or `wrong-type`, with the line of the file.
package func readFrontMatter(_ text: String, file: String, before: Int) throws(Refusal) -> FrontMatter {
  let root: Node?
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
    let line = root.mark.map { $0.line + before }
    throw Refusal(
      .usage,
      [Finding(.wrongType, file: file, line: line, file, Wanted.map.rawValue, Found.text.rawValue)])
  }
  return FrontMatter(entries)
}

private func value(_ node: Node, _ before: Int) -> FrontMatter.Value {
  switch node {
  case .scalar(let scalar):
    let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    return .text(isNothing ? "" : scalar.string)
  case .sequence(let items): return .list(items.map { value($0, before) })
  case .mapping(let map):
    return .map(
      map.map { key, item in
        let line = (key.mark?.line ?? 0) + before
        return FrontMatter.Entry(key: key.scalar?.string ?? "", line: line, value: value(item, before))
      })
  case .alias: return .text("")
  }
}

/// A picture `![alternative text](path)` at the start of a text: where its parts stand and where it ends.
func imageRanges(_ text: ArraySlice<Unicode.Scalar>) -> (alt: Range<Int>, path: Range<Int>, end: Int)? {
  guard text.starts(with: ["!", "["]) else { return nil }
  let alt = (text.startIndex + 2)..<text.endIndex
  guard let close = text[alt].firstIndex(where: { $0 == "]" || $0 == "[" }), text[close] == "]",
    let target = parenthesis(text[(close + 1)...])
  else { return nil }
  return (alt.lowerBound..<close, target.inside, target.end)
}

/// What stands in the parentheses after a link's `]`, where it is an address: a title may follow after a space.
///
/// A remark in parentheses is no address: [附件](见第3版).
func linkTarget(_ text: ArraySlice<Unicode.Scalar>) -> (inside: Range<Int>, end: Int)? {
  guard let target = parenthesis(text) else { return nil }
  let address = text[target.inside].prefix { !isWhiteSpace($0) }
  let rest = text[target.inside].dropFirst(address.count).drop(while: isWhiteSpace)
  let isAddress = address.contains { $0 == "/" || $0 == "#" || $0 == ":" || $0 == "." || $0 == "@" }
  let isTitle = rest.isEmpty || rest.first == "\"" && rest.last == "\"" && rest.count > 1
  guard isAddress, isTitle, address.allSatisfy(\.isASCII) else { return nil }
  return target
}

/// `(…)` at the start of a text, without another bracket in it.
private func parenthesis(_ text: ArraySlice<Unicode.Scalar>) -> (inside: Range<Int>, end: Int)? {
  guard text.first == "(" else { return nil }
  let start = text.startIndex + 1
  let stops: Set<Unicode.Scalar> = ["(", ")", "[", "]", "<"]
  guard let close = text[start...].firstIndex(where: stops.contains), text[close] == ")" else { return nil }
  return (start..<close, close + 1)
}

/// The end of `<https://…>` or `<mailto:…>` at the start of a text.
func autolinkEnd(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
  let start = text.startIndex + 1
  let schemes = ["http://", "https://", "mailto:"]
  guard schemes.contains(where: { text[start...].starts(with: $0.unicodeScalars) }),
    let end = text[start...].firstIndex(where: { $0 == ">" || $0 == "<" || isWhiteSpace($0) }),
    text[end] == ">"
  else { return nil }
  return end + 1
}

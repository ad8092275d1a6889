/// An HTML tag inside Markdown.
struct HTMLTag {
  var end: Int
  var isImage: Bool
  /// Whether it parts what stands before it from what stands after it.
  var breaks: Bool
}

/// A tag of HTML at the start of a text. What HTML does not know is text, for papers write <Nature> as well.
func htmlTag(_ text: ArraySlice<Unicode.Scalar>) -> HTMLTag? {
  var start = text.startIndex + 1
  if start < text.endIndex, text[start] == "/" { start += 1 }
  let name = text[start...].prefix { $0.isASCIILetter || $0.isDigit }
  guard !name.isEmpty, name.count <= 10 else { return nil }
  let key = String(name).lowercased()
  guard inlineElements.contains(key) || breakingElements.contains(key) || key == "img" else { return nil }
  let rest = text[name.endIndex...]
  guard let next = rest.first, next == ">" || next == "/" || isWhiteSpace(next),
    let close = rest.firstIndex(where: { $0 == ">" || $0 == "<" }), text[close] == ">"
  else { return nil }
  // After the name stand attributes, name=value, or nothing: <b 类> is text.
  let attributes = rest[..<close].drop { isWhiteSpace($0) || $0 == "/" }
  guard attributes.isEmpty || attributes.contains("=") || attributes.allSatisfy(\.isASCII) else { return nil }
  return HTMLTag(end: close + 1, isImage: key == "img", breaks: breakingElements.contains(key))
}

/// The level of a heading that stands in the tags of one, `<h2>…</h2>`, and takes the whole line.
func htmlHeadingLevel(_ text: [Unicode.Scalar], _ marks: [InlineMark]) -> Int? {
  guard let first = marks.first?.range, let last = marks.last?.range, last.upperBound == text.count,
    first.count >= 4, text[first].starts(with: ["<", "h"]) || text[first].starts(with: ["<", "H"]),
    text[..<first.lowerBound].allSatisfy(isWhiteSpace), text[last].starts(with: ["<", "/"])
  else { return nil }
  let digit = text[first.lowerBound + 2]
  return ("1"..."6").contains(digit) ? Int(digit.value - 0x30) : nil
}

private let inlineElements: Set<String> = [
  "a", "abbr", "b", "big", "center", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark",
  "q", "s",
  "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
]

private let breakingElements: Set<String> = [
  "article", "aside", "blockquote", "body", "br", "caption", "col", "colgroup", "dd", "details", "div", "dl",
  "dt",
  "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li",
  "main",
  "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]

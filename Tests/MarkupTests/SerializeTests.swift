import Markup
import TestSupport
import Testing

@Suite struct SerializeTests {
  func markup(_ element: Element) -> String { String(decoding: serialize(element), as: UTF8.self) }

  let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  @Test func escapesText() {
    let element = Element("p", text: "<script>&amp;\"'</script>]]>\r\n")
    #expect(
      markup(element)
        == declaration + "<p>&lt;script&gt;&amp;amp;\"'&lt;/script&gt;]]&gt;&#13;\n</p>\n")
  }

  @Test func escapesAttributes() {
    let element = Element("p", ["title": "a\"b'<c>&\t\n\r"])
    #expect(markup(element) == declaration + "<p title=\"a&quot;b'&lt;c&gt;&amp;&#9;&#10;&#13;\"></p>\n")
  }

  @Test func replacesWhatXMLHasNoPlaceFor() {
    let bad = "a\u{0}b\u{8}c\u{B}d\u{1F}e\u{FFFE}f\u{FFFF}g\u{FFFD}h，\u{FEFF}\u{7F}"
    let good = "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g\u{FFFD}h，\u{FEFF}\u{7F}"
    #expect(markup(Element("p", text: bad)).utf8.elementsEqual((declaration + "<p>\(good)</p>\n").utf8))
  }

  @Test func keepsAttributesInOrderAndLeavesOutNil() {
    let element = Element("p", ["z": "1", "none": nil, "a": "2"])
    #expect(markup(element) == declaration + "<p z=\"1\" a=\"2\"></p>\n")
  }

  @Test func closesOnlyVoidElementsShortly() {
    let element = Element("head", elements: [Element("title"), Element("link")])
    #expect(markup(element) == declaration + "<head><title></title><link/></head>\n")
  }

  @Test func addsNoWhiteSpace() {
    let p = Element("p", [:], [.text("一"), .element(Element("span", text: "二")), .text("三")])
    let body = Element("body", elements: [p, p])
    #expect(!markup(body).dropFirst(declaration.count).dropLast().contains { $0.isWhitespace })
  }

  /// Any text comes back from libxml2 as it went in, but for what XML cannot say.
  @Test(.timeLimit(.minutes(10))) func anyTextSurvivesTheParser() throws {
    var random = FixedRandom(seed: 42)
    for _ in 0..<2_000 {
      let text = random.text()
      let value = random.text()
      let tree = try parseMarkup(serialize(Element("p", ["title": value], text: text)))
      #expect(tree.text.utf8.elementsEqual(sayable(text).utf8), "\(text.debugDescription)")
      #expect((tree["title"] ?? "").utf8.elementsEqual(sayable(value).utf8))
    }
  }

  /// A second writing of what was read is byte for byte the first.
  @Test func writingAgainChangesNothing() throws {
    var random = FixedRandom(seed: 43)
    for _ in 0..<200 {
      let first = serialize(random.tree(depth: 4))
      #expect(try serialize(parseMarkup(first)) == first)
    }
  }

  private func sayable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isSayable =
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
      result.unicodeScalars.append(isSayable ? scalar : "\u{FFFD}")
    }
    return result
  }
}

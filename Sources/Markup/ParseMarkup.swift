internal import CXML

/// The tree that these bytes of XML stand for. Comments and processing instructions are left out, CDATA is text.
///
/// - Throws: where the bytes are not well formed, or use an entity that XML itself does not define: entities are
///   never expanded.
package func parseMarkup(_ bytes: [UInt8]) throws(MarkupError) -> Element {
  let reader = try XMLReader(bytes)
  // What is open: the element itself is finished when its end tag comes.
  var open: [Element] = []
  var root: Element?
  while try reader.advance() {
    switch reader.kind {
    case XML_READER_TYPE_ELEMENT:
      var element = Element(reader.name)
      let isEmpty = reader.isEmptyElement
      element.attributes = reader.attributes()
      open.append(element)
      if isEmpty { close(&open, into: &root) }
    case XML_READER_TYPE_END_ELEMENT:
      close(&open, into: &root)
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      if !open.isEmpty { append(reader.value, to: &open[open.count - 1].children) }
    case XML_READER_TYPE_ENTITY_REFERENCE:
      throw MarkupError(line: reader.line, message: "the entity \(reader.name) is not expanded")
    default: break
    }
  }
  guard let root else { throw MarkupError(line: 0, message: "no element") }
  return root
}

/// Takes the innermost open element off the stack and puts it where it belongs.
private func close(_ open: inout [Element], into root: inout Element?) {
  guard let element = open.popLast() else { return }
  if open.isEmpty {
    root = element
  } else {
    open[open.count - 1].children.append(.element(element))
  }
}

/// One run of text is one node, however the parser cut it.
private func append(_ text: String, to children: inout [Node]) {
  if case .text(let before) = children.last {
    children[children.count - 1] = .text(before + text)
  } else {
    children.append(.text(text))
  }
}

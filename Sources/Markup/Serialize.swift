/// What stands before the root element.
package enum Prolog: Sendable {
  case xml
  /// The XML declaration and HTML's document type.
  case html
}

/// A tree as UTF-8.
///
/// No white space is added anywhere but inside the elements that are named: white space is content to a typesetter.
///
/// - Parameters:
///   - root: the document's element.
///   - prolog: what stands before it.
///   - breaking: names of elements whose children each go on a line of their own, for people to read and
///     compare. It holds only where such an element has no text of its own.
/// - Returns: the document, ending in a line feed.
package func serialize(_ root: Element, prolog: Prolog = .xml, breaking: Set<String> = []) -> [UInt8] {
  var serializer = Serializer(breaking: breaking)
  serializer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  if case .html = prolog { serializer.write("<!DOCTYPE html>\n") }
  serializer.write(root)
  serializer.write("\n")
  return serializer.bytes
}

private struct Serializer {
  let breaking: Set<String>
  var bytes: [UInt8] = []

  init(breaking: Set<String>) { self.breaking = breaking }

  /// Markup of our own.
  mutating func write(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func write(name: String) {
    let isWritten: Void? = name.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isWritten == nil { bytes.append(contentsOf: name.utf8) }
  }

  mutating func write(_ element: Element) {
    write("<")
    write(name: element.name)
    for attribute in element.attributes {
      write(" ")
      write(name: attribute.name)
      write("=\"")
      appendEscaped(attribute.value, inAttribute: true, to: &bytes)
      write("\"")
    }
    if element.children.isEmpty && emptyElements.contains(element.name) { return write("/>") }
    write(">")
    let breaks = !element.children.contains { $0.isText } && breaking.contains(element.name)
    if breaks { write("\n") }
    for child in element.children {
      switch child {
      case .text(let text): appendEscaped(text, inAttribute: false, to: &bytes)
      case .element(let element): write(element)
      }
      if breaks { write("\n") }
    }
    write("</")
    write(name: element.name)
    write(">")
  }
}

extension Node {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}

/// The elements that may be written `<name/>`: HTML's void elements (HTML, 13.1.2) and the empty ones of the package
/// document, the container and the NCX. All others get an end tag, since readers that take XHTML for HTML see
/// `<title/>` as an opening tag.
private let emptyElements: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  "item", "itemref", "reference", "rootfile", "content",
]

/// Markup, written down as it is made: elements stand one in the other as the calls do, so that none stays open, and what an
/// element has comes before what it holds. No trees are made of documents that nobody looks at again.
///
/// There is no raw markup, so nothing can get past the escaping; and there are no comments, so none can hold the
/// `--` that Kindle's converter stops at.
package struct MarkupWriter: ~Copyable {
  private var bytes: Bytes
  /// Whether the start tag of the innermost element may take attributes: it holds nothing yet.
  private var isStarting = false
  /// Whether each child of the innermost element goes on a line of its own.
  private var breaks = false
  /// What is made in the place of bytes, where somebody wants to look at it (`tree`).
  var tree: TreeBuilder?

  /// - Parameter prolog: what stands before the root element.
  package init(prolog: Prolog = .xml) {
    bytes = Bytes(capacity: 8192)
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    if case .html = prolog { write("<!DOCTYPE html>\n") }
  }

  init(_ tree: TreeBuilder) {
    bytes = Bytes(capacity: 0)
    self.tree = tree
  }

  /// The document, ending in a line feed.
  package consuming func document() -> [UInt8] {
    write("\n")
    return bytes.array()
  }

  /// An element: `content` gives its attributes, then what it holds.
  package mutating func element(_ name: StaticString, _ content: (inout MarkupWriter) -> Void) {
    element(name, breaks: false, content)
  }

  /// An element that holds elements only, each on a line of its own, for people to read and compare. No other white space is
  /// added, since it is content to a typesetter; a tree has none.
  package mutating func group(_ name: StaticString, _ content: (inout MarkupWriter) -> Void) {
    element(name, breaks: true, content)
  }

  private mutating func element(
    _ name: StaticString, breaks: Bool, _ content: (inout MarkupWriter) -> Void
  ) {
    if tree == nil { return element(name.utf8, breaks: breaks, content) }
    tree?.begin(name)
    content(&self)
    tree?.end()
  }

  /// An attribute of the element that was begun last, in the order in which they are written.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    if tree != nil {
      tree?.attribute(name, value)
      return
    }
    attribute(name.utf8, value)
  }

  private mutating func attribute(_ name: UnsafeBufferPointer<UInt8>, _ value: String) {
    precondition(isStarting)
    write(" ")
    bytes.append(name)
    write("=\"")
    bytes.appendEscaped(value, inAttribute: true)
    write("\"")
  }

  package mutating func text(_ text: String) {
    if tree != nil {
      tree?.text(text)
      return
    }
    endStartTag()
    precondition(!breaks)
    bytes.appendEscaped(text, inAttribute: false)
  }

  /// Text that is a part of another.
  package mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    if tree != nil {
      tree?.text(String(decoding: utf8, as: UTF8.self))
      return
    }
    endStartTag()
    precondition(!breaks)
    bytes.appendEscaped(utf8, inAttribute: false)
  }

  /// An element that has been made before, with all that it holds.
  package mutating func write(_ element: Element) {
    if tree != nil {
      tree?.add(element)
      return
    }
    var name = element.name
    name.withUTF8 { name in
      self.element(name, breaks: false) { out in
        for attribute in element.attributes {
          var name = attribute.name
          name.withUTF8 { out.attribute($0, attribute.value) }
        }
        for child in element.children {
          switch child {
          case .text(let text): out.text(text)
          case .element(let element): out.write(element)
          }
        }
      }
    }
  }

  private mutating func element(
    _ name: UnsafeBufferPointer<UInt8>, breaks: Bool, _ content: (inout MarkupWriter) -> Void
  ) {
    endStartTag()
    write("<")
    bytes.append(name)
    let outside = self.breaks
    (isStarting, self.breaks) = (true, breaks)
    content(&self)
    if isStarting && emptyElements.contains(where: { isSame($0.utf8, name) }) {
      isStarting = false
      write("/>")
    } else {
      endStartTag()
      write("</")
      bytes.append(name)
      write(">")
    }
    self.breaks = outside
    if outside { write("\n") }
  }

  private mutating func endStartTag() {
    if !isStarting { return }
    isStarting = false
    write(">")
    if breaks { write("\n") }
  }

  /// Markup of our own.
  @inline(__always)
  private mutating func write(_ markup: StaticString) { bytes.append(markup) }
}

/// What stands before the root element.
package enum Prolog: Sendable {
  case xml
  /// The XML declaration and HTML's document type.
  case html
}

private func isSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
  one.count == other.count && one.elementsEqual(other)
}

/// The elements that may be written `<name/>`: HTML's void elements (HTML, 13.1.2) and the empty ones of the package
/// document, the container and the NCX. All others get an end tag, since readers that take XHTML for HTML see
/// `<title/>` as an opening tag.
private let emptyElements: [StaticString] = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  "item", "itemref", "reference", "rootfile", "content",
]

/// The element that `content` writes, as a tree: for who wants to change it or to look at it.
package func tree(_ content: (inout MarkupWriter) -> Void) -> Element {
  var writer = MarkupWriter(TreeBuilder())
  content(&writer)
  guard case .element(let root)? = writer.tree?.root.children.first else { preconditionFailure("no element") }
  return root
}

/// A tree that grows as `MarkupWriter` is called.
struct TreeBuilder {
  /// Holds what is made; it is no element itself.
  private(set) var root = Element("")
  /// What is open, each in the one before.
  private var open: [Element] = []

  mutating func begin(_ name: StaticString) { open.append(Element(name.description)) }

  mutating func attribute(_ name: StaticString, _ value: String) {
    precondition(open.last?.children.isEmpty == true)
    open[open.count - 1].attributes.append(Element.Attribute(name: name.description, value: value))
  }

  mutating func text(_ text: String) { add(.text(text)) }
  mutating func add(_ element: Element) { add(.element(element)) }
  mutating func end() { if let element = open.popLast() { add(element) } }

  private mutating func add(_ node: Node) {
    if open.isEmpty { root.children.append(node) } else { open[open.count - 1].children.append(node) }
  }
}

/// An element of XML, as a value.
///
/// There is no `==`: String's own compares by canonical equivalence, which takes one character of the text for
/// another. Compare what `serialize` gives.
package struct Element: Sendable {
  /// The name as written, prefix and all: `dc:title`.
  package var name: String
  /// In the order in which they are written.
  package var attributes: [Attribute]
  package var children: [Node]

  package struct Attribute: Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An element; attributes whose value is nil are left out.
  package init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Node] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in
      value.map { Attribute(name: name, value: $0) }
    }
    self.children = children
  }

  /// An element that holds elements only.
  package init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], elements: [Element]) {
    self.init(name, attributes, elements.map(Node.element))
  }

  /// An element that holds text only.
  package init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes, [.text(text)])
  }

  /// The same element with one more attribute.
  package func adding(_ name: String, _ value: String) -> Element {
    var element = self
    element.attributes.append(Attribute(name: name, value: value))
    return element
  }

  /// The same element with each element among its children changed; its text stays.
  package func mapElements(_ transform: (Element) -> Element) -> Element {
    var element = self
    element.children = element.children.map { child in
      if case .element(let inner) = child { .element(transform(inner)) } else { child }
    }
    return element
  }
}

/// What an element holds.
///
/// There is no raw markup, so nothing can get past the escaping; and there are no comments, so none can hold the
/// `--` that Kindle's converter stops at.
package enum Node: Sendable {
  case element(Element)
  case text(String)
}

// What readers ask of a tree.
extension Element {
  /// The value of the first attribute of this name.
  package subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The child elements, text left out.
  package var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, in order.
  package var text: String {
    var text = ""
    collect(into: &text)
    return text
  }

  private func collect(into text: inout String) {
    for child in children {
      switch child {
      case .text(let run): text += run
      case .element(let element): element.collect(into: &text)
      }
    }
  }

  /// The elements below this one for which `isWanted` holds, in document order.
  package func descendants(where isWanted: (Element) -> Bool) -> [Element] {
    elements.flatMap { (isWanted($0) ? [$0] : []) + $0.descendants(where: isWanted) }
  }

  /// The elements below this one of this name, in document order.
  package func descendants(named name: String) -> [Element] {
    descendants { $0.name == name }
  }
}

internal import Anthology
internal import Markup

/// 署名 as printed; each name that the index of authors has leads to it.
func bylineElement(_ byline: Byline, _ setting: Setting) -> Element {
  guard let apparatus = setting.apparatus else { return StyleClass.byline.element("p", text: byline.text) }
  var nodes: [Node] = []
  var rest = byline.text[...]
  for person in byline.people {
    guard !person.name.isEmpty, let id = apparatus.id(ofAuthor: person.name),
      let range = range(of: person.name, in: rest)
    else { continue }
    if range.lowerBound > rest.startIndex { nodes += inline(String(rest[..<range.lowerBound])) }
    let address = setting.address(Matter.authors.page, id)
    nodes.append(
      .element(Element("a", ["class": StyleClass.toList.rawValue, "href": address], inline(person.name))))
    rest = rest[range.upperBound...]
  }
  if !rest.isEmpty { nodes += inline(String(rest)) }
  return StyleClass.byline.element("p", nodes)
}

/// Where a name stands first, byte for byte.
private func range(of name: String, in text: Substring) -> Range<Substring.Index>? {
  let (bytes, name) = (Array(text.utf8), Array(name.utf8))
  guard name.count <= bytes.count,
    let start = (0...(bytes.count - name.count)).first(where: { bytes[$0...].starts(with: name) })
  else { return nil }
  let first = text.utf8.index(text.startIndex, offsetBy: start)
  return first..<text.utf8.index(first, offsetBy: name.count)
}

internal import Anthology
internal import Markup

/// 署名 as printed; each name that the index of authors has leads to it.
func bylineElement(_ byline: Byline, _ setting: Setting) -> Element {
  guard let apparatus = setting.apparatus else { return StyleClass.byline.element("p", text: byline.text) }
  var nodes: [Node] = []
  func add(_ words: ArraySlice<UInt8>) { nodes += inline(String(decoding: words, as: UTF8.self)) }
  var rest = Array(byline.text.utf8)[...]
  for person in byline.people {
    guard !person.name.isEmpty, let id = apparatus.id(ofAuthor: person.name),
      let place = place(of: Array(person.name.utf8), in: rest)
    else { continue }
    add(rest[..<place])
    let address = setting.address(Matter.authors.page, id)
    nodes.append(
      .element(Element("a", ["class": StyleClass.toList.rawValue, "href": address], inline(person.name))))
    rest = rest[(place + person.name.utf8.count)...]
  }
  add(rest)
  return StyleClass.byline.element("p", nodes)
}

/// Where a name stands first, byte for byte.
private func place(of name: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
  guard name.count <= text.count else { return nil }
  return (text.startIndex...(text.endIndex - name.count)).first { text[$0...].starts(with: name) }
}

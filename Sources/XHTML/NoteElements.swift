internal import Anthology
internal import Markup

// 编者注: one markup for all readers. `epub:type` and the roles of DPUB-ARIA make the note pop up where the standard is
// followed, the classes `duokan-…` where 多看 is; everywhere else it is a link to the end of the article and back.

/// The mark in the text. Its text is a number, for readers that go by the text of a link.
func noteReference(_ note: Note, number: Int, _ setting: Setting) -> Element {
  let mark: Node =
    setting.noteIcon.map {
      .element(Element("img", ["src": $0, "alt": noteMark(number), "class": StyleClass.noteIcon.rawValue]))
    }
    ?? .text(noteMark(number))
  return Element(
    "a",
    [
      "id": referenceID(note),
      "class": StyleClass.noteReference.rawValue + " " + StyleClass.duokanReference.rawValue,
      "epub:type": setting.type("noteref"), "role": "doc-noteref", "href": "#" + note.id,
    ], [mark])
}

/// The notes at the end of their article, each linked back to its mark.
func noteList(_ notes: [Note], _ setting: Setting) -> Element {
  let items = notes.enumerated().map { place, note in
    let back = Element(
      "a", ["class": StyleClass.noteBack.rawValue, "role": "doc-backlink", "href": "#" + referenceID(note)],
      text: noteMark(place + 1))
    return Element(
      "aside",
      [
        "id": note.id, "class": StyleClass.editorNote.rawValue + " " + StyleClass.duokanItem.rawValue,
        "epub:type": setting.type("footnote"), "role": "doc-footnote",
      ], elements: [Element("p", [:], [.element(back)] + inline(note.text))])
  }
  return Element(
    "div", ["class": StyleClass.notes.rawValue + " " + StyleClass.duokanList.rawValue], elements: items)
}

private func referenceID(_ note: Note) -> String { "ref" + note.id.drop { $0 != "-" } }

/// ① to ⑳, then [21].
func noteMark(_ number: Int) -> String {
  guard (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + UInt32(number) - 1) else {
    return "[\(number)]"
  }
  return String(scalar)
}

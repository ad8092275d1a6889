internal import Anthology
internal import Markup

// 编者注: one markup for all readers. `epub:type` and the roles of DPUB-ARIA make the note pop up where the standard is
// followed, the classes `duokan-…` where 多看 is; everywhere else it is a link to the end of the article and back.
extension MarkupWriter {
  /// The mark in the text. Its text is a number, for readers that go by the text of a link.
  mutating func noteReference(_ note: Note, number: Int, _ setting: Setting) {
    element("a") { out in
      out.attribute("id", referenceID(note))
      out.attribute("class", StyleClass.noteReference.rawValue + " " + StyleClass.duokanReference.rawValue)
      out.type("noteref", setting)
      out.attribute("role", "doc-noteref")
      out.attribute("href", "#" + note.id)
      guard let icon = setting.noteIcon else { return out.text(noteMark(number)) }
      out.element("img") { out in
        out.attribute("src", icon)
        out.attribute("alt", noteMark(number))
        out.attribute("class", StyleClass.noteIcon.rawValue)
      }
    }
  }

  /// The notes at the end of their article, each linked back to its mark.
  mutating func noteList(_ notes: [Note], _ setting: Setting) {
    element("div") { out in
      out.attribute("class", StyleClass.notes.rawValue + " " + StyleClass.duokanList.rawValue)
      for (place, note) in notes.enumerated() { out.note(note, number: place + 1, setting) }
    }
  }

  private mutating func note(_ note: Note, number: Int, _ setting: Setting) {
    element("aside") { out in
      out.attribute("id", note.id)
      out.attribute("class", StyleClass.editorNote.rawValue + " " + StyleClass.duokanItem.rawValue)
      out.type("footnote", setting)
      out.attribute("role", "doc-footnote")
      out.element("p") { out in
        out.element("a") { out in
          out.attribute("class", StyleClass.noteBack.rawValue)
          out.attribute("role", "doc-backlink")
          out.attribute("href", "#" + referenceID(note))
          out.text(noteMark(number))
        }
        out.inline(note.text)
      }
    }
  }
}

private func referenceID(_ note: Note) -> String { "ref" + note.id.drop { $0 != "-" } }

/// ① to ⑳, then [21].
func noteMark(_ number: Int) -> String {
  guard (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + UInt32(number) - 1) else {
    return "[\(number)]"
  }
  return String(scalar)
}

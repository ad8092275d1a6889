internal import Anthology
internal import Markup

extension MarkupWriter {
  /// 署名 as printed; each name that the index of authors has leads to it.
  mutating func byline(_ byline: Byline, _ setting: Setting) {
    guard let apparatus = setting.apparatus else { return element("p", .byline, text: byline.text) }
    element("p", .byline) { out in
      var text = byline.text
      text.withUTF8 { utf8 in
        var start = 0
        for person in byline.people where !person.name.isEmpty {
          guard let id = apparatus.id(ofAuthor: person.name),
            let name = place(of: person.name, in: utf8, from: start)
          else { continue }
          out.inline(part(of: utf8, start..<name.lowerBound))
          out.link(to: .authors, id, person.name, setting)
          start = name.upperBound
        }
        out.inline(part(of: utf8, start..<utf8.count))
      }
    }
  }
}

/// Where a name stands first, byte for byte.
private func place(of name: String, in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
  var name = name
  return name.withUTF8 { name in
    guard start + name.count <= utf8.count else { return nil }
    let found = (start...(utf8.count - name.count)).first { utf8[$0...].starts(with: name) }
    return found.map { $0..<$0 + name.count }
  }
}

internal import Anthology
internal import Markup
internal import XHTML

/// toc.ncx (OPF 2.0.1, 2.4.1): the contents for readers from before EPUB 3.
///
/// The pages of the newspapers come after the contents in the order of play, as the list that they are.
func ncxDocument(of publication: Publication) -> [UInt8] {
  let (book, contents) = (publication.book, publication.contents)
  let breaks = publication.apparatus.breaks
  var out = MarkupWriter()
  out.group("ncx") { out in
    out.attribute("xmlns", "http://www.daisy.org/z3986/2005/ncx/")
    out.attribute("version", "2005-1")
    out.attribute("xml:lang", book.language)
    out.group("head") { out in
      out.meta("dtb:uid", book.identifier)
      out.meta("dtb:depth", String(max(1, depth(of: contents))))
      out.meta("dtb:totalPageCount", String(breaks.count))
      out.meta("dtb:maxPageNumber", "0")
    }
    out.label("docTitle", book.title)
    var order = 0
    out.group("navMap") { out in
      for entry in contents { out.navigationPoint(entry, order: &order) }
    }
    if breaks.isEmpty { return }
    out.group("pageList") { out in
      for start in breaks { out.pageTarget(start, order: &order) }
    }
  }
  return out.document()
}

extension MarkupWriter {
  fileprivate mutating func navigationPoint(_ entry: ContentsEntry, order: inout Int) {
    order += 1
    group("navPoint") { out in
      let number = String(order)
      out.attribute("id", "nav-" + number)
      out.attribute("playOrder", number)
      out.label("navLabel", entry.title)
      out.content(entry.address)
      for child in entry.children { out.navigationPoint(child, order: &order) }
    }
  }

  /// A page of a newspaper. Newspapers count their pages anew every day, so a page has a name and no value.
  fileprivate mutating func pageTarget(_ start: PageBreak, order: inout Int) {
    order += 1
    group("pageTarget") { out in
      out.attribute("id", start.id)
      out.attribute("type", "special")
      out.attribute("playOrder", String(order))
      out.label("navLabel", start.label)
      out.content(start.address)
    }
  }

  fileprivate mutating func meta(_ name: String, _ content: String) {
    element("meta") { out in
      out.attribute("name", name)
      out.attribute("content", content)
    }
  }

  fileprivate mutating func label(_ name: StaticString, _ words: String) {
    element(name) { out in out.element("text") { $0.text(words) } }
  }

  private mutating func content(_ address: String) {
    element("content") { $0.attribute("src", address) }
  }
}

private func depth(of entries: [ContentsEntry]) -> Int {
  entries.map { 1 + depth(of: $0.children) }.max() ?? 0
}

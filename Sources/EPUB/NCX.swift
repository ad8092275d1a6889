internal import Anthology
internal import Markup
internal import XHTML

/// toc.ncx (OPF 2.0.1, 2.4.1): the contents for readers from before EPUB 3.
///
/// The pages of the newspapers come after the contents in the order of play, as the list that they are.
func ncxDocument(of publication: Publication) -> [UInt8] {
  let (book, contents) = (publication.book, publication.contents)
  let breaks = publication.apparatus.breaks
  var order = 0
  let points = contents.map { navigationPoint($0, order: &order) }
  var lists = [Element("navMap", elements: points)]
  if !breaks.isEmpty {
    lists.append(Element("pageList", elements: breaks.map { pageTarget($0, order: &order) }))
  }
  let head = Element(
    "head",
    elements: [
      meta("dtb:uid", book.identifier),
      meta("dtb:depth", String(max(1, depth(of: contents)))),
      meta("dtb:totalPageCount", String(breaks.count)),
      meta("dtb:maxPageNumber", "0"),
    ])
  let root = Element(
    "ncx",
    ["xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1", "xml:lang": book.language],
    elements: [head, label("docTitle", book.title)] + lists)
  return serialize(root, breaking: ["ncx", "head", "navMap", "navPoint", "pageList", "pageTarget"])
}

private func navigationPoint(_ entry: ContentsEntry, order: inout Int) -> Element {
  order += 1
  let number = String(order)
  let content = Element("content", ["src": entry.address])
  let children = entry.children.map { navigationPoint($0, order: &order) }
  return Element(
    "navPoint", ["id": "nav-\(number)", "playOrder": number],
    elements: [label("navLabel", entry.title), content] + children)
}

/// A page of a newspaper. Newspapers count their pages anew every day, so a page has a name and no value.
private func pageTarget(_ start: PageBreak, order: inout Int) -> Element {
  order += 1
  return Element(
    "pageTarget", ["id": start.id, "type": "special", "playOrder": String(order)],
    elements: [label("navLabel", start.label), Element("content", ["src": start.address])])
}

private func meta(_ name: String, _ content: String) -> Element {
  Element("meta", ["name": name, "content": content])
}

private func label(_ name: String, _ words: String) -> Element {
  Element(name, elements: [Element("text", text: words)])
}

private func depth(of entries: [ContentsEntry]) -> Int {
  entries.map { 1 + depth(of: $0.children) }.max() ?? 0
}

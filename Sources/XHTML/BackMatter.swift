internal import Anthology
internal import Markup

/// 作者索引: under the letters of pinyin where there are many, each name with its roles and its articles.
func authorsPage(_ authors: [Author], _ setting: Setting) -> Element {
  let groups = authors.count < lettersFrom ? [authors[...]] : authors.chunked(by: \.letter)
  let lists = groups.flatMap { group -> [Element] in
    let list = entryList(
      group.map { author in
        entry(
          author.id, name: author.name, note: author.roles.joined(separator: "、"), works: author.works,
          setting)
      })
    return groups.count < 2
      ? [list] : [StyleClass.letter.element("h2", text: group.first?.letter ?? ""), list]
  }
  return matterPage(Matter.authors.page, title: BookWords.authors, lists)
}

/// How many names want letters to be found by.
private let lettersFrom = 12

/// 图片目录: each caption leads to its picture.
func picturesPage(_ pictures: [PictureEntry], _ setting: Setting) -> Element {
  let entries = pictures.map { picture in
    let address = setting.address(picture.work.page, picture.figure)
    let name = StyleClass.entryName.element(
      "p", [.element(Element("a", ["href": address], inline(picture.caption)))])
    return StyleClass.entry.element(
      "li", id: picture.id, elements: [name, workList([picture.work], setting)])
  }
  return matterPage(Matter.pictures.page, title: BookWords.pictures, [entryList(entries)])
}

/// 原载一览: each page of a paper with the articles that were printed on it.
func sourcesPage(_ sources: [SourceEntry], _ setting: Setting) -> Element {
  let entries = sources.map {
    entry($0.id, name: words(of: $0.provenance), note: "", works: $0.works, setting)
  }
  return matterPage(Matter.sources.page, title: BookWords.sources, [entryList(entries)])
}

private func entryList(_ entries: [Element]) -> Element {
  StyleClass.entries.element("ol", elements: entries)
}

private func entry(_ id: String, name: String, note: String, works: [Work], _ setting: Setting) -> Element {
  var words = inline(name)
  if !note.isEmpty { words.append(.element(StyleClass.entryRole.element("span", text: "（\(note)）"))) }
  return StyleClass.entry.element(
    "li", id: id, elements: [StyleClass.entryName.element("p", words), workList(works, setting)])
}

/// The articles of an entry, each a link.
private func workList(_ works: [Work], _ setting: Setting) -> Element {
  StyleClass.entryWorks.element(
    "ul",
    elements: works.map { work in
      Element(
        "li",
        elements: [Element("a", ["href": setting.address(work.page, "")], inline(work.title))])
    })
}

extension Array {
  /// Neighbours with the same key, together.
  fileprivate func chunked(by key: (Element) -> String) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where index > start && key(self[index]) != key(self[start]) {
      chunks.append(self[start..<index])
      start = index
    }
    if start < endIndex { chunks.append(self[start...]) }
    return chunks
  }
}

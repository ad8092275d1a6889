internal import Anthology
internal import Markup

// What the lists at the back of a book hold.
extension MarkupWriter {
  /// 作者索引: under the letters of pinyin where there are many, each name with its roles and its articles.
  mutating func authors(_ authors: [Author], _ setting: Setting) {
    let groups = authors.count < lettersFrom ? [authors[...]] : authors.chunked(by: \.letter)
    for authors in groups {
      if groups.count > 1 { element("h2", .letter, text: authors.first?.letter ?? "") }
      group("ol", .entries) { out in
        for author in authors {
          out.entry(
            author.id, name: author.name, note: author.roles.joined(separator: "、"), works: author.works,
            setting)
        }
      }
    }
  }

  /// 图片目录: each caption leads to its picture.
  mutating func pictures(_ pictures: [PictureEntry], _ setting: Setting) {
    group("ol", .entries) { out in
      for picture in pictures {
        out.element("li", .entry, id: picture.id) { out in
          out.element("p", .entryName) {
            $0.anchor(setting.address(picture.work.page, picture.figure), picture.caption)
          }
          out.workList([picture.work], setting)
        }
      }
    }
  }

  /// 原载一览: each page of a paper with the articles that were printed on it.
  mutating func sources(_ sources: [SourceEntry], _ setting: Setting) {
    group("ol", .entries) { out in
      for source in sources {
        out.entry(source.id, name: source.words, note: "", works: source.works, setting)
      }
    }
  }

  private mutating func entry(
    _ id: String, name: String, note: String, works: [Work], _ setting: Setting
  ) {
    element("li", .entry, id: id) { out in
      out.element("p", .entryName) { out in
        out.inline(name)
        if !note.isEmpty { out.element("span", .entryRole, text: "（\(note)）") }
      }
      out.workList(works, setting)
    }
  }

  /// The articles of an entry, each a link.
  private mutating func workList(_ works: [Work], _ setting: Setting) {
    group("ul", .entryWorks) { out in
      for work in works {
        out.element("li") { $0.anchor(setting.address(work.page, ""), work.title) }
      }
    }
  }

  private mutating func anchor(_ address: String, _ words: String) {
    element("a") { out in
      out.attribute("href", address)
      out.inline(words)
    }
  }
}

/// How many names want letters to be found by.
private let lettersFrom = 12

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

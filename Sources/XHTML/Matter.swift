package import Anthology
package import Markup

/// What stands before and behind the text of a book, in the order of a Chinese book. The raw value is the name of its
/// page.
package enum Matter: String, CaseIterable, Sendable {
  /// 封面
  case cover
  /// 扉页
  case title
  /// 版权页
  case colophon
  /// 编者的话
  case foreword
  /// 作者索引
  case authors
  /// 图片目录
  case pictures
  /// 原载一览
  case sources
  /// 校改记录
  case emendations

  package var page: String { rawValue }
}

/// A page of the book that is none of its text.
package struct MatterPage: Sendable {
  package var matter: Matter
  package var title: String
  /// The page's one element.
  package var element: Element
}

/// The pages before the contents, but for the cover: those of which the book has something to say.
package func frontPages(of book: Book) -> [MatterPage] {
  var pages = [MatterPage(matter: .title, title: BookWords.titlePage, element: titlePage(of: book))]
  if let colophon = book.colophon {
    pages.append(
      MatterPage(
        matter: .colophon, title: BookWords.colophon, element: colophonPage(colophon, of: book)))
  }
  if let foreword = book.foreword {
    let title = foreword.title.isEmpty ? BookWords.foreword : foreword.title
    pages.append(MatterPage(matter: .foreword, title: title, element: forewordPage(foreword, title: title)))
  }
  return pages
}

/// The pages behind the text: those that have an entry.
package func backPages(of apparatus: Apparatus, _ setting: Setting) -> [MatterPage] {
  var pages: [MatterPage] = []
  if !apparatus.authors.isEmpty {
    pages.append(
      MatterPage(matter: .authors, title: BookWords.authors, element: authorsPage(apparatus.authors, setting))
    )
  }
  if !apparatus.pictures.isEmpty {
    pages.append(
      MatterPage(
        matter: .pictures, title: BookWords.pictures, element: picturesPage(apparatus.pictures, setting)))
  }
  if !apparatus.sources.isEmpty {
    pages.append(
      MatterPage(matter: .sources, title: BookWords.sources, element: sourcesPage(apparatus.sources, setting))
    )
  }
  if !apparatus.emendations.isEmpty {
    pages.append(
      MatterPage(
        matter: .emendations, title: BookWords.emendations, element: emendationsPage(apparatus.emendations)))
  }
  return pages
}

/// A page under a title of its own.
func matterPage(_ id: String, title: String, _ elements: [Element]) -> Element {
  let heading = StyleClass.matterTitle.element("h1", phrased(title))
  return StyleClass.matter.element("section", id: id, elements: [heading] + elements)
}

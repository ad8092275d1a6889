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
  package var title: String
  package var content: Content

  /// What it is made of.
  package enum Content: Sendable {
    case title
    /// With how many characters the articles' bodies have.
    case colophon(Colophon, characters: Int)
    case foreword(Foreword)
    case authors([Author])
    case pictures([PictureEntry])
    case sources([SourceEntry])
    case emendations([Emendation])
  }

  package var matter: Matter {
    switch content {
    case .title: .title
    case .colophon: .colophon
    case .foreword: .foreword
    case .authors: .authors
    case .pictures: .pictures
    case .sources: .sources
    case .emendations: .emendations
    }
  }
}

/// The pages before the contents, but for the cover: those of which the book has something to say.
package func frontPages(of book: Book) -> [MatterPage] {
  var pages = [MatterPage(title: BookWords.titlePage, content: .title)]
  if let colophon = book.colophon {
    let characters = book.articles.reduce(0) { $0 + $1.characterCount }
    pages.append(
      MatterPage(title: BookWords.colophon, content: .colophon(colophon, characters: characters)))
  }
  if let foreword = book.foreword {
    let title = foreword.title.isEmpty ? BookWords.foreword : foreword.title
    pages.append(MatterPage(title: title, content: .foreword(foreword)))
  }
  return pages
}

/// The pages behind the text: those that have an entry.
package func backPages(of apparatus: Apparatus) -> [MatterPage] {
  var pages: [MatterPage] = []
  if !apparatus.authors.isEmpty {
    pages.append(MatterPage(title: BookWords.authors, content: .authors(apparatus.authors)))
  }
  if !apparatus.pictures.isEmpty {
    pages.append(MatterPage(title: BookWords.pictures, content: .pictures(apparatus.pictures)))
  }
  if !apparatus.sources.isEmpty {
    pages.append(MatterPage(title: BookWords.sources, content: .sources(apparatus.sources)))
  }
  if !apparatus.emendations.isEmpty {
    pages.append(MatterPage(title: BookWords.emendations, content: .emendations(apparatus.emendations)))
  }
  return pages
}

extension MarkupWriter {
  /// A page's one element.
  ///
  /// - Parameters:
  ///   - book: what is said of it as a whole; its articles are not asked for.
  ///   - attributes: more of them for the element.
  package mutating func matter(
    _ page: MatterPage, of book: Book, _ setting: Setting,
    attributes: (inout MarkupWriter) -> Void = { _ in }
  ) {
    let (style, id): (StyleClass, String) =
      switch page.content {
      case .title: (.titlePage, "title-page")
      case .colophon: (.colophon, page.matter.page)
      default: (.matter, page.matter.page)
      }
    group("section", style, id: id) { out in
      attributes(&out)
      if style == .matter { out.element("h1", .matterTitle) { $0.phrased(page.title) } }
      switch page.content {
      case .title: out.titlePage(of: book)
      case .colophon(let colophon, let characters):
        out.colophon(colophon, characters: characters, of: book)
      case .foreword(let foreword): out.blocks(foreword.blocks, BlockNotes([], Setting(base: "")))
      case .authors(let authors): out.authors(authors, setting)
      case .pictures(let pictures): out.pictures(pictures, setting)
      case .sources(let sources): out.sources(sources, setting)
      case .emendations(let emendations): out.emendations(emendations)
      }
    }
  }
}

internal import Markup

/// The classes that the writers use, and no others: what a designer's style sheet and a typesetter's style map
/// (class → 段落样式) can count on.
package enum StyleClass: String, CaseIterable, Sendable {
  // The heading of an article.
  /// 引题
  case kicker
  /// 主题
  case headline
  /// The first words of an article that has no headline, in the headline's place.
  case untitled
  /// 副题
  case deck
  /// 署名
  case byline
  /// 电头, inside the first paragraph.
  case dateline

  // The body.
  /// 正文段
  case body
  /// 小标题
  case subhead
  /// 诗: a poem, …
  case verse
  /// … and one line of it.
  case line
  /// 引文
  case quotation
  /// A run of list items, …
  case list
  /// … and one of them.
  case listItem = "list-item"
  /// 注
  case note
  /// A figure whose picture the book does not have.
  case captionOnly = "caption-only"
  /// 图片说明
  case caption

  // Inside a line.
  /// —— and ……, which no line may part.
  case nobreak
  /// One of several phrases of a heading: a line breaks between phrases before it breaks inside one.
  case phrase

  // The book.
  /// 扉页
  case titlePage = "title-page"
  case bookTitle = "book-title"
  case bookSubtitle = "book-subtitle"
  /// 著者、编者
  case creator
  case publisher
  /// 辑: the page before the articles of a part.
  case part
  case partTitle = "part-title"
  /// 目录
  case contents
  case contentsTitle = "contents-title"
  /// The lines of the contents: 辑, …
  case tocPart = "toc-part"
  /// … 篇, …
  case tocArticle = "toc-article"
  /// … and 节.
  case tocSection = "toc-section"
}

extension StyleClass {
  /// An element of this class.
  func element(_ name: String, id: String = "", _ children: [Node]) -> Element {
    Element(name, ["id": id.isEmpty ? nil : id, "class": rawValue], children)
  }

  func element(_ name: String, id: String = "", elements: [Element]) -> Element {
    element(name, id: id, elements.map(Node.element))
  }

  func element(_ name: String, text: String) -> Element {
    element(name, inline(text))
  }
}

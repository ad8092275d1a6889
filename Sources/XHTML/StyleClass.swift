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
  /// A figure with its picture.
  case picture
  /// 图片说明
  case caption
  /// 图片署名 that the editor adds, inside the caption.
  case credit
  /// 原载: where the article was printed first.
  case source

  // Inside a line.
  /// —— and ……, which no line may part.
  case nobreak
  /// One of several phrases of a heading: a line breaks between phrases before it breaks inside one.
  case phrase

  /// A name, a caption or a line that leads to a list at the back of the book.
  case toList = "to-list"

  // 编者注
  /// The mark in the text.
  case noteReference = "note-reference"
  /// A picture in the place of a mark's number.
  case noteIcon = "note-icon"
  /// The notes of an article, …
  case notes
  /// … one of them, …
  case editorNote = "editor-note"
  /// … and its number, which leads back.
  case noteBack = "note-back"
  /// 多看's own names for the mark, the list and the note.
  case duokanReference = "duokan-footnote"
  case duokanList = "duokan-footnote-content"
  case duokanItem = "duokan-footnote-item"

  // The book.
  /// 封面
  case cover
  /// 半扉页
  case halfTitle = "half-title"
  /// 扉页
  case titlePage = "title-page"
  case bookTitle = "book-title"
  case bookSubtitle = "book-subtitle"
  /// 丛书
  case bookSeries = "book-series"
  /// 著者、编者
  case creator
  case publisher
  /// 辑: the page before the articles of a part.
  case part
  case partTitle = "part-title"
  /// 版权页, …
  case colophon
  case colophonTitle = "colophon-title"
  /// … 图书在版编目（CIP）数据, …
  case catalogue
  /// … one field of it, …
  case field
  /// … and its name.
  case fieldName = "field-name"
  /// 版权声明
  case rights
  /// 编者的话 and the lists at the back, …
  case matter
  /// … and their titles.
  case matterTitle = "matter-title"
  /// The lines of a list at the back, …
  case entries
  /// … one of them, …
  case entry
  /// … what it is of, …
  case entryName = "entry-name"
  /// … what is said of that, …
  case entryRole = "entry-role"
  /// … and the articles that it leads to.
  case entryWorks = "entry-works"
  /// 索引字母
  case letter
  /// 目录
  case contents
  case contentsTitle = "contents-title"
  /// The lines of the contents: what stands before and behind the text, …
  case tocMatter = "toc-matter"
  /// … 辑, …
  case tocPart = "toc-part"
  /// … 篇, …
  case tocArticle = "toc-article"
  /// … and 节.
  case tocSection = "toc-section"

  // The print book.
  /// 白页: a left page left empty, for engines that do not leave one by themselves.
  case blankPage = "blank-page"
  /// The words of a line of the contents or an index, before its page number.
  case linkText = "link-text"
}

extension MarkupWriter {
  /// An element of a class.
  mutating func element(
    _ name: StaticString, _ style: StyleClass, id: String = "", _ content: (inout MarkupWriter) -> Void
  ) {
    element(name) { out in
      out.attributes(style, id)
      content(&out)
    }
  }

  /// A group of a class.
  mutating func group(
    _ name: StaticString, _ style: StyleClass, id: String = "", _ content: (inout MarkupWriter) -> Void
  ) {
    group(name) { out in
      out.attributes(style, id)
      content(&out)
    }
  }

  private mutating func attributes(_ style: StyleClass, _ id: String) {
    attribute("id", ifAny: id)
    attribute("class", style.rawValue)
  }

  /// An element of a class that holds text only.
  mutating func element(_ name: StaticString, _ style: StyleClass, text: String) {
    element(name, style) { $0.inline(text) }
  }

  /// An attribute, where there is something to say.
  mutating func attribute(_ name: StaticString, ifAny value: String) {
    if !value.isEmpty { attribute(name, value) }
  }
}

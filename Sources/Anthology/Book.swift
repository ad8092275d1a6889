/// 书: what the writers get. Nothing in it depends on the clock, the machine or the locale.
package struct Book: Sendable {
  package var title: String
  package var subtitle: String
  /// 丛书
  package var series: Series?
  /// BCP 47; zh-Hans unless the editor says otherwise.
  package var language: String
  /// `urn:isbn:…` or `urn:uuid:…`, the same on every build of the same book.
  package var identifier: String
  /// `2025-06-28T00:00:00Z`
  package var modified: String
  package var creators: [Contributor]
  package var publisher: String
  /// A date of publication, `2025` or `2025-06` or `2025-06-28`; empty where not given.
  package var date: String
  package var description: String
  package var subjects: [String]
  package var rights: String
  /// Who has found the book accessible, in the sense of EPUB Accessibility 1.1; empty where nobody has.
  package var certifier = ""
  /// 封面
  package var cover: Picture?
  /// 版权页; nil for a book that has none.
  package var colophon: Colophon?
  /// 编者的话
  package var foreword: Foreword?
  /// How many levels the contents show: parts, articles, subheads.
  package var contentsDepth = 3
  package var parts: [Part]
  /// 校改记录 at the end of the book; empty where it shows none.
  package var emendations: [Emendation] = []

  /// A person or body behind the book.
  package struct Contributor: Sendable, Equatable {
    package var name: String
    /// MARC relator code: `edt` editor, `aut` author, `com` compiler.
    package var role: String
    /// What the title page says of them, 主编; empty for what the code alone says.
    package var words: String

    package init(name: String, role: String, words: String = "") {
      self.name = name
      self.role = role
      self.words = words
    }
  }

  /// 丛书: books under one name.
  package struct Series: Sendable, Equatable {
    package var name: String
    /// The book's place in it, such as `3` or `2.1`; empty where it has none.
    package var number: String

    package init(name: String, number: String = "") {
      self.name = name
      self.number = number
    }
  }

  /// 辑: articles under one title. A book without parts has one part without a title.
  package struct Part: Sendable, Equatable {
    package var title: String
    package var articles: [Article]

    package init(title: String = "", articles: [Article]) {
      self.title = title
      self.articles = articles
    }
  }

  package init(
    title: String, subtitle: String = "", language: String = "zh-Hans", identifier: String,
    modified: String, creators: [Contributor] = [], publisher: String = "", date: String = "",
    description: String = "", subjects: [String] = [], rights: String = "", parts: [Part]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.identifier = identifier
    self.modified = modified
    self.creators = creators
    self.publisher = publisher
    self.date = date
    self.description = description
    self.subjects = subjects
    self.rights = rights
    self.parts = parts
  }

  /// All articles in book order.
  package var articles: [Article] { parts.count == 1 ? parts[0].articles : parts.flatMap(\.articles) }
}

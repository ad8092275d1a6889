/// 书: what the writers get. Nothing in it depends on the clock, the machine or the locale.
package struct Book: Sendable {
  package var title: String
  package var subtitle: String
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
  package var parts: [Part]

  /// A person or body behind the book.
  package struct Contributor: Sendable, Equatable {
    package var name: String
    /// MARC relator code: `edt` editor, `aut` author, `com` compiler.
    package var role: String

    package init(name: String, role: String) {
      self.name = name
      self.role = role
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
  package var articles: [Article] { parts.flatMap(\.articles) }
}

package import Anthology

/// book.yaml, read: what the book is made of, in values.
package struct BookPlan: Sendable, Equatable {
  /// 书名
  package var title: String
  /// 副书名
  package var subtitle = ""
  /// BCP 47.
  package var language = "zh-Hans"
  /// `urn:isbn:…` or `urn:uuid:…`; empty where the editor gave none.
  package var identifier = ""
  /// 著、编、辑, in that order.
  package var creators: [Book.Contributor] = []
  /// 出版者
  package var publisher = ""
  /// `2025`, `2025-06` or `2025-06-28`; empty where not given.
  package var date = ""
  /// `2025-06-28T00:00:00Z`; empty where not given.
  package var modified = ""
  /// 内容简介
  package var description = ""
  /// 主题词
  package var subjects: [String] = []
  /// 版权声明
  package var rights = ""
  /// 体例
  package var style = HouseStyle()
  /// The folder of style sheets, relative to book.yaml; nil where not given.
  package var styles: String?
  /// 辑. A book without parts has one, without a title.
  package var parts: [Part]

  /// 辑: sources under one title.
  package struct Part: Sendable, Equatable {
    package var title: String
    package var sources: [Source]

    package init(title: String = "", sources: [Source]) {
      self.title = title
      self.sources = sources
    }
  }

  /// One newspaper page's text.
  package struct Source: Sendable, Equatable {
    /// Relative to book.yaml, "/" between its parts, never outside the folder of book.yaml; or as the
    /// user named it on the command line.
    package var path: String
    /// nil where it is to be found out.
    package var encoding: String?
    /// The line of book.yaml that names it; nil where book.yaml does not.
    package var line: Int?

    package init(_ path: String, encoding: String? = nil, line: Int? = nil) {
      self.path = path
      self.encoding = encoding
      self.line = line
    }

    /// The path without its folders, as `Page.source` has it.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  package init(title: String = "", parts: [Part] = []) {
    self.title = title
    self.parts = parts
  }

  /// All sources in book order.
  package var sources: [Source] { parts.flatMap(\.sources) }
}

package import Anthology

/// book.yaml, read: what the book is made of, in values.
package struct BookPlan: Sendable, Equatable {
  /// 书名
  package var title: String
  /// 副书名
  package var subtitle = ""
  /// 丛书
  package var series: Book.Series?
  /// BCP 47.
  package var language = "zh-Hans"
  /// `urn:isbn:…` or `urn:uuid:…`; empty where the editor gave none.
  package var identifier = ""
  /// 著、编、辑, then whoever else had a hand in it, in that order.
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
  /// Who has found the book accessible; empty where nobody has.
  package var certifier = ""
  /// 版权页; nil where the editor wants none.
  package var colophon: Colophon?
  /// 封面, a picture's file.
  package var cover: FileEntry?
  /// 编者的话, a file of Markdown.
  package var foreword: FileEntry?
  /// The folder of the pictures, relative to book.yaml; "" for its own.
  package var images = ""
  /// 图片
  package var figures: [FigureEntry] = []
  /// 编者注
  package var notes: [NoteEntry] = []
  /// How many levels the contents show.
  package var contentsDepth = 3
  package var profile = Profile.standard
  /// 体例
  package var style = HouseStyle()
  /// The folder of style sheets; nil where not given.
  package var styles: FileEntry?
  /// 校样: the folder of galleys, relative to book.yaml; nil where the pages are the source.
  package var galleys: FileEntry?
  /// 删去: what the galleys leave out on purpose.
  package var omissions: [Omission] = []
  /// Whether 校改记录 stands at the end of the book.
  package var hasEmendations = false
  /// 辑. A book without parts has one, without a title.
  package var parts: [Part]

  /// Text of the pages that is meant to be in no galley.
  package struct Omission: Sendable, Equatable {
    /// `art-0003`, `p-0001-004`, `sec-0001-02` or `fig-0001-01`.
    package var id: String
    package var reason: String
    /// The line of book.yaml.
    package var line: Int?
  }

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
    /// 原载, as far as the editor says it.
    package var provenance: Provenance
    /// The line of book.yaml that names it; nil where book.yaml does not.
    package var line: Int?

    package init(
      _ path: String, encoding: String? = nil, provenance: Provenance = Provenance(), line: Int? = nil
    ) {
      self.path = path
      self.encoding = encoding
      self.provenance = provenance
      self.line = line
    }

    /// The path without its folders, as `Page.source` has it.
    package var name: String { path.unicodeScalars.split(separator: "/").last.map(String.init) ?? path }
  }

  /// A file that a key names.
  package struct FileEntry: Sendable, Equatable {
    package var key: String
    /// Relative to book.yaml, "/" between its parts, never outside the folder of book.yaml.
    package var path: String
    /// The line of book.yaml, or of `file`.
    package var line: Int?
    /// What findings call the file that names it, where that is not book.yaml.
    package var file: String?

    package init(key: String, path: String, line: Int? = nil, file: String? = nil) {
      self.key = key
      self.path = path
      self.line = line
      self.file = file
    }
  }

  /// A picture for a caption.
  package struct FigureEntry: Sendable, Equatable {
    /// `fig-0001-02`, or words that the caption and no other holds.
    package var anchor: String
    package var isIdentifier: Bool
    package var file: FileEntry
    package var alternative: String
    package var credit: String

    package init(
      anchor: String, isIdentifier: Bool, file: FileEntry, alternative: String, credit: String
    ) {
      self.anchor = anchor
      self.isIdentifier = isIdentifier
      self.file = file
      self.alternative = alternative
      self.credit = credit
    }
  }

  /// A note to a place of the text.
  package struct NoteEntry: Sendable, Equatable {
    /// `p-0001-003`, or `art-0001` for the one block of the article that has the words.
    package var block: String
    /// The words behind which its mark stands, where they occur first in the block; "" for its end.
    package var words: String
    package var text: String
    /// The line of book.yaml.
    package var line: Int?
  }

  /// Every file that a key names, in the order in which they are read.
  package var files: [FileEntry] {
    [cover, foreword].compactMap(\.self) + figures.map(\.file)
  }

  package init(title: String = "", parts: [Part] = []) {
    self.title = title
    self.parts = parts
  }

  /// All sources in book order.
  package var sources: [Source] { parts.flatMap(\.sources) }
}

package import Anthology

/// 校样: one article as an editor's file has it.
package struct Galley: Sendable, Equatable {
  /// The name in the folder of galleys: `001-art-0001.md`.
  package var file: String
  package var fields: [Field: [String]] = [:]
  package var figures: [GalleyFigure] = []
  package var blocks: [GalleyBlock] = []
  /// 编者注, in the order in which they stand below the text.
  package var notes: [GalleyNote] = []
  /// Comments behind the last block, each with its `<!--` and `-->`.
  package var ending: [String] = []
  /// What the pages say now of a field that the editor has changed too; a conflict until it is settled.
  package var theirs: [Field: [String]] = [:]
  /// The lines of the front matter as they stand in the file; nil for a galley that was not read from one.
  package var header: [String]?
  /// Whether the file's lines end in CR LF, as those of Windows do.
  package var hasCarriageReturns = false
  /// Where fields stand in the file, one-based.
  package var fieldLines: [Field: Int] = [:]

  package init(file: String) { self.file = file }

  /// The keys of the front matter, in the order in which they are written.
  package enum Field: String, Sendable, CaseIterable {
    /// `art-0001`
    case id
    /// 辑, where it is another than that of the article's page.
    case part
    case source
    /// Which lines of the source.
    case lines
    /// 引题
    case kicker
    /// 主题
    case headline
    /// 副题
    case deck
    /// 署名, one text a byline
    case byline
    /// 电头
    case dateline
    /// 原载: 报名, 日期, 版次
    case paper, date, page
    case tags

    /// Whether the program writes it and no editor does.
    var isProgrammes: Bool { self == .source || self == .lines }

    /// Whether it may have several texts.
    package var isList: Bool { self == .source || self == .byline || self == .tags }
  }

  package func text(_ field: Field) -> String { fields[field]?.first ?? "" }

  package var id: String { text(.id) }
}

/// One block of a galley's body.
package struct GalleyBlock: Sendable, Equatable {
  /// `p-0001-003` or `sec-0001-02`; empty for one that the editor has added.
  package var id: String
  /// The lines of the source, for people: `5-11`.
  package var lines: String
  /// Comments before the block, each with its `<!--` and `-->`. Those of the program begin with `<!-- ? `.
  package var remarks: [String]
  package var role: Block.Role
  package var text: String
  /// Where the marks of notes stand in the text, in its order.
  package var references: [GalleyReference] = []
  /// What the pages say now, where the editor has changed the block too; a conflict until it is settled.
  package var theirs: [GalleyText]?
  /// Where its text stands in the file, one-based; 0 for one that was not read from a file.
  package var line: Int

  package init(
    id: String = "", lines: String = "", remarks: [String] = [], role: Block.Role, text: String, line: Int = 0
  ) {
    self.id = id
    self.lines = lines
    self.remarks = remarks
    self.role = role
    self.text = text
    self.line = line
  }

  package var content: GalleyText { GalleyText(role: role, text: text) }
}

/// What a block says.
package struct GalleyText: Sendable, Equatable {
  package var role: Block.Role
  package var text: String

  package init(role: Block.Role, text: String) {
    self.role = role
    self.text = text
  }

  package static func == (a: GalleyText, b: GalleyText) -> Bool {
    a.role == b.role && exactly(a.text, b.text)
  }
}

/// `[^1]` in a text: the mark of a note.
package struct GalleyReference: Sendable, Equatable {
  /// A UTF-8 byte offset into the text, which does not hold the mark.
  package var offset: Int
  /// `1`
  package var name: String

  package init(offset: Int, name: String) {
    self.offset = offset
    self.name = name
  }
}

/// 编者注: what stands behind `[^1]:`.
package struct GalleyNote: Sendable, Equatable {
  package var name: String
  package var text: String
  /// Comments before it.
  package var remarks: [String]
  package var line: Int

  package init(name: String, text: String, remarks: [String] = [], line: Int = 0) {
    self.name = name
    self.text = text
    self.remarks = remarks
    self.line = line
  }
}

/// A picture's words, and its file where the editor has one.
package struct GalleyFigure: Sendable, Equatable {
  /// `fig-0001-01`; empty for one that the editor has added.
  package var id: String
  package var caption: String
  /// In the folder of the pictures; empty where there is none.
  package var image = ""
  package var alternative = ""
  package var credit = ""
  /// The caption that the pages have now, where the editor has changed it too.
  package var theirs: String?
  package var line = 0

  package init(id: String, caption: String) {
    self.id = id
    self.caption = caption
  }
}

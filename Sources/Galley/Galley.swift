package import Anthology

/// 校样: one article as an editor's file has it.
package struct Galley: Sendable, Equatable {
  /// The name in the folder of galleys: `001-art-0001.md`.
  package var file: String
  package var fields: [Field: [String]] = [:]
  package var figures: [GalleyFigure] = []
  package var blocks: [GalleyBlock] = []
  /// Comments behind the last block, each with its `<!--` and `-->`.
  package var ending: [String] = []
  /// What the pages say now of a field that the editor has changed too; a conflict until it is settled.
  package var theirs: [Field: [String]] = [:]
  /// The lines of the front matter as they stand in the file; nil for a galley that was not read from one.
  package var header: [String]?
  /// Where fields stand in the file, one-based.
  package var fieldLines: [Field: Int] = [:]

  package init(file: String) { self.file = file }

  /// The keys of the front matter, in the order in which they are written.
  package enum Field: String, Sendable, CaseIterable {
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

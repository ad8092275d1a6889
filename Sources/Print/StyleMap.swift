internal import Anthology
internal import XHTML

/// 样式对照表: what a class becomes in a layout program.
struct MappedStyle {
  enum Kind: String {
    case paragraph = "段落样式"
    case character = "字符样式"
    case object = "对象样式"
  }

  var kind: Kind
  /// The name for the style in the layout program.
  var name: String
  /// The face by its role, where it has one of its own.
  var face: String
}

/// stylemap.csv: every class that the print book can hold, in the order of `StyleClass`.
func styleMap() -> OutputFile {
  let rows = StyleClass.allCases.compactMap { style in
    mapped(style).map { [style.rawValue, $0.kind.rawValue, $0.name, $0.face] }
  }
  return OutputFile(path: "stylemap.csv", text: csv([["class", "style", "name", "face"]] + rows))
}

/// Nil for the classes of the EPUB alone.
func mapped(_ style: StyleClass) -> MappedStyle? {
  func paragraph(_ name: String, _ face: String = "宋体") -> MappedStyle {
    MappedStyle(kind: .paragraph, name: name, face: face)
  }
  func character(_ name: String, _ face: String = "") -> MappedStyle {
    MappedStyle(kind: .character, name: name, face: face)
  }
  func object(_ name: String) -> MappedStyle { MappedStyle(kind: .object, name: name, face: "") }
  switch style {
  case .kicker: return paragraph("引题", "楷体")
  case .headline: return paragraph("主题", "黑体")
  case .untitled: return paragraph("无题文章首句", "黑体")
  case .deck: return paragraph("副题", "楷体")
  case .byline: return paragraph("署名", "仿宋")
  case .dateline: return character("电头", "宋体加粗")
  case .body: return paragraph("正文")
  case .subhead: return paragraph("小标题", "黑体")
  case .verse: return object("诗")
  case .line: return paragraph("诗行", "楷体")
  case .quotation: return paragraph("引文", "楷体")
  case .list: return object("条目组")
  case .listItem: return paragraph("条目")
  case .note: return paragraph("原注")
  case .captionOnly: return object("无图说明")
  case .picture: return object("图片")
  case .caption: return paragraph("图片说明", "楷体")
  case .credit: return character("图片署名", "仿宋")
  case .source: return paragraph("原载", "仿宋")
  case .nobreak: return character("不断开")
  case .phrase: return character("标题词组")
  case .noteReference: return character("注码")
  case .notes: return object("编者注组")
  case .editorNote: return paragraph("编者注", "楷体")
  case .noteBack: return character("注文序号")
  case .halfTitle: return paragraph("半扉页书名")
  case .titlePage: return object("扉页")
  case .bookTitle: return paragraph("书名")
  case .bookSubtitle: return paragraph("副书名", "楷体")
  case .bookSeries: return paragraph("丛书名", "楷体")
  case .creator: return paragraph("著编者", "仿宋")
  case .publisher: return paragraph("出版者", "仿宋")
  case .part: return object("辑封")
  case .partTitle: return paragraph("辑名", "黑体")
  case .colophon: return object("版权页")
  case .colophonTitle: return paragraph("版权页标题")
  case .catalogue: return paragraph("图书在版编目数据", "仿宋")
  case .field: return paragraph("版权项", "仿宋")
  case .fieldName: return character("版权项名", "仿宋")
  case .rights: return paragraph("版权声明", "仿宋")
  case .matter: return object("书前书后")
  case .matterTitle: return paragraph("书前书后标题", "黑体")
  case .entries: return object("索引")
  case .entry: return object("索引条")
  case .entryName: return paragraph("索引条目")
  case .entryRole: return character("索引说明", "仿宋")
  case .entryWorks: return object("索引篇目")
  case .letter: return paragraph("索引字母", "黑体")
  case .contents: return object("目录")
  case .contentsTitle: return paragraph("目录标题", "黑体")
  case .tocMatter: return paragraph("目录·书前书后")
  case .tocPart: return paragraph("目录·辑", "黑体")
  case .tocArticle: return paragraph("目录·篇")
  case .tocSection: return paragraph("目录·节")
  case .blankPage: return object("白页")
  case .linkText: return character("目录文字")
  case .toList, .noteIcon, .duokanReference, .duokanList, .duokanItem, .cover: return nil
  }
}

/// CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else.
func csv(_ rows: [[String]]) -> String {
  "\u{FEFF}"
    + rows.map { row in
      row.map { field in
        field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
          ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
      }.joined(separator: ",") + "\r\n"
    }.joined()
}

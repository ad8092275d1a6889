import Anthology
import Binding

/// What was guessed, in words.
func wording(of guess: Guess, in language: Language) -> String {
  let (english, chinese) =
    switch guess {
    case .joinedAcrossGap: ("joined across a gap", "跨空隙或跨栏接排")
    case .unfinishedParagraph: ("a paragraph without a sentence end", "段末没有句号")
    case .paragraphExtent: ("the paragraph may begin or end elsewhere", "段落起止不能确定")
    case .tangledLines: ("the lines of several columns seem to alternate", "疑为多栏文字串行")
    case .subhead: ("read as a subhead", "判为小标题")
    case .headingPlaced: ("heading given to this article by likeness", "标题按内容归入本文")
    case .headingParts: ("kicker, headline and deck told apart by their form", "引题、主题、副题按形式区分")
    case .bylinePlaced: ("byline given to this article by its place", "署名按位置归入本文")
    case .captionPlaced: ("caption given to this article by likeness", "图片说明按内容归入本文")
    case .articleBoundary: ("a new article begins without a heading before it", "此处另起一文，其间没有标题")
    case .joinedOverPages: ("goes on here from another page", "由另一版转接至此")
    case .verse: ("read as verse", "判为诗行")
    }
  return language == .english ? english : chinese
}

/// What book.yaml wants at a place, in words.
func wording(of wanted: Wanted, in language: Language) -> String {
  let (english, chinese) =
    switch wanted {
    case .text: ("a text", "一段文字")
    case .texts: ("a text or a list of texts", "一段文字或其列表")
    case .map: ("keys with values", "“名称: 值”形式的若干项")
    case .sources: ("a list of files", "文件列表")
    case .source: ("a file, or file: with encoding:", "文件名，或 file: 与 encoding:")
    case .parts: ("a list of parts, each with title: and sources:", "各辑的列表，每辑有 title: 和 sources:")
    case .onOrOff: ("on or off", " on 或 off")
    case .identifier: ("an ISBN or a UUID", " ISBN 或 UUID")
    case .isbnCheckDigit: ("an ISBN whose check digit is right", "校验码正确的 ISBN")
    case .date: ("a date such as 2025, 2025-06 or 2025-06-28", "日期，如 2025、2025-06 或 2025-06-28")
    case .epoch: ("a number of seconds since 1970", "自 1970 年起的秒数")
    case .instant: ("an instant such as 2025-06-28T00:00:00Z", "时刻，如 2025-06-28T00:00:00Z")
    case .languageTag: ("a language tag such as zh-Hans", "语言标签，如 zh-Hans")
    case .pathInside: ("a path inside the folder of book.yaml", " book.yaml 所在文件夹之内的相对路径")
    case .contributors: ("a name, or name: with role:, or a list of these", "姓名，或 name: 与 role:，或其列表")
    case .role: ("a role such as 摄影, or a MARC relator code", "职责，如 摄影，或 MARC 职责代码")
    case .series: ("a name, or name: with number:", "丛书名，或 name: 与 number:")
    case .number: ("a number such as 3 or 2.1", "数字，如 3 或 2.1")
    case .depth: ("1, 2 or 3", " 1、2 或 3")
    case .profile: ("standard, duokan or kindle", " standard、duokan 或 kindle")
    case .figures:
      ("a list of pictures, each with file: and id: or caption:", "图片的列表，每幅有 file: 和 id: 或 caption:")
    case .notes: ("a list of notes, each with at: and note:", "注的列表，每条有 at: 和 note:")
    case .idOrCaption: ("either id: or caption:, not both", " id: 与 caption: 二者之一")
    case .sourcesOrParts: ("either sources: or parts:, not both", " sources: 与 parts: 二者之一")
    case .appendix: ("emendations", " emendations")
    case .omissions: ("a list of what is left out, each with at: and reason:", "删去内容的列表，每条有 at: 和 reason:")
    }
  return language == .english ? english : chinese
}

/// What book.yaml has instead, in words.
func wording(of found: Found, in language: Language) -> String {
  let (english, chinese) =
    switch found {
    case .text: ("a text", "一段文字")
    case .list: ("a list", "列表")
    case .map: ("keys with values", "“名称: 值”形式的若干项")
    case .nothing: ("nothing", "空白")
    }
  return language == .english ? english : chinese
}

/// 版面元素: the roles of blocks, in words. English has the names of the outline.
func wording(of role: Block.Role, in language: Language) -> String {
  guard language == .chinese else { return role.rawValue }
  return switch role {
  case .paragraph: "段落"
  case .subhead: "小标题"
  case .verse: "诗"
  case .quotation: "引文"
  case .listItem: "条目"
  case .note: "注"
  }
}

/// 处理缘由: the reasons of the ledger, in words. English has the names of the outline.
func wording(of reason: Ledger.Reason, in language: Language) -> String {
  guard language == .chinese else { return reason.rawValue }
  return switch reason {
  case .byteOrderMark: "字节顺序标记"
  case .zeroWidth: "零宽字符"
  case .softHyphen: "软连字符"
  case .controlCharacter: "控制字符"
  case .radical: "部首字形"
  case .compatibilityIdeograph: "兼容汉字"
  case .markup: "标记"
  case .image: "图片"
  case .doubled: "重影"
  case .space: "空格"
  case .punctuationWidth: "标点宽度"
  case .quote: "引号"
  case .dash: "破折号"
  case .ellipsis: "省略号"
  case .digitWidth: "数字宽度"
  }
}

import Anthology
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite struct MarkdownTests {
  /// One line of Markdown, under a heading so that the page is known for Markdown.
  private func line(_ markdown: String) throws -> (text: String, hint: Line.Hint, taken: [String]) {
    let reading = try read("# 题\n\n" + markdown)
    #expect(reading.findings == [])
    #expect(reading.page.form == .markdown)
    let line = reading.page.lines.dropFirst().first
    let taken = reading.page.ledger.entries.filter { $0.line > 2 }
    return (
      line?.text ?? "", line?.hint ?? .none, taken.map { $0.to.isEmpty ? $0.from : "\($0.from)→\($0.to)" }
    )
  }

  @Test(
    arguments: [
      ("#### <mark>前章 :</mark> 振兴", "前章 : 振兴", .heading(level: 4), ["#### ", "<mark>", "</mark>"]),
      ("## 题 ##", "题", .heading(level: 2), ["## ", " ##"]), ("#营口# 话题", "#营口# 话题", .none, []),
      ("####### 七", "####### 七", .none, []), ("- 项", "项", .listItem, ["- "]), ("* 项", "项", .listItem, ["* "]),
      ("- 3 -", "- 3 -", .none, []), ("-5度", "-5度", .none, []), ("1. 准备", "1. 准备", .none, []),
      ("> 引文", "引文", .quotation, ["> "]), ("> - 项", "项", .listItem, ["> ", "- "]), (">5%", ">5%", .none, []),
      ("---", "", .none, ["---"]), ("* * *", "", .none, ["* * *"]), ("——我市", "——我市", .none, []),
      ("![](a/b.jpg)", "", .none, ["![](a/b.jpg)"]),
      ("![图为现场](a b.jpg)", "图为现场", .image(path: "a b.jpg"), ["![", "](a b.jpg)"]),
      ("甲![图](x.png)乙", "甲乙", .none, ["![图](x.png)"]),
      ("<img src=\"x.png\"/>甲", "甲", .none, ["<img src=\"x.png\"/>"]),
      ("甲<br>乙<br/>丙", "甲 乙 丙", .none, ["<br>→ ", "<br/>→ "]),
      ("H<sub>2</sub>O", "H2O", .none, ["<sub>", "</sub>"]),
      ("<h2>题目</h2>", "题目", .heading(level: 2), ["<h2>→ ", "</h2>→ "]), ("3<5，7>6", "3<5，7>6", .none, []),
      ("<Nature>杂志", "<Nature>杂志", .none, []), ("甲<!-- 注 -->乙", "甲乙", .none, ["<!-- 注 -->"]),
      ("甲<!-- 注", "甲<!-- 注", .none, []), ("**重**要", "重要", .none, ["**", "**"]),
      ("**“重”**要", "“重”要", .none, ["**", "**"]), ("*斜*体", "斜体", .none, ["*", "*"]),
      ("***都***有", "都有", .none, ["***", "***"]), ("__粗__", "粗", .none, ["__", "__"]),
      ("a_b_c", "a_b_c", .none, []),
      ("3*4*5", "3*4*5", .none, []), ("甲 * 乙 * 丙", "甲 * 乙 * 丙", .none, []), ("*注", "*注", .none, []),
      ("**甲", "**甲", .none, []), ("~~删~~", "删", .none, ["~~", "~~"]), ("20\\%", "20%", .none, ["\\"]),
      ("\\*星\\*", "*星*", .none, ["\\", "\\"]), ("A\\甲", "A\\甲", .none, []),
      ("A&amp;B&nbsp;C", "A&B\u{A0}C", .none, ["&amp;→&", "&nbsp;→\u{A0}"]),
      ("&#x4E00;&#20108;", "一二", .none, ["&#x4E00;→一", "&#20108;→二"]),
      ("&#x2F49;&#x200B;", "月", .none, ["&#x2F49;→月", "&#x200B;"]),
      ("AT&T; &#0; &#xD800;", "AT&T; &#0; &#xD800;", .none, []),
      ("[链接](https://a.cn/b)", "链接", .none, ["[", "](https://a.cn/b)"]),
      ("[附件](见第3版)", "[附件](见第3版)", .none, []),
      ("[1]甲", "[1]甲", .none, []), ("<https://a.cn>", "https://a.cn", .none, ["<", ">"]),
      ("`码*a*`", "码*a*", .none, ["`", "`"]),
      ("`单", "`单", .none, []), ("| 甲 | 乙 |", "甲   乙", .none, ["|→ ", "|→ ", "|→ "]),
      ("|---|:-:|", "", .none, ["|---|:-:|"]),
      ("    四格", "四格", .none, []), ("# ", "", .none, ["#"]),
    ] as [(String, String, Line.Hint, [String])])
  func takesOffMarkupAndNothingElse(_ markdown: String, _ text: String, _ hint: Line.Hint, _ taken: [String])
    throws
  {
    let line = try line(markdown)
    #expect(line.text == text)
    #expect(line.hint == hint)
    #expect(line.taken == taken)
  }

  @Test func commentsAndFencesSpanLines() throws {
    let page = try read(
      "# 题\n甲<!-- 一\n二 **\n三 -->乙\n```markdown\n**丙**\n```\n```swift\n**丁**\n# 戊\n```\n**己**"
    ).page
    #expect(page.lines.map(\.text) == ["题", "甲", "乙", "丙", "**丁**", "# 戊", "己"])
    #expect(page.lines.map(\.number) == [1, 2, 4, 6, 9, 10, 12])
  }

  @Test func underlineMakesAHeading() throws {
    let page = try read("题\n===\n文", as: "a.md").page
    #expect(
      page.lines == [
        Line(number: 1, text: "题", hint: .heading(level: 1)), Line(number: 3, text: "文", gap: 1),
      ])
  }

  @Test func markdownIsKnownByItsContent() throws {
    #expect(try read("# 红旗照亮振兴路\n文").page.form == .markdown)
    #expect(try read("![](a.jpg)\n文").page.form == .markdown)
    #expect(try read("**甲**\n<mark>乙</mark>").page.form == .markdown)
    #expect(try read("文", as: "b.MD").page.form == .markdown)
    #expect(try read("#营口#\n- 1 -\n1. 文 * 注\n---").page.form == .columns)
    #expect(try read("# 1\n文").page.form == .columns)
  }

  @Test func columnsKeepWhatWouldBeMarkup() throws {
    let text = "- 1 -\n**甲\n&amp;\n[a](b.c)"
    #expect(try read(text).page.lines.map(\.text) == text.split(separator: "\n").map(String.init))
  }

  @Test(arguments: seedNames) func seedReadsAsItsGolden(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Repository.seeds.appending(path: name)))
    let page = try page(from: bytes, source: name, file: name).page
    let lines = page.lines.map {
      "\($0.number) +\($0.gap) \($0.hint)\($0.startsPage ? " page" : "") \($0.indent)|\($0.text)"
    }
    let entries = page.ledger.entries.map { "\($0.line) \($0.reason.rawValue) [\($0.from)] → [\($0.to)]" }
    let text = ([page.form.rawValue] + lines + ["--"] + entries).joined(separator: "\n") + "\n"
    let golden = Repository.goldens().appending(path: name.prefix(3) + ".page")
    #expect(try goldenDifference(text, from: golden) == nil)
  }
}

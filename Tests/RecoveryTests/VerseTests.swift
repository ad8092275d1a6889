import Anthology
import Testing

@testable import Recovery

@Suite struct VerseTests {
  private let prose = "村里修了路，又修了桥，大家都说好。路通了，车来了，果子卖出去了。"

  private func lines(_ poem: String, prose: String? = nil) -> String? {
    let sheet = sheet([(.paragraph, poem, 1), (.paragraph, prose ?? self.prose, 1)])
    return Verse.lines(of: sheet.elements[0], on: sheet).map { text($0) }
  }

  @Test(arguments: [
    ("“山青青， 水长长， 一条大路通四方。 看啊！ 果子满筐！”", "“山青青，\n水长长，\n一条大路通四方。\n看啊！\n果子满筐！”"),
    ("\"山青青, 水长长, 一条大路通四方. 看啊! 果子满筐, 一路芬芳!\"", "\"山青青,\n水长长,\n一条大路通四方. 看啊!\n果子满筐,\n一路芬芳!\""),
    ("「山青青， 水长长， 路宽宽， 人忙忙， 一年到头喜洋洋。」", "「山青青，\n水长长，\n路宽宽，\n人忙忙，\n一年到头喜洋洋。」"),
  ])
  func aQuotedPoem(text: String, wanted: String) { #expect(lines(text) == wanted) }

  @Test func itsLinesStayApart() throws {
    let poem = "“山青青， 水长长， 一条大路通四方。 看啊！ 果子满筐！”"
    let sheet = sheet([(.paragraph, poem, 1), (.paragraph, prose, 1)])
    let verse = try #require(Verse.lines(of: sheet.elements[0], on: sheet))
    // As long as the source's line, and not the same.
    #expect(sheet.passage(verse, sheet.elements[0].pieces).text == text(verse))
    #expect(sheet.passage(sheet.elements[1]).text == prose)
  }

  @Test(arguments: [
    "", "“”", "“山青青，水长长，一条大路通四方。看啊！果子满筐！”", "山青青， 水长长， 一条大路通四方。 看啊！ 果子满筐！", "“山青青， 水长长。”",
    "“山青青， 水长长，一条大路，通四方，看啊，果子满筐。”",
  ])
  func prose(text: String) { #expect(lines(text) == nil) }

  @Test func notWhereAllTheProseHasSuchSpaces() {
    let poem = "“山青青， 水长长， 一条大路通四方。 看啊！ 果子满筐！”"
    #expect(lines(poem, prose: "村里修了路， 又修了桥， 大家都说好。 路通了， 车来了， 果子卖出去了。") == nil)
  }

  @Test func aLongLineIsNoVerse() {
    let long = String(repeating: "山", count: 40)
    #expect(lines("“\(long)， \(long)， \(long)。 \(long)， \(long)。”") == nil)
  }
}

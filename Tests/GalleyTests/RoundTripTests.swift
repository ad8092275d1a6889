import Anthology
import Galley
import TestSupport
import Testing

@Test(arguments: 0..<200)
func anyTextSurvivesTheFile(seed: Int) {
  var random = RandomGalley(seed: UInt64(seed))
  let galley = random.galley()
  let text = markdown(of: galley)
  let (read, findings) = reading(text)
  #expect(findings.isEmpty, "\(findings)\n\(text)")
  #expect(plain(read) == galley, "\(text)")
  #expect(markdown(of: read) == text)
}

/// A note of the page stays one, whatever the editor calls a note.
@Test func aNoteOfThePageIsNotCalledByTheEditorsMarks() {
  let (galley, findings) = reading("---\nid: art-0001\n---\n正文[^注]，[^注2]。\n[^1]: 午\n[^注]: 未\n[^注2]: 申\n")
  #expect(findings.isEmpty)
  #expect(galley.blocks.map(\.text) == ["正文，。", "午"] && galley.notes.map(\.text) == ["未", "申"])
  let written = markdown(of: galley)
  let (again, more) = reading(written)
  #expect(more.isEmpty, "\(more)")
  #expect(plain(again) == plain(galley), "\(written)")
  #expect(markdown(of: again) == written)
}

@Test func anEditorsMarkdownIsRead() {
  let text = """
    \u{FEFF}---\r
    id: art-0003
    headline: 春到河畔 # 已核
    byline: [本报记者 王莉, 通讯员 程维丹]
    figures:
      - {id: fig-0003-01, caption: 河畔。, image: a.jpg, alt: 河。}
    ---
    　　第一段。
    第二段，紧接着。
    <!-- p-0003-004 7-9 -->

    > 引文。
    ### 小标题 ###1
    <!-- 此处待核
    请查原报 -->
    - 一条
    | 春风
    | 绿岸

    | 另一首
    [^注]: 注文。
    <!-- 完 -->
    """
  let (galley, findings) = reading(text)
  #expect(findings.isEmpty)
  #expect(galley.text(.headline) == "春到河畔")
  #expect(galley.fields[.byline] == ["本报记者 王莉", "通讯员 程维丹"])
  #expect(galley.figures.map(\.image) == ["a.jpg"])
  #expect(
    galley.blocks.map { "\($0.line) \($0.id) \($0.role.rawValue) \($0.text)" } == [
      "8  paragraph 第一段。", "9  paragraph 第二段，紧接着。", "12 p-0003-004 quotation 引文。", "13  subhead 小标题 ###1",
      "16  list-item 一条", "17  verse 春风\n绿岸", "20  verse 另一首", "21  note 注文。",
    ])
  #expect(galley.blocks[4].remarks == ["<!-- 此处待核\n请查原报 -->"])
  #expect(galley.ending == ["<!-- 完 -->"])
}

@Test(arguments: [
  ("正文。", 1, Finding.Code.galleyWithoutHead), ("---\nid: art-1\n正文。", 1, .galleyWithoutHead),
  ("---\nid: 甲\n---\n正文。", 2, .galleyMark), ("---\nid: art-0001\nheadlin: 甲\n---\n", 3, .unknownKey),
  ("---\nid: art-0001\ndeck: [甲\n---\n", 4, .badYAML), ("---\nheadline: {a: b}\n---\n", 2, .wrongType),
  ("---\nid: art-0001\n---\n<!-- p-1-x 3 -->\n文。", 4, .galleyMark),
  ("---\nid: art-0001\n---\n文。\n\n<!-- p-0001-001 3 -->\n", 6, .galleyBareMark),
  ("---\nid: art-0001\n---\n文<!-- 注 -->。", 4, .galleyMark),
  ("---\nid: art-0001\n---\n<!-- 无尾\n文。", 4, .galleyMark),
  ("---\nid: art-0001\n---\n=======\n文。", 4, .galleyMark),
  ("---\nid: art-0001\n---\n<<<<<<< galley\n甲\n=======\n乙\n>>>>>>> pages\n", 4, .galleyConflict),
  ("---\n<<<<<<< galley\ndeck: 甲\n=======\ndeck: 乙\n>>>>>>> pages\n---\n文。", 2, .galleyConflict),
])
func whatIsWrongIsSaidWithItsLine(text: String, line: Int, code: Finding.Code) {
  let findings = reading(text).findings
  #expect(findings.map(\.code) == [code])
  #expect(findings.map(\.line) == [line])
}

@Test func filesAreInTheOrderOfTheirNumbers() {
  let names = ["10-a.md", "9-a.md", "9.1-b.md", "a.md", "9.10-b.md", "9.2-b.md", "009-b.md"]
  #expect(
    names.sorted(by: comesBefore) == [
      "9-a.md", "009-b.md", "9.1-b.md", "9.2-b.md", "9.10-b.md", "10-a.md", "a.md",
    ])
}

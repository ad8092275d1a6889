import Anthology
import Testing

@testable import Recovery

/// Captions and pull quotes that say a sentence of the text again.
@Suite struct EchoesTests {
  private let text = ["河东的果农从此不再摆渡。学校昨天铺好了一条三百米", "长的红色跑道。两百名学生在跑道上开了第一场运动会。"]

  /// The rows that repeat; each line's measure is its width but for the text, whose lines are 48 half-cells.
  private func echoes(_ lines: [String], narrow: Set<Int> = []) -> [Range<Int>] {
    let rows = lines.map { row($0) }
    return Echoes(
      rows: rows, measures: lines.indices.map { narrow.contains($0) ? 20 : 48 },
      pairs: PagePairs(rows: rows)
    ).ranges
  }

  @Test(arguments: [
    (["学校昨天铺好了一条", "三百米长的红色跑道。"], 2..<4),
    (["图为学校昨天铺好了", "一条三百米长的红色", "跑道。"], 2..<5),
    (["上图为学校昨天铺好了一条三百米长的红色跑道。"], 2..<3),
    (["学校昨天铺好了一条", "三百米长的红色跑道。", "本报记者 张某 摄"], 2..<5),
    (["学校昨天铺好了一条", "三百米长的红色跑道。 张某某 摄"], 2..<4),
    // The text goes on with a comma where the caption ends.
    (["河东的果农从此不再摆", "渡。学校昨天铺好了一条三百米长的红色跑道。"], 2..<4),
  ])
  func aSentenceInLinesOfItsOwnIsSaidAgain(caption: [String], expected: Range<Int>) {
    #expect(echoes(text + caption, narrow: Set(2..<(2 + caption.count))) == [expected])
    // Wherever it stands.
    let moved = echoes(caption + text, narrow: Set(caption.indices))
    #expect(moved == [0..<caption.count])
  }

  @Test(arguments: [
    // In the middle of what is said twice.
    ["昨天铺好了一条三百米", "长的红色跑道。"],
    // More is said in the line, or less than the sentence.
    ["学校昨天铺好了一条三百米长的红色跑道。学生", "都来了。"], ["学校昨天铺好了一条", "三百米长"],
    // Too short to say something.
    ["跑道。"],
    // A headline is no sentence.
    ["学校昨天铺好了一条三百米长的红色跑道"],
  ])
  func otherLinesAreNot(lines: [String]) {
    #expect(echoes(text + lines, narrow: Set(2..<(2 + lines.count))).isEmpty)
  }

  @Test func ofTwoThatAreWholeLinesTheOneBesideItsPictureSaysItAgain() {
    let twice = ["学校昨天铺好了一条三百米长的红色跑道。", "村里修好了桥。", "学校昨天铺好了一条三百米长的红色跑道。"]
    #expect(echoes(twice).isEmpty)
    #expect(echoes(twice, narrow: [2]) == [2..<3])
    #expect(echoes(twice, narrow: [0]) == [0..<1])
    let marked = ["图为" + twice[0]] + twice.dropFirst()
    #expect(echoes(marked, narrow: [2]) == [0..<1])
  }

  /// Where the first characters are no pairs, the sentence is looked for at every place.
  @Test func aSentenceMayBeginWithoutPairs() {
    let lines = ["他写下了这些字。“甲”、“乙”、“丙”三个字写在一起。", "“甲”、“乙”、“丙”三个字写在一起。"]
    #expect(echoes(lines, narrow: [1]) == [1..<2])
  }

  @Test func whatIsSaidManyTimesIsAPhraseOfThePage() {
    #expect(echoes(Array(repeating: "学校昨天铺好了一条三百米长的红色跑道。", count: 9), narrow: [3]).isEmpty)
  }

  @Test func itIsACaptionBehindAnArticle() {
    let body = [
      "桥梁工程队昨天架好了第三座桥梁，河东的果农从此", "不再摆渡，果子当天就能运到县城的市场。学校昨天铺好", "了一条三百米长的红色跑道。老师说跑道平整又防滑，",
      "下雨天也能上课。",
    ]
    let page = page(
      ["河东果农不再摆渡", "本报记者 张某"] + body + ["学校昨天铺好了一条", "三百米长的红色跑道。"])
    let recovered = recover(page)
    #expect(audit(recovered, against: page, file: "a").isEmpty)
    #expect(recovered.articles.count == 1)
    #expect(recovered.articles.first?.figures.map(\.caption.text) == ["学校昨天铺好了一条三百米长的红色跑道。"])
    #expect(recovered.articles.first?.sections.flatMap(\.blocks).count == 1)
  }
}

import Anthology
import TestSupport
import Testing

@testable import Recovery

/// A line is looked at for a form only where it has a character that the form needs; what is found must be the same.
struct LineMarksTests {
  private typealias Kinds = LineMarks.Kinds

  @Test func theTableSaysWhatTheCharactersSay() {
    for (value, kinds) in Kinds.table.enumerated() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      #expect(kinds == Kinds(of: scalar), "U+\(String(value, radix: 16))")
    }
  }

  private static let words = [
    "营口", "建设", "的", "　", " ", "，", "。", "！", "“", "”", "（", "）", "：", "A", "b", "7", "２０", "版", "第3版", "下转",
    "上接", "紧接", "转第二版", "续", "摄", "摄影", "供图", "提供", "新华社发", "资料图片", "责任编辑", "编辑", "版式", "美编", "校对", "主编",
    "值班",
    "组版", "审读", "制图", "设计", "邮发代号", "统一刊号", "CN", "ISSN", "电话", "网址", "广告", "邮箱", "E-mail", "零售", "印刷", "总编室",
    "新闻热线", "2025年6月8日", "2025.6.8", "星期日", "本报记者", "王莉", "通讯员", "文/图", "刘 歌", "买买提·艾力", "□", "一、", "1.",
    "𠮷", "→", "《", "》", "头版", "A4", "·要闻",
  ]

  @Test func rowsAreWhatTheirFormsSay() {
    var random = FixedRandom(seed: 23)
    for _ in 0..<30_000 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).map { _ in LineMarksTests.words.randomElement(using: &random) ?? "" }.joined()
      let row = Row(Line(number: 1, text: text))
      let scalars = row.scalars
      #expect(row.width == halfCells(of: scalars), "\(text)")
      #expect(row.folioCues == countFolioCues(scalars), "\(text)")
      #expect(row.jump == JumpLine(scalars), "\(text)")
      #expect((row.byline == nil) == (BylineForm(scalars) == nil), "\(text)")
      #expect(row.signature?.start == Signature(scalars)?.start, "\(text)")
      #expect(row.endsInPictureCredit == endsInCredit(scalars), "\(text)")
      #expect(
        row.endsInJump == ((JumpLine.atEnd(of: scalars)?.start ?? 0) > 0 || JumpLine.mayClose(scalars)),
        "\(text)")
      #expect(
        row.startsWithJump == ((JumpLine.atStart(of: scalars)?.end ?? scalars.count) < scalars.count),
        "\(text)")
      #expect(row.holdsSentence == scalars.dropLast(2).contains("。"), "\(text)")
      #expect(
        row.isPlain
          == (!scalars.contains { $0.endsClause || $0.endsSentence }
            && scalars.count { $0.isOpening } == scalars.count { $0.isClosing }),
        "\(text)")
    }
  }
}

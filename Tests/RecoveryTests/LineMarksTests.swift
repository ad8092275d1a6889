import Anthology
import TestSupport
import Testing

@testable import Recovery

/// A line is looked at for a form only where it has a character that the form needs; what is found must be the same.
struct LineMarksTests {
  private typealias Kinds = LineMarks.Kinds

  @Test func theTableSaysWhatTheCharactersSay() {
    let wrong = Kinds.table.indices.filter { value in
      Unicode.Scalar(UInt32(value)).map { Kinds(of: $0) != Kinds.table[value] } ?? false
    }
    #expect(wrong.isEmpty)
  }

  private static let words = [
    "营口", "建设", "的", "　", " ", "，", "。", "！", "“", "”", "（", "）", "：", "A", "b", "7", "２０", "版", "第3版", "下转",
    "上接", "紧接", "转第二版", "续", "摄", "摄影", "供图", "提供", "新华社发", "资料图片", "责任编辑", "编辑", "版式", "美编", "校对", "主编",
    "值班",
    "组版", "审读", "制图", "设计", "邮发代号", "统一刊号", "CN", "ISSN", "电话", "网址", "广告", "邮箱", "E-mail", "零售", "印刷", "总编室",
    "新闻热线", "2025年6月8日", "2025.6.8", "星期日", "本报记者", "王莉", "通讯员", "文/图", "刘 歌", "买买提·艾力", "□", "一、", "1.",
    "𠮷", "→", "《", "》", "““", "””", "；", "头版", "A4", "·要闻",
  ]

  @Test func rowsAreWhatTheirFormsSay() {
    var random = FixedRandom(seed: 23)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).map { _ in LineMarksTests.words.randomElement(using: &random) ?? "" }.joined()
      let row = Row(Line(number: 1, text: text))
      let scalars = row.scalars
      let isRight = [
        row.width == halfCells(of: scalars),
        row.byteCount == text.utf8.count,
        row.numbering == Numbering(scalars),
        row.folioCues == countFolioCues(scalars),
        row.jump == JumpLine(scalars),
        (row.byline == nil) == (BylineForm(scalars) == nil),
        row.signatureStart == Signature(scalars)?.start,
        row.endsInPictureCredit == endsInCredit(scalars),
        row.endsInJump == ((JumpLine.atEnd(of: scalars)?.start ?? 0) > 0 || JumpLine.mayClose(scalars)),
        row.startsWithJump == ((JumpLine.atStart(of: scalars)?.end ?? scalars.count) < scalars.count),
        row.look.contains(.opensWithMark) == (scalars.first?.isOpening == true),
        row.look.contains(.opensWithClosing)
          == (scalars.first.map { $0.isClosing || $0.endsClause || $0.endsSentence } == true),
        row.look.contains(.hasDoubledMarks) == Undouble.hasDoubledMarks(scalars),
        row.look.contains(.holdsClause) == scalars.dropLast().contains { "，；,".unicodeScalars.contains($0) },
        row.holdsSentence == scalars.dropLast(2).contains("。"),
        row.isPlain
          == (!scalars.contains { $0.endsClause || $0.endsSentence }
            && scalars.count { $0.isOpening } == scalars.count { $0.isClosing }),
      ]
      #expect(!isRight.contains(false), "\(text)")
    }
  }
}

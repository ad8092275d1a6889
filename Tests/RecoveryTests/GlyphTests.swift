import Testing

@testable import Recovery

@Suite struct GlyphTests {
  /// Half-cells: two for a Han character and a full-width mark, one for a digit or a Latin letter.
  @Test(arguments: [
    ("", 0), ("营口", 4), ("营口，", 6), ("“营口”", 8), ("‘营口’", 8), ("——", 4), ("……", 4), ("《营口》（上）", 14),
    ("123", 3), ("80%", 3), ("5G+", 3), ("Latin", 5), ("１２", 4), ("ＡＢ", 4), ("·", 1), ("①", 2), ("□", 2),
    ("℃", 2), ("㎡", 2),
    ("3.5万", 5), ("A股", 3), ("〇", 2), ("\u{20000}", 2), ("é", 1), ("→", 2), ("「」", 4),
    // Spaces of the justification have no width; those between Latin words have.
    ("营 口", 4), ("营口 12 人", 8), ("12 人", 4), ("12 34", 4), ("two words", 9), ("two  words", 8), (" 营口 ", 4),
    ("营口\u{3000}市", 6),
    (" ", 0), ("a b c", 5), ("a 营", 3),
  ])
  func width(text: String, cells: Int) { #expect(halfCells(of: scalars(text)) == cells) }

  @Test(arguments: ["。", "！", "？", "…", "!", "?"] as [Unicode.Scalar])
  func sentenceEnd(mark: Unicode.Scalar) {
    #expect(mark.endsSentence)
    #expect(!mark.endsClause && !mark.isOpening && !mark.isClosing)
  }

  @Test(arguments: ["，", "、", "；", "：", ",", ";", ":"] as [Unicode.Scalar])
  func clauseEnd(mark: Unicode.Scalar) {
    #expect(mark.endsClause)
    #expect(!mark.endsSentence && !mark.isOpening && !mark.isClosing)
  }

  @Test(arguments: zip("“‘（《【〈「『([〔".unicodeScalars.map(\.self), "”’）》】〉」』)]〕".unicodeScalars.map(\.self)))
  func pair(open: Unicode.Scalar, close: Unicode.Scalar) {
    #expect(open.isOpening && !open.isClosing)
    #expect(close.isClosing && !close.isOpening)
  }

  @Test(arguments: [
    ("市里", "的规划"), ("去", "了一趟"), ("他", "们来"), ("看", "着它"), ("美丽的", "家乡"), ("山和", "海"), ("山与", "海"),
    ("路及", "桥"),
    ("要把", "路修好"), ("被", "看见"),
  ])
  func insideAPhrase(before: String, after: String) {
    #expect(isInsidePhrase(scalars(before), scalars(after)))
  }

  @Test(arguments: [("市里", "规划"), ("。", "市里"), ("", "的"), ("的", ""), ("", ""), ("规划，", "市里")])
  func notInsideOne(before: String, after: String) {
    #expect(!isInsidePhrase(scalars(before), scalars(after)))
  }

  @Test(arguments: [
    ("村里修了路。", true, false), ("村里修了路。”", true, false), ("村里修了路。\"", true, false), ("村里修了路……", true, false),
    ("村里修了路，", false, true), ("村里修了路", false, false), ("分三步：", false, true), ("村里修了路。）", true, false),
    ("（村里修了路）", false, false), ("村里修了路。 本报记者 张三", true, false), ("真好！", true, false),
  ])
  func endOfALine(text: String, sentence: Bool, clause: Bool) {
    #expect(row(text).endsSentence == sentence)
    #expect(row(text).endsClause == clause)
  }

  @Test(arguments: [
    ("党旗飘起来 商会有了主心骨", true), ("山青青 水长长 人勤勤", true), ("山青 水长", false), ("党旗飘起来", false),
    ("党旗飘起来，商会有了 主心骨", false),
    ("一 二 三 四", false), ("共有 12 万人", false), ("", false),
  ])
  func twoPhrases(text: String, wanted: Bool) { #expect(row(text).isTwoPhrases == wanted) }
}

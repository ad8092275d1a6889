import Testing

@testable import Recovery

/// `onward 3 words`
private func told(_ text: String) -> String? { JumpLine(scalars(text)).map(told) }

private func told(_ line: JumpLine) -> String {
  "\(line.direction) \(line.pages.joined(separator: "+")) \(text(line.words))"
}

@Suite struct JumpGrammarTests {
  @Test(arguments: [
    ("（下转第二版）", "onward 2 "), ("（上接第一版）", "back 1 "), ("紧接第3版", "either 3 "), ("下转第2版", "onward 2 "),
    ("（下转4版）", "onward 4 "), ("（上接1版）", "back 1 "), ("(下转第三版)", "onward 3 "), ("（紧接第八版）", "either 8 "),
    ("▲上接第1版", "back 1 "), ("（下转A4版·要闻）", "onward A4 "), ("（下转第03版）", "onward 3 "), ("上接Ａ０１版", "back A1 "),
    ("（下转a4）", "onward A4 "), ("（下转第十二版）", "onward 12 "), ("（转第3版）", "onward 3 "), ("（接第一版）", "back 1 "),
    ("（上接头版）", "back 1 "), ("（下转第2、3版）", "onward 2+3 "), ("（下 转 第 2 版）", "onward 2 "),
    ("►下转第2版", "onward 2 "),
    ("（上接一版《果园春早》）", "back 1 果园春早"), ("上接第1版《果园 春早》", "back 1 果园春早"), ("（上接A1版·要闻《果园》）", "back A1 果园"),
    ("（上接第一版“果园春早”）", "back 1 果园春早"), ("（上接1版，《果园（上）》）", "back 1 果园（上）"), ("【下转第3版】", "onward 3 "),
    ("（下转本报今日第3版）", nil), ("（下转今日第3版）", "onward 3 "), ("（下接第4版）", "onward 4 "), ("（续第一版）", "back 1 "),
  ])
  func jumpLine(text: String, wanted: String?) { #expect(told(text) == wanted) }

  @Test(arguments: [
    "", "第3版", "新版规划", "下转", "上接天光下接地气", "他在下转弯处看到了新版的路牌，于是停了下来。", "版", "（下转第二页）", "转型升级版",
    "（下转第3版", "下转第3版）", "转3版", "接A4", "（详见第3版）", "相关报道见第3版", "（下转第百版）", "（下转第0000版）", "下转4",
    "（上接第一版）村里修了路。", "上接第一版村里修了路", "（下转第版）", "紧接着第三版出版",
  ])
  func isNone(text: String) { #expect(told(text) == nil) }

  @Test(arguments: [
    ("村里修了路。（下转第3版）", "村里修了路。", "onward 3 "), ("村里修了（下转第三版）", "村里修了", "onward 3 "),
    ("“村里修了路。”（下转A4版·要闻）", "“村里修了路。”", "onward A4 "), ("村里修了路。下转第3版", "村里修了路。", "onward 3 "),
    ("村里修了路 下转第3版", "村里修了路 ", "onward 3 "), ("村里（东头）修了路（紧接第2版）", "村里（东头）修了路", "either 2 "),
    ("村里修了路。 (下转3版) ", "村里修了路。 ", "onward 3 "),
  ])
  func atTheEnd(line: String, before: String, wanted: String) throws {
    let found = try #require(JumpLine.atEnd(of: scalars(line)))
    #expect(text(scalars(line)[..<found.start]) == before)
    #expect(told(found.line) == wanted)
  }

  @Test(arguments: [
    "", "村里修了路。", "村里修了路（东头）", "村里的路转第3版", "他上接第1版", "村里修了路。（上接第一版）又修了桥。", "新修的路（第3版）", "版版版版转接",
  ])
  func noneAtTheEnd(line: String) { #expect(JumpLine.atEnd(of: scalars(line)) == nil) }

  @Test(arguments: [
    ("（上接第1版）村里修了路。", "村里修了路。", "back 1 "), ("（上接A1版《修路》） 村里修了路。", "村里修了路。", "back A1 修路"),
    ("上接第一版 村里修了路。", "村里修了路。", "back 1 "), ("▲（上接第1版）村里（东头）", nil, ""),
    ("（上接1版《修路（上）》）村里", "村里", "back 1 修路（上）"),
  ])
  func atTheStart(line: String, rest: String?, wanted: String) {
    let found = JumpLine.atStart(of: scalars(line))
    #expect(found.map { text(scalars(line)[$0.end...]) } == rest)
    if let found { #expect(told(found.line) == wanted) }
  }

  @Test(arguments: ["", "村里修了路。", "（东头）村里修了版", "上接第一版村里修了路。", "（上接第一版"])
  func noneAtTheStart(line: String) { #expect(JumpLine.atStart(of: scalars(line)) == nil) }

  @Test func aJumpLineIsTakenOffAParagraphWhereverItsLinesBreak() throws {
    let lines = ["（上接第1", "版）村里修路又修桥，出门", "方便 ABC", "DEF 多了（下转", "第3版）"].map { row($0) }
    var whole = Element(
      kind: .paragraph, pieces: lines.indices.map { Piece(row: $0, range: lines[$0].scalars.indices) },
      scalars: [], gap: 0, measure: 24, confidence: 1)
    whole.scalars = lines[0...2].flatMap(\.scalars) + [" "] + lines[3...4].flatMap(\.scalars)
    let parts = whole.partingJumps() ?? [whole]
    #expect(parts.map(\.kind) == [.furniture, .paragraph, .furniture])
    #expect(parts.map { text($0.scalars) } == ["（上接第1版）", "村里修路又修桥，出门方便 ABC DEF 多了", "（下转第3版）"])
    let words = parts.map { $0.pieces.map { text(lines[$0.row].scalars[$0.range]) } }
    #expect(words == [["（上接第1", "版）"], ["村里修路又修桥，出门", "方便 ABC", "DEF 多了"], ["（下转", "第3版）"]])
  }
}

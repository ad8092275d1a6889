import Anthology

/// A small book with markup in its text.
enum SampleBook {
  static let book = Book(
    title: "港城 & <记>", subtitle: "选集", identifier: "urn:isbn:9787000000000",
    modified: "2025-06-28T00:00:00Z", creators: [Book.Contributor(name: "王编辑", role: "edt")],
    parts: [
      Book.Part(title: "第一辑", articles: [report]), Book.Part(title: "第二辑", articles: [poem, bare]),
    ])

  static let report = Article(
    id: "art-0001",
    heading: Heading(
      kicker: Passage("一座城——"), headline: Passage("深化改革 再创新局"), deck: Passage("——“报告”")),
    bylines: [Byline(passage: Passage("本报记者 张三"), people: [])], dateline: "本报讯",
    sections: [
      Section(id: "sec-0001-01", blocks: [block("p-0001-001", "本报讯 “<b>增长</b>”1.65%&amp;……]]>")]),
      Section(
        id: "sec-0001-02", subhead: block("sec-0001-02", "破题", .subhead),
        blocks: [
          block("p-0001-002", "引文。", .quotation), block("p-0001-003", "（一）甲；", .listItem),
          block("p-0001-004", "（二）乙。", .listItem), block("p-0001-005", "注：丙。", .note),
        ]),
    ],
    figures: [Figure(id: "fig-0001-01", caption: Passage("图为码头。李四 摄"))])

  static let poem = Article(
    id: "art-0002", heading: Heading(headline: Passage("港湾")),
    sections: [Section(id: "sec-0002-01", blocks: [block("p-0002-001", "清晨的海\n远行的船", .verse)])])

  /// Never bound: without identifiers and without a headline.
  static let bare = Article(sections: [Section(blocks: [block("", "短讯一则。")])])

  static func block(_ id: String, _ text: String, _ role: Block.Role = .paragraph) -> Block {
    Block(id: id, role: role, passage: Passage(text))
  }
}

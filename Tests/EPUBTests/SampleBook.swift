import Anthology

/// A small book that holds everything that can go wrong in markup.
enum SampleBook {
  static let book = Book(
    title: "营口振兴纪实", subtitle: "报道与评论 选集", identifier: "urn:uuid:6ba7b810-9dad-51d1-80b4-00c04fd430c8",
    modified: "2025-06-28T00:00:00Z",
    creators: [
      Book.Contributor(name: "王编辑", role: "edt"), Book.Contributor(name: "李摄影", role: "pht"),
    ],
    publisher: "某某出版社", date: "2025-06", description: "一座港城的“振兴” & 记录 <选>",
    subjects: ["新闻", "通讯"], rights: "© 2025 作者各自所有",
    parts: [
      Book.Part(title: "第一辑 港城", articles: [report, poem]),
      Book.Part(title: "第二辑", articles: [untitled]),
    ])

  static let report = Article(
    id: "art-0001",
    heading: Heading(
      kicker: Passage("沿海经济带的一座城——"), headline: Passage("深化改革勇争先 推动振兴再出发"),
      deck: Passage("——来自港口一线的“报告”")),
    bylines: [byline("本报记者 张三 李四"), byline("通讯员 O'Neil & Söhne")],
    dateline: "本报讯",
    sections: [
      Section(
        id: "sec-0001-01",
        blocks: [
          paragraph("p-0001-001", "本报讯（记者 张三）六月的港口，汽笛声声。今年前五个月，全港货物吞吐量同比增长1.65%，集装箱增长12.3%……码头上一片繁忙。"),
          paragraph(
            "p-0001-002", "“我们把服务送到了船边。”他说，“5G+智慧港口——不是口号，是<script>alert(\"1\")</script>、]]>和&amp;都拦不住的事。”"),
        ]),
      Section(
        id: "sec-0001-02",
        subhead: Block(id: "sec-0001-02", role: .subhead, passage: Passage("一、改革破题 开放提速")),
        blocks: [
          paragraph(
            "p-0001-003", "控制字符\u{0}\u{8}\u{1F}与\u{FFFE}\u{FFFF}不得入书，\u{FEFF}零宽与表情👩‍👩‍👧‍👦、扩展区汉字𠮷𡈽照旧，尾随回车\r亦然。"),
          Block(id: "p-0001-004", role: .quotation, passage: Passage("志不求易者成，事不避难者进。")),
          paragraph("p-0001-005", "会议提出三条措施：", .paragraph),
          paragraph("p-0001-006", "（一）简化手续；", .listItem),
          paragraph("p-0001-007", "（二）降低费用 <不收费>；", .listItem),
          paragraph("p-0001-008", "（三）延长时间。", .listItem),
          paragraph("p-0001-009", "注：以上数据截至5月31日。", .note),
        ]),
    ],
    figures: [
      Figure(id: "fig-0001-01", caption: Passage("图为繁忙的集装箱码头。 本报记者 李四 摄")),
      Figure(id: "fig-0001-02", caption: Passage("工人在检修岸桥。（资料图片）")),
    ], source: "000.txt")

  static let poem = Article(
    id: "art-0002", heading: Heading(headline: Passage("港湾")), bylines: [byline("赵六")],
    sections: [
      Section(
        id: "sec-0002-01",
        blocks: [
          paragraph("p-0002-001", "清晨的海\n把第一缕光\n递给——\n\n远行的船……", .verse),
          paragraph("p-0002-002", "写于渤海之滨。"),
        ])
    ])

  static let untitled = Article(
    id: "art-0003",
    sections: [
      Section(id: "sec-0003-01", blocks: [paragraph("p-0003-001", "短讯一则：全市夏粮收购工作日前启动，各收购点准备就绪。")])
    ])

  static func paragraph(_ id: String, _ text: String, _ role: Block.Role = .paragraph) -> Block {
    Block(id: id, role: role, passage: Passage(text))
  }

  static func byline(_ text: String) -> Byline { Byline(passage: Passage(text), people: []) }
}

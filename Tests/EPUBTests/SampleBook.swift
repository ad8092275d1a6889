import Anthology

/// A small book that holds everything that can go wrong in markup.
enum SampleBook {
  /// With everything that an editor can add.
  static let book: Book = {
    var book = plain
    book.series = Book.Series(name: "港城丛书", number: "2")
    book.certifier = "王编辑"
    book.colophon = Colophon([.trim: "大32开", .catalogue: "待批\n第二行"])
    book.foreword = Foreword(
      title: "编者的话",
      blocks: [
        paragraph("fore-001", "报纸上的文字——收在这里。"), paragraph("fore-002", "体例", .subhead),
        paragraph("fore-003", "一字不改；", .listItem),
      ])
    return book
  }()

  /// What the pages and book.yaml's plainest keys make.
  private static let plain = Book(
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
    bylines: [
      byline("本报记者 张三 李四", ("本报记者", "张三"), ("本报记者", "李四")), byline("通讯员 O'Neil & Söhne", ("通讯员", "O'Neil")),
    ],
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
      Figure(
        id: "fig-0001-01", caption: Passage("图为繁忙的集装箱码头。 本报记者 李四 摄"), picture: picture,
        alternative: "岸边的吊车与集装箱", credit: "资料组 供图"),
      Figure(id: "fig-0001-02", caption: Passage("工人在检修岸桥。（资料图片）")),
    ], source: "000.txt", provenance: Provenance(paper: "某某日报", date: "2025-06-28", page: "3"),
    notes: [
      Note(id: "note-0001-01", block: "p-0001-001", offset: 9, text: "报纸的自称——常见于开头。"),
      Note(id: "note-0001-02", block: "p-0001-006", offset: 24, text: "指手续 & <表格>。"),
    ])

  /// Not one that can be seen: the writer only carries it.
  static let picture = Picture(format: .png, width: 640, height: 480, bytes: Array("picture".utf8))

  static let poem = Article(
    id: "art-0002", heading: Heading(headline: Passage("港湾")), bylines: [byline("赵六", ("", "赵六"))],
    sections: [
      Section(
        id: "sec-0002-01",
        blocks: [
          paragraph("p-0002-001", "清晨的海\n把第一缕光\n递给——\n\n远行的船……", .verse),
          paragraph("p-0002-002", "写于渤海之滨。"),
        ])
    ],
    provenance: Provenance(paper: "某某日报", date: "2025-06-29", page: "A4"),
    notes: [Note(id: "note-0002-01", block: "p-0002-001", offset: 12, text: "渤海。")])

  static let untitled = Article(
    id: "art-0003",
    sections: [
      Section(id: "sec-0003-01", blocks: [paragraph("p-0003-001", "短讯一则：全市夏粮收购工作日前启动，各收购点准备就绪。")])
    ])

  /// Many authors, so that the index has letters.
  static let crowd: Book = {
    let names = [
      "张三", "李四", "阿明", "曾国", "单于", "欧阳修", "O'Neil", "赵六", "任一", "区大", "鲍二", "2号", "解三", "查四", "Öst", "张三丰",
    ]
    let articles = names.enumerated().map { place, name in
      Article(
        id: "art-00\(10 + place)", heading: Heading(headline: Passage("题\(place)")),
        bylines: [byline("通讯员 \(name)", ("通讯员", name)), byline("本报记者 张三", ("本报记者", "张三"))])
    }
    return Book(
      title: "众", identifier: "urn:isbn:9787000000000", modified: "2025-06-28T00:00:00Z",
      parts: [Book.Part(articles: articles)])
  }()

  static func paragraph(_ id: String, _ text: String, _ role: Block.Role = .paragraph) -> Block {
    Block(id: id, role: role, passage: Passage(text))
  }

  static func byline(_ text: String, _ people: (role: String, name: String)...) -> Byline {
    Byline(
      passage: Passage(text), people: people.map { Byline.Person(role: $0.role, name: $0.name) })
  }
}

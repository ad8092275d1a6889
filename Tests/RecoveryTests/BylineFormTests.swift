import Anthology
import Testing

@testable import Recovery

/// `form: role/name/affiliation; …`
private func told(_ text: String) -> String? {
  BylineForm(scalars(text)).map { form in
    let people = form.people.map { [$0.role, $0.name, $0.affiliation].joined(separator: "/") }
    return "\(form.form): " + people.joined(separator: "; ")
  }
}

@Suite struct BylineFormTests {
  @Test(arguments: [
    ("本报记者 张三", "role: 本报记者/张三/"),
    ("本报记者张三", "role: 本报记者/张三/"),
    ("记者 李四四", "role: 记者/李四四/"),
    ("见习记者 王五", "role: 见习记者/王五/"),
    ("本报首席记者 王五", "role: 本报首席记者/王五/"),
    ("特约记者 赵六", "role: 特约记者/赵六/"),
    ("全媒体记者 钱七", "role: 全媒体记者/钱七/"),
    ("本报全媒体首席记者 钱七", "role: 本报全媒体首席记者/钱七/"),
    ("通讯员 孙八", "role: 通讯员/孙八/"),
    ("本报通讯员 孙八", "role: 本报通讯员/孙八/"),
    ("本报评论员 吴十", "role: 本报评论员/吴十/"),
    ("特约撰稿 郑十一", "role: 特约撰稿/郑十一/"),
    ("特约撰稿人 郑十一", "role: 特约撰稿人/郑十一/"),
    ("新华社记者 张三", "role: 新华社记者/张三/"),
    ("作者 张三", "role: 作者/张三/"),
    ("文/图 张三", "role: 文/图/张三/"),
    ("文/摄 李四四", "role: 文/摄/李四四/"),
    ("图／文 李四四", "role: 图／文/李四四/"),
    ("实习生 周九", "role: 实习生/周九/"),
    ("本报实习生 周九", "role: 本报实习生/周九/"),
    ("实习记者 周九", "role: 实习记者/周九/"),
    ("文并摄 张三", "role: 文并摄/张三/"),
    ("图文 张三", "role: 图文/张三/"),
    ("文/图张三", "role: 文/图/张三/"),
    ("文 张三", "role: 文/张三/"),
    ("张三 文/图", "role: 文/图/张三/"),
    ("张三/文", "role: 文/张三/"),
    ("本报记者徐青平", "role: 本报记者/徐青平/"),
    ("本报记者 买买提·艾力", "role: 本报记者/买买提·艾力/"),
    ("通讯员阿依古丽·某某", "role: 通讯员/阿依古丽·某某/"),
    ("记者 扎西", "role: 记者/扎西/"),
    ("本报评论员", "role: "),
    ("（本报特约评论员）", "role: "),
    ("本报驻某国记者 张三", "role: 本报驻某国记者/张三/"),
    ("驻某某某记者张三", "role: 驻某某某记者/张三/"),
    ("新华社驻某某记者 扎西", "role: 新华社驻某某记者/扎西/"),
    ("记者 张三 摄影报道", "role: 记者/张三/"),
    ("张三 摄影报道", "role: 摄影报道/张三/"),
    ("张三 报道", "role: 报道/张三/"),
    ("摄影 张三", "role: 摄影/张三/"),
    ("文/本报记者 张三", "role: 文/本报记者/张三/"),
    ("文/记者张三 图/通讯员李四四", "role: 文/记者/张三/; 图/通讯员/李四四/"),
  ])
  func roleAndName(text: String, wanted: String) { #expect(told(text) == wanted) }

  @Test(arguments: [
    ("本报记者 张三 李四四", "role: 本报记者/张三/; 本报记者/李四四/"),
    ("本报记者 张三、李四四、王五", "role: 本报记者/张三/; 本报记者/李四四/; 本报记者/王五/"),
    ("本报记者 张三 通讯员 李四四", "role: 本报记者/张三/; 通讯员/李四四/"),
    ("本报记者张三 通讯员李四四 王五", "role: 本报记者/张三/; 通讯员/李四四/; 通讯员/王五/"),
    ("本报记者 张三 文/图", "role: 本报记者/张三/"),
    ("张三/文 李四四/图", "role: 文/张三/; 图/李四四/"),
    ("文/张三 图/李四四", "role: 文/张三/; 图/李四四/"),
    ("张三 李四四 文/图", "role: 文/图/张三/; 文/图/李四四/"),
    ("张三 李四四", "bare: /张三/; /李四四/"),
    ("张三、李四四", "bare: /张三/; /李四四/"),
    ("记者\u{3000}张三\u{3000}通讯员\u{3000}王五", "role: 记者/张三/; 通讯员/王五/"),
  ])
  func severalPeople(text: String, wanted: String) { #expect(told(text) == wanted) }

  @Test(arguments: [
    ("摄影：张三", "role: 摄影/张三/"),
    ("执笔：张三 李四四", "role: 执笔/张三/; 执笔/李四四/"),
    ("执笔: 张三、李四四", "role: 执笔/张三/; 执笔/李四四/"),
    ("策划：张三 统筹：李四四 编译：王五", "role: 策划/张三/; 统筹/李四四/; 编译/王五/"),
    ("策划/统筹：张三", "role: 策划/统筹/张三/"),
    ("文/图：张三", "role: 文/图/张三/"),
    ("（作者：张三）", "role: 作者/张三/"),
    ("（作者：李 四）", "role: 作者/李四/"),
    ("摄影：买买提·艾力", "role: 摄影/买买提·艾力/"),
    ("本报记者：张三 通讯员：李四四", "role: 本报记者/张三/; 通讯员/李四四/"),
    ("本报记者 张三 李四四 摄影：王五", "role: 本报记者/张三/; 本报记者/李四四/; 摄影/王五/"),
  ])
  func labels(text: String, wanted: String) { #expect(told(text) == wanted) }

  @Test(arguments: [
    ("本报记者 张 三", "role: 本报记者/张三/"),
    ("记者 张三 李 四", "role: 记者/张三/; 记者/李四/"),
    ("记者 李 四 张三", "role: 记者/李四/; 记者/张三/"),
    ("记者 欧阳 某", "role: 记者/欧阳某/"),
    ("记者 欧 阳 某", "role: 记者/欧阳某/"),
    ("记者 李 四 四", "role: 记者/李四四/"),
    ("记者 李 四 张 三", "role: 记者/李四/; 记者/张三/"),
    ("记者张 三", "role: 记者/张三/"),
    ("张 三", "bare: /张三/"),
    ("李 四 四", "bare: /李四四/"),
    ("刘\u{3000}某", "bare: /刘某/"),
    ("肖 某 王 五", "bare: /肖某/; /王五/"),
    ("记者 肖 某 李四四 摄影报道", "role: 记者/肖某/; 记者/李四四/"),
  ])
  func aGivenNameThatTheJustificationSpread(text: String, wanted: String) { #expect(told(text) == wanted) }

  @Test(arguments: [
    ("（本报记者 张三）", "role: 本报记者/张三/"),
    ("(记者 张三)", "role: 记者/张三/"),
    ("□张三", "bare: /张三/"),
    ("■ 本报记者 张三", "role: 本报记者/张三/"),
    ("◎李四四", "bare: /李四四/"),
    ("（张三）", "bare: /张三/"),
    ("（买买提·艾力）", "bare: /买买提·艾力/"),
    ("□张 三", "bare: /张三/"),
  ])
  func bracketsAndSigns(text: String, wanted: String) { #expect(told(text) == wanted) }

  @Test(arguments: [
    ("中共某某市委党校 张三", "affiliation: /张三/中共某某市委党校"),
    ("某某大学文学院 李四四", "affiliation: /李四四/某某大学文学院"),
    ("某某市社会科学院 欧阳某", "affiliation: /欧阳某/某某市社会科学院"),
    ("某某县融媒体中心 王五", "affiliation: /王五/某某县融媒体中心"),
    ("某某大学文学院 王 五", "affiliation: /王五/某某大学文学院"),
    ("某某大学文学院 买买提·艾力", "affiliation: /买买提·艾力/某某大学文学院"),
  ])
  func affiliation(text: String, wanted: String) { #expect(told(text) == wanted) }

  @Test(arguments: [
    ("张三", "bare: /张三/"), ("李四四", "bare: /李四四/"), ("欧阳某", "bare: /欧阳某/"), ("司马某某", "bare: /司马某某/"),
    ("诸葛某某", "bare: /诸葛某某/"),
  ])
  func bareName(text: String, wanted: String) { #expect(told(text) == wanted) }

  @Test(arguments: [
    "", "张", "三", "的张三", "张三。", "张三说：", "本报记者，张三", "记者从会上获悉有关情况", "本报记者张三在现场看到，",
    "“张三”", "《张三》", "张三丰收张", "营口", "大力发展乡村产业", "一、统一思想", "第3版", "2025年6月28日", "Zhang San",
    "本报记者 Zhang", "本报记者", "记者", "通讯员", "（）", "□", "（记者）", "党旗飘起来 商会有了主心骨",
    "记者手记", "记者 手记", "记者获悉", "通讯员队伍建设", "评论员文章", "评论员", "本报记者走进", "本报记者 走进", "记者调查", "记者 调查",
    "作者单位", "记者张", "记者 张", "金融", "文化 金融", "图书", "文明", "图们", "文/图", "张三 记者", "张三/村", "通讯员 获悉 张三",
    "记者 提高服务质量", "·张三", "记者 ·", "在某某学院 的操场上", "张三 李四四 王五 赵六 钱七",
    "记者：张三", "编辑：张三", "策划：", "：张三", "策划：城市更新", "执笔：张三：李四四", "乡村 摄影", "摄影 比赛", "摄影：获奖作品",
    "要闻·时政", "管理", "方向", "安全", "任务", "驻村记者", "驻守边关十年的记者 张三", "高 山 流 水", "某某大学文学院 张三 李四四",
  ])
  func isNone(text: String) { #expect(told(text) == nil) }
}

@Suite struct SurnamesTests {
  @Test(arguments: ["张三", "李四四", "欧阳某", "欧阳某某", "上官某", "仲某某", "万某"])
  func name(text: String) { #expect(Surnames.isName(scalars(text))) }

  @Test(arguments: ["", "张", "三张", "某某", "张三四五", "欧阳某某某", "张A", "张 三", "的张三", "1张三", "金融", "文化", "高质量", "安全"])
  func noName(text: String) { #expect(!Surnames.isName(scalars(text))) }

  @Test func everySurnameIsOneCharacter() {
    #expect(Surnames.single.count > 150)
    #expect(Surnames.single.allSatisfy { $0.isHan })
    #expect(Surnames.compound.allSatisfy { $0.unicodeScalars.count == 2 })
  }
}

@Suite struct SignatureTests {
  /// Line, text before the byline, byline.
  @Test(arguments: [
    ("村里的路修好了。 本报记者 张三", "村里的路修好了。", "本报记者 张三"),
    ("村里的路修好了。本报记者 张三", "村里的路修好了。", "本报记者 张三"),
    ("大家都说好！（本报记者 张三）", "大家都说好！", "（本报记者 张三）"),
    ("“这日子有奔头。”\u{3000}本报记者 张三 通讯员 李四四", "“这日子有奔头。”", "本报记者 张三 通讯员 李四四"),
    ("明天会更好……（张三）", "明天会更好……", "（张三）"),
    ("明天会更好。 □张三", "明天会更好。", "□张三"),
    ("明天会更好。■本报评论员 张三", "明天会更好。", "■本报评论员 张三"),
    ("（见上表。） 通讯员 李四四", "（见上表。）", "通讯员 李四四"),
    ("先种树。再修路。 文/图 张三", "先种树。再修路。", "文/图 张三"),
    ("先种树。再修路。 本报评论员", "先种树。再修路。", "本报评论员"),
    ("先种树。再修路。（张三 李四四）", "先种树。再修路。", "（张三 李四四）"),
    ("先种树。再修路。（作者：张 三）", "先种树。再修路。", "（作者：张 三）"),
    ("先种树。再修路。 执笔：张三", "先种树。再修路。", "执笔：张三"),
  ])
  func isFound(line: String, before: String, byline: String) throws {
    let all = scalars(line)
    let found = try #require(Signature(all))
    #expect(text(all[..<found.textEnd]) == before)
    #expect(text(all[found.start...]) == byline)
  }

  @Test(arguments: [
    "", "本报记者 张三", "（本报记者 张三）", "村里的路修好了。", "村里的路修好了。 张三", "村里的路修好了。李四四",
    "村里的路修好了。路灯也亮了", "村里的路修好了，本报记者 张三", "他说：“好。”", "村里的路修好了。（完）", "村里的路修好了。（见下图）",
    "村里的路修好了。本报记者走进", "今年利润翻了一番。（金融）", "先修路，再架桥。记者从镇上", "。", "……", "？！",
  ])
  func isNone(line: String) { #expect(Signature(scalars(line)) == nil) }

  @Test func takenOutOfAParagraphAndPutBack() throws {
    let rows = [row("村里修路又修桥，大家出门方便"), row("多了。 本报记者 张三")]
    var whole = Element(
      kind: .paragraph, pieces: rows.indices.map { Piece(row: $0, range: rows[$0].scalars.indices) },
      scalars: rows.flatMap(\.scalars), gap: 0, measure: 28, confidence: 1)
    whole.takeSignature()
    #expect(text(whole.scalars) == "村里修路又修桥，大家出门方便多了。")
    let signature = try #require(whole.signature)
    #expect(text(signature.scalars) == "本报记者 张三")
    #expect(signature.form.people.map(\.name) == ["张三"])
    #expect(whole.pieces.last == Piece(row: 1, range: 0..<3))
    let back = whole.withSignature()
    #expect(text(back.scalars) == "村里修路又修桥，大家出门方便多了。 本报记者 张三")
    #expect(back.signature == nil)
    #expect(back.pieces.last == Piece(row: 1, range: rows[1].scalars.indices))
  }

  /// What stands at the end of a page may be read as a paragraph with a byline behind it, and then be a caption after all.
  @Test func aCaptionKeepsTheBylineThatWasTakenOffIt() throws {
    var sheet = sheet([(.display, "春天来了", 0), (.paragraph, "河边栽下了千棵树。　本报记者 张三", 0)])
    sheet.elements[1].takeSignature()
    try #require(sheet.elements[1].signature != nil)
    let article = article(sheet, Draft(heading: [0], captions: [1]), captions: [1])
    #expect(article.figures.map(\.caption.text) == ["河边栽下了千棵树。 本报记者 张三"])
    #expect(audit(Recovered(source: "", articles: [article]), against: sheet.page, file: "").isEmpty)
  }
}

import Anthology
import Testing

@testable import Typography

/// A row of the tables: what goes in, what comes out, and why it changed.
struct Example: Sendable, CustomTestStringConvertible {
  var input: String
  var output: String
  var reasons: [Ledger.Reason]

  init(_ input: String, _ output: String, _ reasons: Ledger.Reason...) {
    (self.input, self.output, self.reasons) = (input, output, reasons)
  }

  var testDescription: String { input }
}

/// One passage set by itself.
func set(
  _ text: String, as setting: Setting = .body, _ style: HouseStyle = HouseStyle(), continues: Bool = false
)
  -> (text: String, reasons: [Ledger.Reason], findings: [Finding])
{
  var passage = Passage(text, spans: [SourceSpan(line: 7, bytes: 0..<text.utf8.count)])
  var typesetter = Typesetter(style: style, file: "a.txt")
  typesetter.set(&passage, as: setting, continues: continues)
  return (passage.text, typesetter.ledger.entries.map(\.reason), typesetter.findings)
}

@Suite struct ExampleTests {
  private func check(_ example: Example, as setting: Setting = .body) {
    let result = set(example.input, as: setting)
    #expect(Array(result.text.unicodeScalars) == Array(example.output.unicodeScalars))
    #expect(result.reasons == example.reasons)
    #expect(result.findings == [])
    #expect(set(result.text, as: setting).reasons == [])
  }

  @Test(arguments: [
    Example("主题团 日活动", "主题团日活动", .space), Example("到 13 人组成", "到13人组成", .space, .space),
    Example("年均 1.5 万", "年均1.5万", .space, .space), Example("纳入 《报告》 重点", "纳入《报告》重点", .space, .space),
    Example("the  quick brown", "the quick brown", .space), Example("iPhone 15 发布", "iPhone 15发布", .space),
    Example("10\u{A0}km", "10\u{A0}km"), Example("（一） 加强", "（一）加强", .space),
    Example("甲\u{3000}乙", "甲乙", .space),
    Example(" 甲 ", "甲", .space, .space), Example("A & B公司", "A & B公司"),
    Example("GDP “增长”", "GDP“增长”", .space),
    Example("said “hello” to", "said “hello” to"), Example("甲\n 乙", "甲\n乙", .space),
    Example("照亮了 “劳动”", "照亮了“劳动”", .space),
  ])
  func spaces(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("党旗飘起来 商会有了主心骨", "党旗飘起来 商会有了主心骨"), Example("党旗飘起来  商会", "党旗飘起来 商会", .space),
    Example("让“锈带” 变身", "让“锈带”变身", .space), Example("（一） 加强", "（一）加强", .space),
    Example("2025 年", "2025年", .space),
    Example("全 球 多 地 近 日", "全球多地近日", .space, .space, .space, .space, .space),
    Example("朝 鲜 用", "朝鲜用", .space, .space), Example("社 论", "社论", .space),
    Example("营口 人 民 币 升值", "营口 人民币 升值", .space, .space), Example("大 美营口", "大 美营口"),
    Example("红旗照亮振兴路\u{3000}同心筑势立潮头", "红旗照亮振兴路 同心筑势立潮头", .space),
  ])
  func spacesOfHeadings(_ example: Example) { check(example, as: .display) }

  @Test(arguments: [
    Example("就此起 航！", "就此起航！", .space),
    Example("就此起 航!\n起 航", "就此起航！\n起航", .punctuationWidth, .space, .space),
    Example("春眠不觉晓 处处闻啼鸟", "春眠不觉晓 处处闻啼鸟"), Example("啊 祖国", "啊 祖国"), Example("祖国 啊 母亲", "祖国 啊 母亲"),
  ])
  func spacesOfVerse(_ example: Example) { check(example, as: .verse) }

  @Test(arguments: [
    Example("本报记者 仲属宁", "本报记者 仲属宁"), Example("本报记者  仲属宁", "本报记者 仲属宁", .space),
    Example("本报记者 刘 歌", "本报记者 刘歌", .space), Example("刘 歌 王 明", "刘歌 王明", .space, .space),
    Example("李晓明 刘 歌", "李晓明 刘歌", .space), Example("文 图 刘歌", "文 图 刘歌"),
    Example("记者 Zhang San", "记者 Zhang San"),
    Example("文 / 图 刘歌", "文/图 刘歌", .space, .space), Example("刘 歌 王", "刘 歌 王"),
    Example("刘 歌 文 图", "刘歌 文 图", .space), Example("文 刘 歌 王 明", "文 刘歌 王明", .space, .space),
    Example("刘 文 摄", "刘 文 摄"),
  ])
  func spacesOfBylines(_ example: Example) { check(example, as: .byline) }

  /// A credit's words stay parted, and what stands before it is text.
  @Test(arguments: [
    (Example("图为主题团 日活动现场。 本报记者  于玉 摄", "图为主题团日活动现场。本报记者 于玉 摄", .space, .space, .space), 7),
    (
      Example(
        "图为主题团 日活动现场。(本报记者 于 玉 摄)", "图为主题团日活动现场。（本报记者 于玉 摄）", .punctuationWidth, .punctuationWidth,
        .space, .space), 8
    ),
    (Example("市民在河边 散步 本报记者 张三 李四 摄", "市民在河边散步 本报记者 张三 李四 摄", .space), 9),
    (Example("春天 来了。买买提·艾力 摄", "春天来了。买买提·艾力 摄", .space), 7),
    (Example("刘 歌 摄", "刘歌 摄", .space), 3), (Example("用手机拍 摄", "用手机拍摄", .space), 0), (Example("摄", "摄"), 9),
  ])
  func spacesOfCaptions(_ example: Example, credit: Int) { check(example, as: .caption(credit: credit)) }

  @Test(
    arguments: [
      Example("辽水之畔,营口之滨", "辽水之畔，营口之滨", .punctuationWidth),
      Example("前章 : 振兴 ,激荡", "前章：振兴，激荡", .punctuationWidth, .punctuationWidth, .space, .space, .space),
      Example("看啊! 全面", "看啊！全面", .punctuationWidth, .space),
      Example("1.65万户,1,000人", "1.65万户，1,000人", .punctuationWidth),
      Example("下午3:00开始", "下午3:00开始"), Example("比分3:2;再战", "比分3:2；再战", .punctuationWidth),
      Example("5G+工业", "5G+工业"),
      Example("(2023-2025)》", "（2023-2025）》", .punctuationWidth, .punctuationWidth),
      Example("方案(2023-2025)》", "方案（2023-2025）》", .punctuationWidth, .punctuationWidth),
      Example("纪实(上)", "纪实（上）", .punctuationWidth, .punctuationWidth), Example("函数f(x)是", "函数f(x)是"),
      Example("GDP(国内生产总值)增长", "GDP（国内生产总值）增长", .punctuationWidth, .punctuationWidth),
      Example("(1)加强", "（1）加强", .punctuationWidth, .punctuationWidth),
      Example("1)加强", "1)加强"), Example("（甲)", "（甲）", .punctuationWidth),
      Example("发展.", "发展。", .punctuationWidth),
      Example("卡尔.马克思", "卡尔.马克思"),
      Example(
        "一,二.三,四.", "一，二。三，四。", .punctuationWidth, .punctuationWidth, .punctuationWidth, .punctuationWidth),
      Example("一.准备", "一.准备"), Example("No.1产品", "No.1产品"), Example("A.甲", "A.甲"),
      Example("提高了20%!", "提高了20%！", .punctuationWidth),
      Example("5%,一年", "5%，一年", .punctuationWidth),
      Example("见https://a.cn/b,c?d=1:2。", "见https://a.cn/b,c?d=1:2。"),
      Example("信箱a.b@c.cn,电话", "信箱a.b@c.cn，电话", .punctuationWidth),
      Example("他说: Hello, world!", "他说：Hello, world!", .punctuationWidth, .space),
      Example("Hello, world! (yes).", "Hello, world! (yes)."), Example("Yahoo!公司", "Yahoo!公司"),
      Example("“模范”,2025", "“模范”，2025", .punctuationWidth),
    ])
  func punctuation(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("\"甲\"和\"乙\"", "“甲”和“乙”", .quote, .quote, .quote, .quote), Example("'甲'", "‘甲’", .quote, .quote),
    Example("说：\"咱们'营口'好！\"他", "说：“咱们‘营口’好！”他", .quote, .quote, .quote, .quote),
    Example(
      "\"咱们'制造'的招牌！成为\"全国模范\"；从员到师！\"李", "“咱们‘制造’的招牌！成为“全国模范”；从员到师！”李", .quote, .quote, .quote, .quote,
      .quote, .quote),
    Example("\"我想，\"他说，\"好。\"", "“我想，”他说，“好。”", .quote, .quote, .quote, .quote),
    Example("it's Xi'an", "it’s Xi’an", .quote, .quote),
    Example("跑了5'30\"，很快", "跑了5'30\"，很快"), Example("“甲\"乙", "“甲”乙", .quote), Example("“甲‘乙’丙”", "“甲‘乙’丙”"),
    Example("之情。\"一粒种子！\"韩", "之情。“一粒种子！”韩", .quote, .quote),
    Example("\"'振兴号'就此起航\"", "“‘振兴号’就此起航”", .quote, .quote, .quote, .quote),
    Example("授予 \"红旗手\"和\"集体\" 称号", "授予“红旗手”和“集体”称号", .quote, .quote, .quote, .quote, .space, .space),
  ])
  func quotes(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("起航!.....", "起航！……", .ellipsis, .punctuationWidth), Example("等…", "等……", .ellipsis),
    Example("等……", "等……"),
    Example("等。。。", "等……", .ellipsis), Example("wait...what", "wait...what"),
    Example("第一章........5", "第一章........5"),
    Example("好青年⋯⋯", "好青年……", .ellipsis), Example("甲···乙", "甲……乙", .ellipsis), Example("薪火·青春", "薪火·青春"),
  ])
  func ellipses(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("--我市", "——我市", .dash), Example("28日- -在", "28日——在", .dash), Example("28日——在", "28日——在"),
    Example("28日— —在", "28日——在", .dash), Example("2023-2025年", "2023-2025年"),
    Example("2023--2025", "2023--2025"),
    Example("北京—上海", "北京—上海"), Example("7.5万亿―10万亿元", "7.5万亿—10万亿元", .dash), Example("a--b", "a--b"),
    Example("甲─乙", "甲—乙", .dash), Example("主线⸺转型", "主线——转型", .dash), Example("甲⸺⸺乙", "甲——乙", .dash),
    Example("新冠-19", "新冠-19"), Example("甲－－乙", "甲——乙", .dash), Example("甲----------乙", "甲----------乙"),
    Example("5～8月", "5～8月"),
  ])
  func dashes(_ example: Example) { check(example) }

  @Test(arguments: [
    Example("２０２５年１．６５万", "2025年1.65万", .digitWidth, .digitWidth), Example("Ａ股", "Ａ股"),
    Example("第１版", "第1版", .digitWidth),
  ])
  func digits(_ example: Example) { check(example) }

  @Test func eachKindCanBeSwitchedOff() {
    let input = "甲 乙,\"丙\"...丁--戊１"
    #expect(set(input).text == "甲乙，“丙”……丁——戊1")
    let switches: [(WritableKeyPath<HouseStyle, Bool>, String, Set<Ledger.Reason>)] = [
      (\.spaces, "甲 乙，“丙”……丁——戊1", [.space]), (\.punctuation, "甲乙,“丙”……丁——戊1", [.punctuationWidth]),
      (\.quotes, "甲乙，\"丙\"……丁——戊1", [.quote]), (\.ellipses, "甲乙，“丙”...丁——戊1", [.ellipsis]),
      (\.dashes, "甲乙，“丙”……丁--戊1", [.dash]), (\.digits, "甲乙，“丙”……丁——戊１", [.digitWidth]),
    ]
    for (kind, output, reasons) in switches {
      var style = HouseStyle()
      style[keyPath: kind] = false
      let result = set(input, as: .body, style)
      #expect(result.text == output)
      #expect(reasons.isDisjoint(with: result.reasons))
    }
  }
}

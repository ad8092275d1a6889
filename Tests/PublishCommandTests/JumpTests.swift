import Anthology
import Foundation
import PublishCommand
import Recovery
import Testing

// Two pages of one paper through the command, with the stages as they are.

private let fruit = [
  "春天的果园里，果农们忙着修剪枝条，老张带着徒弟在山坡上疏花。这些年，合作社给果树套袋，糖度一年比一年高，冷库也建起来了，"
    + "果园里的路一直修到了半山腰，拉果筐的车再也不用在山脚下等。",
  "“过去靠天吃饭，如今靠技术吃饭。”老张说，剪刀在他手里用了三十年，果筐换了一茬又一茬，果园也从十亩变成了百亩，跟着他学修剪的"
    + "年轻人有二十多个，有的已经当上了合作社的技术员。",
  "合作社理事长介绍，去年苹果卖到了南方，冷库里的苹果一直存到来年春天，果脯车间的订单也排到了夏天。果脯车间里，工人们把切好的苹果"
    + "装进烘干机，蜜蜂在窗外飞来飞去。果农们说，果园的日子越过越甜，合作社的牌子也越来越响。",
  "傍晚，山坡上的果园安静下来，老张收起剪刀，把果筐码好，盘算着明天给哪一片果树施肥。他说，苹果树和人一样，修剪得勤，长得就精神，"
    + "套袋套得细，糖度就上得去。",
]
private let port = [
  "港口的码头上，吊臂林立，货轮正在装卸集装箱。引航员登上货轮，把它平稳地领进泊位，缆绳系好，潮汐正在上涨，调度室里的电话一个接着"
    + "一个，屏幕上的航线密密麻麻。",
  "关员们在堆场里查验舱单，航线从三条增加到了十一条，海风吹过锚地，一艘艘货轮排队等待起航。引航员说，最忙的时候，一个夜班要领八艘货轮"
    + "进出港口，对讲机一刻也离不开手。",
]
private let school = [
  "教室里，班主任带着学生早读，黑板上写着新的一天的功课，合唱团在操场上排练，家长们在校车旁等候。铃声响过，值日生把粉笔摆好，课桌排得"
    + "整整齐齐，图书角又添了新书。",
  "图书角是学生们最喜欢的地方，家长捐来的书包和课本摆满了三个书架。放学以后，班主任去家访，书包里装着批改好的试卷，她说，每个学生都有自己"
    + "的路，教室里的灯为他们亮着。",
]

/// Lines of a column of 20 cells, the first two shorter.
private func column(_ text: String) -> [String] {
  var lines: [String] = []
  var rest = Array(text)[...]
  while !rest.isEmpty {
    var count = lines.isEmpty ? 18 : 20
    while count < rest.count, "，。、；：？！”）》".contains(rest[rest.startIndex + count]) { count += 1 }
    lines.append(String(rest.prefix(count)))
    rest = rest.dropFirst(count)
  }
  return lines
}

private func article(_ headline: String, _ byline: String, _ body: [String]) -> [String] {
  [headline] + (byline.isEmpty ? [] : [byline]) + [""] + body.flatMap { column($0) + [""] }
}

/// The third paragraph breaks off at the foot of the front page.
private func newspaper(jump: String = "（下转第3版）") throws -> Bench {
  let bench = try Bench()
  bench.stages = .real
  let (head, tail) = (String(fruit[2].prefix(46)), String(fruit[2].dropFirst(46)))
  let front =
    ["某某日报 2025年6月28日 星期六 第1版", ""] + article("果园春早 苹果飘香", "本报记者 张某", fruit[..<2] + [head + jump])
    + article("码头夜话 货轮起航", "本报记者 李某", port)
  let inside =
    ["2025年6月28日 星期六 第3版", ""] + article("课堂内外 书声琅琅", "本报记者 王某", school) + ["（上接第1版）"]
    + article("果园春早 苹果飘香", "", [tail, fruit[3]])
  try bench.write(front.joined(separator: "\n"), as: "1.txt")
  try bench.write(inside.joined(separator: "\n"), as: "3.txt")
  return bench
}

private func outlines(_ run: Run) throws -> [[String: Any]] {
  try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
}

@Test func anArticleThatGoesOnOnAnotherPageIsOneArticle() throws {
  let bench = try newspaper()
  let run = bench.run("outline", "1.txt", "3.txt", "--format", "json")
  #expect(run.status == 0, "\(run.errors)")
  let pages = try outlines(run)
  let articles = pages.map { $0["articles"] as? [[String: Any]] ?? [] }
  #expect(
    articles.map { $0.map { $0["headline"] as? String ?? "" } } == [
      ["果园春早 苹果飘香", "码头夜话 货轮起航"], ["课堂内外 书声琅琅"],
    ])
  #expect(articles.joined().map { $0["id"] as? String } == ["art-0001", "art-0002", "art-0003"])
  let body = try #require(articles[0][0]["body"] as? [[String: Any]])
  #expect(body.map { $0["text"] as? String } == fruit)
  #expect(body.map { $0["source"] as? String } == [nil, nil, nil, "3.txt"])
  // Where the paragraph goes on.
  let continued = try #require(body[2]["continued"] as? [[String: Any]])
  #expect(continued.map { $0["source"] as? String } == ["3.txt"])
  #expect(body[2]["guess"] as? String == "joined-over-pages")
  #expect(body[0]["continued"] == nil)
  let furniture = pages.map { $0["furniture"] as? [String] ?? [] }
  #expect(furniture[0].contains("（下转第3版）"))
  #expect(furniture[1].contains("（上接第1版）") && furniture[1].contains("果园春早 苹果飘香"))
}

@Test func checkSaysWhatWasJoinedAndWhatWasNot() throws {
  let bench = try newspaper()
  let whole = bench.run("check", "1.txt", "3.txt")
  #expect(whole.status == 0)
  #expect(whole.output.contains("note: “果园春早 苹果飘香” goes on in 3.txt; the two parts were joined"))
  #expect(!whole.output.contains("[no-headline]") && !whole.output.contains("[text-"))
  let half = bench.run("check", "1.txt", "--language", "zh-Hans")
  #expect(half.output.contains("“（下转第3版）”：书中各版没有找到另一部分；文章保持原样 [jump-missing]"))
  let other = try newspaper(jump: "（下转第4版）").run("check", "1.txt", "3.txt")
  #expect(other.output.contains("[jump-missing]") && !other.output.contains("[jump-joined]"))
}

@Test func theBookHasTheWholeArticleOnce() throws {
  let bench = try newspaper()
  #expect(bench.run("print", "1.txt", "3.txt", "-o", "out").status == 0)
  let text = try #require(bench.text(of: "out/index.xhtml"))
  for paragraph in fruit { #expect(text.components(separatedBy: paragraph).count == 2) }
  #expect(!text.contains("下转") && !text.contains("上接"))
}

@Test func partsOfASerialAreNumberedInTheirOrder() throws {
  let bench = try Bench()
  try bench.write("修路记（下）\n乙\n", as: "a.txt")
  try bench.write("修路记（上）\n甲\n", as: "b.txt")
  let pages = try outlines(bench.run("outline", "a.txt", "b.txt", "--format", "json"))
  let ids = pages.map { ($0["articles"] as? [[String: Any]] ?? []).map { $0["id"] as? String } }
  #expect(ids == [["art-0002"], ["art-0001"]])
  let check = bench.run("check", "a.txt", "b.txt")
  #expect(
    check.output.contains("a.txt:1: note: “修路记（下）” was put behind “修路记（上）”, in the order of their numbers"))
}

@Test func whatJoiningLosesIsAnError() throws {
  let bench = try newspaper()
  let join = bench.stages.join
  bench.stages.join = { pages, folios, files in
    var joined = join(pages, folios, files)
    joined.findings[1].append(.init(.textLost, file: files[1], line: 2, "甲", ""))
    return joined
  }
  #expect(bench.run("epub", "1.txt", "3.txt").status == 1)
}

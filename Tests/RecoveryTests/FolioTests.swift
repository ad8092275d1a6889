import Testing

@testable import Recovery

@Suite struct FolioTests {
  @Test(arguments: [
    "2025年6月28日 星期六", "责任编辑：张三 版式：李四四", "责编 张三 校对 王五", "第3版", "03版", "第12版",
    "某某日报 2025年6月28日 星期六 第3版", "国内统一连续出版物号 CN21-0000 邮发代号 7-00", "统一刊号：CN00-0000 电话：000-0000",
    "本版主编 张三 编辑 李四四 美编 王五", "２０２５年６月２８日 星期六", "新闻热线 0000000 邮箱 a@b.cn",
  ])
  func isFurniture(line: String) { #expect(countFolioCues(scalars(line)) >= 2) }

  @Test(arguments: [
    "", "三", "他去年当了编辑", "村民打来电话", "2025年6月28日，村里通了路。", "2025年6月28日", "做好新版规划", "出版了第3本书",
    "这是他设计的第一座桥", "星期六的集市", "小区里的广告少了", "年月日", "版", "第版",
  ])
  func isNoFurniture(line: String) { #expect(countFolioCues(scalars(line)) < 2) }

  @Test func aSentenceIsNoFurnitureHoweverManyCuesItHolds() {
    #expect(countFolioCues(scalars("责任编辑张三、校对李四四在2025年6月28日星期六的第3版上。")) == 0)
    #expect(countFolioCues(scalars(String(repeating: "校对 编辑 ", count: 20))) == 0)
  }

  @Test(arguments: [
    ("第3版", 3), ("03版", 3), ("A12版", 12), ("第 8版", 8), ("1版", 1), ("第１２版", 12),
  ])
  func folio(line: String, number: Int) { #expect(pageNumber(scalars(line)) == number) }

  @Test(arguments: ["", "版", "新版", "1234版", "三"])
  func noFolio(line: String) {
    #expect(pageNumber(scalars(line)) == nil)
  }

  @Test(arguments: [
    "（下转第二版）", "（上接第一版）", "紧接第3版", "下转第2版", "（下转4版）", "（上接1版）", "(下转第三版)", "（紧接第八版）", "▲上接第1版",
  ])
  func isJump(line: String) { #expect(isJumpLine(scalars(line))) }

  @Test(arguments: [
    "", "第3版", "新版规划", "下转", "上接天光下接地气", "他在下转弯处看到了新版的路牌，于是停了下来。", "版", "（下转第二页）", "转型升级版",
  ])
  func isNoJump(line: String) { #expect(!isJumpLine(scalars(line))) }

  @Test(arguments: [
    "村民在采摘苹果。 本报记者 张三 摄", "村民在采摘苹果。本报记者 张三 摄", "村民在采摘苹果。 张三 摄", "村民在采摘苹果。（资料图片）",
    "村民在采摘苹果。 张三 供图", "村民在采摘苹果。 新华社发", "村民在采摘苹果。新华社发", "村民在采摘苹果。（新华社发）", "张三 摄", "（张三 摄）",
    "村民在采摘苹果。 张三 摄影报道", "村民在采摘苹果。（某某村提供）", "村民在采摘苹果。(张三 绘)", "村民在采摘苹果！ 张三 摄", "（资料照片）",
  ])
  func endsInItsCredit(line: String) { #expect(endsInCredit(scalars(line))) }

  @Test(arguments: [
    "", "摄", "发", "村民在采摘苹果。", "村民在采摘苹果", "新的一年，村里要大力开发", "这一年，产业快速发", "村民在采摘苹果。大家一起出发", "拍摄",
    "多家单位共同提供", "新的一天，新的出发", "（待发）", "发。",
  ])
  func endsInNone(line: String) { #expect(!endsInCredit(scalars(line))) }

  @Test(arguments: ["图为村民在采摘苹果。", "上图：村民在采摘苹果。", "左图为村民。", "图①：村民。", "图1 村民", "图片说明：村民"])
  func opensAsACaption(line: String) { #expect(opensAsCaption(scalars(line))) }

  @Test(arguments: ["", "图", "图书馆里坐满了人。", "地图为证", "村民在采摘苹果。"])
  func opensAsNone(line: String) { #expect(!opensAsCaption(scalars(line))) }
}

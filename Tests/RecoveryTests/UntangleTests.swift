import Anthology
import TestSupport
import Testing
import Words

@testable import Recovery

/// The rows of an order as places on the page; rows are told by their line numbers.
private func places(_ rows: [Row]) -> [Int] { rows.map { $0.line.number - 1 } }

private func numbered(_ lines: [String]) -> [Row] { page(lines).lines.map(Row.init) }

@Suite struct UntangleTests {
  /// Two articles, each in so many columns. The shares of lines that find their next one were measured as 0.978, 0.954,
  /// 0.898 and 0.893; the bounds are two to three hundredths below.
  @Test(arguments: zip([2, 3, 4, 5], [0.955, 0.93, 0.87, 0.87]))
  func columnsReadAcrossComeBack(columns: Int, least: Double) {
    var shares: [Double] = []
    for seed in 1...8 as ClosedRange<UInt64> {
      var articles = PageSetter(.inline, .none, seed: seed)
      var setter = AcrossSetter(seed: seed)
      let set = setter.page(articles.articles(2), columns: columns)
      let order = places(untangled(numbered(set.lines)))
      #expect(order.sorted() == Array(set.lines.indices))
      shares.append(set.share(order))
    }
    let mean = shares.reduce(0, +) / Double(shares.count)
    #expect(mean >= least, "\(shares)")
  }

  /// Before, next to nothing of such a page is in order.
  @Test func readAcrossIsOutOfOrder() {
    var articles = PageSetter(.inline, .none, seed: 1)
    var setter = AcrossSetter(seed: 1)
    let set = setter.page(articles.articles(2), columns: 3)
    #expect(set.share(Array(set.lines.indices)) < 0.1)
  }

  @Test(arguments: PageSetter.Order.allCases, PageSetter.Gaps.allCases)
  func soundPagesStayAsTheyAre(order: PageSetter.Order, gaps: PageSetter.Gaps) {
    for seed in 1...6 as ClosedRange<UInt64> {
      var setter = PageSetter(order, gaps, wraps: seed % 2 == 0, seed: seed)
      let rows = setter.page(setter.articles(3)).lines.map(Row.init)
      #expect(places(untangled(rows)) == places(rows))
    }
  }

  @Test(arguments: ["000", "003", "004"]) func theSeedsStayAsTheyAre(seed: String) throws {
    let rows = try seedPage(seed).lines.map(Row.init)
    #expect(places(untangled(rows)) == places(rows))
  }

  /// Nothing is lost and nothing comes twice, whatever the lines are.
  @Test(.timeLimit(.minutes(10))) func anyOrderIsAPermutation() {
    var random = FixedRandom(seed: 3)
    for seed in 1...12 as ClosedRange<UInt64> {
      var articles = PageSetter(.inline, .none, seed: seed)
      var setter = AcrossSetter(seed: seed)
      var lines = setter.page(articles.articles(2), columns: 2 + Int(seed % 4)).lines
      if seed % 3 == 0 { lines.shuffle(using: &random) }
      let rows = numbered(lines)
      #expect(places(untangled(rows)).sorted() == places(rows))
    }
  }

  @Test func aShortPageIsNotLookedAt() {
    let rows = numbered(["甲乙", "丙丁"])
    #expect(places(untangled(rows)) == [0, 1])
    #expect(untangled([]).isEmpty)
  }
}

/// What holds whatever the lines and their links are.
@Suite struct ReadingOrderTests {
  private func links(_ rows: [Row]) -> LineLinks {
    LineLinks(
      rows: rows, measures: neighbourhoodMeasures(rows), cohesion: Cohesion(rows: rows), words: WordBreaks())
  }

  @Test(.timeLimit(.minutes(10)), arguments: RandomPage.Kind.allCases)
  func eachRowOnceAndNoCircle(kind: RandomPage.Kind) {
    var pages = RandomPage(random: FixedRandom(seed: 5))
    var random = FixedRandom(seed: 9)
    for _ in 0..<(kind == .long ? 10 : 60) {
      let rows = pages.page(kind).lines.map(Row.init)
      guard !rows.isEmpty else { continue }
      let links = links(rows)
      let wide = Int.random(in: 1...4, using: &random)
      var columns = [[Int]](repeating: [], count: wide)
      for row in rows.indices { columns[Int.random(in: 0..<wide, using: &random)].append(row) }
      var relink = Relink(links, columns: columns.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] })
      let next = relink.next()
      let targets = next.filter { $0 >= 0 }
      #expect(Set(targets).count == targets.count)
      for start in next.indices {
        let steps = sequence(first: start) { next[$0] >= 0 ? next[$0] : nil }.prefix(next.count + 1)
        #expect(Array(steps).count <= next.count, "a circle from \(start)")
      }
      #expect(ReadingOrder(links, next).rows.sorted() == Array(rows.indices))
      #expect(ReadingOrder(links, next.map { _ in -1 }).rows.sorted() == Array(rows.indices))
    }
  }
}

@Suite struct HeadingPlacesTests {
  private func places(_ lines: [String], display: [Int], columns: [[Int]]) -> [Int] {
    let rows = lines.map { row($0) }
    let links = LineLinks(
      rows: rows, measures: rows.map { _ in 26 }, cohesion: Cohesion(rows: rows), words: WordBreaks())
    return HeadingPlaces(links, display: display, columns: columns).places
  }

  @Test func headingsOfOneBandGoToTheirColumnsInOrder() {
    let lines = [
      "渔港开海渔船归航", "麦收时节机手下田", "渔港开海以后渔船归航忙鱼市，", "麦收时节到了机手下田忙收割，",
      "开张人山人海渔民笑了真高兴。", "颗粒归仓粮站收购农户放心了。",
    ]
    #expect(places(lines, display: [0, 1], columns: [[2, 4], [3, 5]]) == [0, 1])
  }

  @Test func aHeadingOfNoKnownWordsStaysAboveTheNextColumn() {
    let lines = ["天涯共此时", "渔港开海以后渔船归航忙鱼市，", "麦收时节到了机手下田忙收割，"]
    #expect(places(lines, display: [0], columns: [[1], [2]]) == [0])
  }

  @Test func aBylineGoesWithTheHeadingAboveIt() {
    let lines = [
      "麦收时节机手下田", "本报记者 李某", "渔港开海以后渔船归航忙鱼市，", "麦收时节到了机手下田忙收割，",
      "开张人山人海渔民笑了真高兴。", "颗粒归仓粮站收购农户放心了。",
    ]
    #expect(places(lines, display: [0, 1], columns: [[2, 4], [3, 5]]) == [1, 1])
  }

  /// Behind the last column there is nothing that it could stand above.
  @Test func aSentenceAtTheFootStaysThere() {
    let lines = ["渔港开海以后渔船归航忙鱼市，", "开张人山人海渔民笑了真高兴。", "渔港开海以后渔船归航。"]
    #expect(places(lines, display: [2], columns: [[0], [1]]) == [2])
  }
}

@Suite struct LineLinksTests {
  private func links(_ lines: [String], measure: Int = 26) -> LineLinks {
    let rows = lines.map { row($0) }
    return LineLinks(
      rows: rows, measures: rows.map { _ in measure }, cohesion: Cohesion(rows: rows), words: WordBreaks())
  }

  @Test func shapes() {
    let links = links([
      "渔港开海以后渔船归航忙鱼市，", "港开海以后渔船归航忙，", "渔民笑了。", "渔民笑了", "本报记者 李某",
      "渔 港 开 海 以 后 渔 船",
    ])
    #expect(links.shapes == [.full, .indented, .short, .display, .display, .full])
  }

  /// 突出 is a word; 突渔 and 出渔 are none.
  @Test func aWordOverTheBreakLinks() {
    let links = links(["大家认为这一次的问题比较突", "出的是渔船归航以后没有泊位", "渔船归航以后没有泊位可以停"])
    #expect(links.evidence(0, 1) == 1)
    #expect(links.evidence(0, 2) == 0)
    #expect(links.score(0, 1) > links.score(0, 2) + 1)
  }

  @Test func whatEndsASentenceAsksForNothing() {
    let links = links(["渔民笑了。", "港开海以后渔船归航忙，", "出的是渔船归航以后没有泊位，"])
    #expect(!links.isOpen(0))
    #expect(links.evidence(0, 1) == nil)
    #expect(links.score(0, 1) > 0 && links.score(0, 2) < 0)
  }

  @Test func noSentenceGoesOnInAnIndentOrADisplayLine() {
    let links = links(["大家认为这一次的问题比较突", "港开海以后渔船归航忙鱼", "渔民笑了", "出的是渔船归航以后没有泊位"])
    #expect(links.score(0, 1) < links.score(0, 3))
    #expect(links.score(0, 2) < -3)
  }
}

@Suite struct StrayingTests {
  private func strays(_ rows: [Row]) -> Bool {
    goesAstray(
      LineLinks(
        rows: rows, measures: neighbourhoodMeasures(rows), cohesion: Cohesion(rows: rows), words: WordBreaks()
      ))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>) func onlyPagesReadAcrossStray(seed: UInt64) {
    var articles = PageSetter(.inline, .none, seed: seed)
    let made = articles.articles(2)
    #expect(!strays(articles.page(made).lines.map(Row.init)))
    var setter = AcrossSetter(seed: seed)
    #expect(strays(numbered(setter.page(made, columns: 3).lines)))
  }
}

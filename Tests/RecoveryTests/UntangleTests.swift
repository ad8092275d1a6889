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

  /// In the middle of the last article the lines of the first column stand at other heights, and are drawn before those of the others.
  /// Were no stretch ever to end, the article would lose 0.095, 0.187 and 0.303; the bounds are two to three hundredths below.
  @Test(arguments: zip([2, 3, 4], [0.07, 0.16, 0.28])) func columnsInStretchesComeBack(
    columns: Int, gain: Double
  ) {
    var endless = TangleWeights()
    endless.leave = -100
    var (page, article, without) = (0.0, 0.0, 0.0)
    for seed in 1...8 as ClosedRange<UInt64> {
      var articles = PageSetter(.inline, .none, seed: seed)
      var setter = AcrossSetter(seed: seed)
      let set = setter.page(articles.articles(4), columns: columns, isStretched: true)
      let order = places(untangled(numbered(set.lines)))
      page += set.share(order) / 8
      article += set.share(order, from: set.lastArticle) / 8
      let other = places(untangled(numbered(set.lines), weights: endless))
      without += set.share(other, from: set.lastArticle) / 8
    }
    #expect(page >= 0.9)
    #expect(article >= without + gain, "\(article) \(without)")
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

  /// 窄栏: five characters beside a picture, one line spaced out; three narrow lines are none.
  @Test func linesBesideAPictureHaveAMeasureOfTheirOwn() {
    let full = Array(repeating: "渔港开海以后渔船归航忙鱼市，", count: 8)
    let narrow = ["渔港开海以", "后渔船", "归航忙鱼市", "开 张 了 忙 着"]
    func measures(_ lines: [String]) -> [Int] { neighbourhoodMeasures(numbered(lines)) }
    #expect(
      measures(full + narrow + full) == Array(repeating: 28, count: 8) + [10, 10, 10, 10]
        + Array(repeating: 28, count: 8))
    #expect(measures(full + narrow.prefix(3) + full) == Array(repeating: 28, count: 19))
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
  func eachRowOnce(kind: RandomPage.Kind) {
    var pages = RandomPage(random: FixedRandom(seed: 5))
    var random = FixedRandom(seed: 9)
    for _ in 0..<(kind == .long ? 4 : 60) {
      let rows = pages.page(kind).lines.map(Row.init)
      guard !rows.isEmpty else { continue }
      let links = links(rows)
      let bands = BandBeam.bands(links)
      #expect(bands.flatMap { $0.headings + $0.columns.flatMap { $0 } }.sorted() == Array(rows.indices))
      #expect(bands.allSatisfy { $0.columns.allSatisfy { !$0.isEmpty && $0 == $0.sorted() } })
      #expect(ReadingOrder(links, bands).rows.sorted() == Array(rows.indices))
      let any = anyBands(rows.count, &random)
      #expect(ReadingOrder(links, any).rows.sorted() == Array(rows.indices))
    }
  }

  private func anyBands(_ rows: Int, _ random: inout FixedRandom) -> [PageBand] {
    var bands = [PageBand()]
    for row in 0..<rows {
      let columns = bands[bands.count - 1].columns.count
      switch Int.random(in: 0...9, using: &random) {
      case 0: bands.append(PageBand(headings: [row]))
      case 1: bands[bands.count - 1].headings.append(row)
      case 2: bands[bands.count - 1].columns.append([row])
      default:
        if columns == 0 { bands[bands.count - 1].columns.append([]) }
        bands[bands.count - 1].columns[Int.random(in: 0..<max(1, columns), using: &random)].append(row)
      }
    }
    return bands
  }
}

@Suite struct BandStateTests {
  private func state(_ events: [BandState.Event]) -> BandState {
    var state = BandState()
    for (row, event) in events.enumerated() { state.take(event, row: row) }
    return state
  }

  @Test func columnsComeInTurn() {
    let state = state([.open(0), .open(1), .open(2), .join(0), .join(1)])
    #expect(state.columns.map(\.last) == [3, 4, 2])
    #expect(state.at == 1 && !state.isOpening)
    #expect((0..<3).map { state.skipped(before: $0) } == [nil, nil, 0])
  }

  @Test func theColumnsOfAStretchAreThoseOfItsFirstRow() {
    var state = state([.open(0), .open(1), .open(2), .join(0), .join(1), .join(2), .leave(0)])
    #expect((0..<3).map { state.skipped(before: $0) } == [0, 0, 1])
    state.take(.join(2), row: 7)
    #expect((0..<3).map { state.skipped(before: $0) } == [0, nil, nil])
    state.take(.join(0), row: 8)
    #expect((0..<3).map { state.skipped(before: $0) } == [nil, nil, 0])
  }

  @Test func aColumnMayBeAStretchOfItsOwn() {
    let state = state([.open(0), .open(1), .join(0), .leave(0), .join(0)])
    #expect((0..<2).map { state.skipped(before: $0) } == [0, nil])
  }

  @Test func aBlockStandsToTheRightAndIsAStretchOfItsOwn() {
    let state = state([.open(0), .open(1), .join(0), .block, .open(3), .join(2)])
    #expect(state.columns.map(\.last) == [2, 1, 5, 4])
    #expect((0..<4).map { state.skipped(before: $0) } == [nil, nil, nil, 0])
  }

  @Test func aColumnThatBeginsLateIsOfTheStretch() {
    let state = state([.open(0), .open(1), .join(0), .open(1)])
    #expect(state.columns.map(\.first) == [0, 3, 1])
    #expect((0..<3).map { state.skipped(before: $0) } == [nil, nil, 0])
  }

  @Test func belowAHeadlineOverAllNothingGoesOn() {
    let state = state([.open(0), .open(1), .close])
    #expect(state.columns.isEmpty && state.isOpening && state.at == -1)
  }
}

@Suite struct BandBeamTests {
  private func bands(_ lines: [String], measure: Int) -> [PageBand] {
    let rows = lines.map { row($0) }
    return BandBeam.bands(
      LineLinks(
        rows: rows, measures: rows.map { _ in measure }, cohesion: Cohesion(rows: rows), words: WordBreaks()))
  }

  /// Two bands of two columns; words go over the breaks, and the foot of each left column goes on at the head of the right.
  @Test func aHeadlineEndsTheColumnsAboveIt() {
    let found = bands(
      [
        "渔港开海渔船归航", "开海第一天，渔民们收获很突", "了三成。港口的工作人员告诉记者",
        "出，鱼市上热闹非凡，各地客商们", "今年的鱼比往年多得多，大家的干", "都说价格公道，成交量比去年增加", "劲更足。",
        "麦收时节农机忙碌", "麦收开始，农机手们抢时间收", "仓。粮站的收购价也让农户放了心",
        "割，田里机声隆隆，一片丰收的景", "大家算了一笔明白账，都说今年满", "象，运粮的车来来往往，颗粒归了", "意。",
      ], measure: 30)
    #expect(found.map(\.headings) == [[0], [7]])
    #expect(found.map(\.columns) == [[[1, 3, 5], [2, 4, 6]], [[8, 10, 12], [9, 11, 13]]])
  }
}

@Suite struct HeadingPlacesTests {
  private func places(_ lines: [String], display: [Int], bands: [[[Int]]]) -> [Int] {
    let rows = lines.map { row($0) }
    let links = LineLinks(
      rows: rows, measures: rows.map { _ in 32 }, cohesion: Cohesion(rows: rows), words: WordBreaks())
    return HeadingPlaces(links, display: display, bands: bands).places
  }

  @Test func headingsOfOneBandGoToTheirColumnsInOrder() {
    let lines = [
      "渔港开海渔船归航", "麦收时节机手下田", "渔港开海以后渔船归航忙鱼市，", "麦收时节到了机手下田忙收割，",
      "开张人山人海渔民笑了真高兴。", "颗粒归仓粮站收购农户放心了。",
    ]
    #expect(places(lines, display: [0, 1], bands: [[[2, 4], [3, 5]]]) == [0, 1])
  }

  @Test func aHeadingOfNoKnownWordsStaysAboveTheNextColumn() {
    let lines = ["天涯共此时", "渔港开海以后渔船归航忙鱼市，", "麦收时节到了机手下田忙收割，"]
    #expect(places(lines, display: [0], bands: [[[1], [2]]]) == [0])
  }

  @Test func aBylineGoesWithTheHeadingAboveIt() {
    let lines = [
      "麦收时节机手下田", "本报记者 李某", "渔港开海以后渔船归航忙鱼市，", "麦收时节到了机手下田忙收割，",
      "开张人山人海渔民笑了真高兴。", "颗粒归仓粮站收购农户放心了。",
    ]
    #expect(places(lines, display: [0, 1], bands: [[[2, 4], [3, 5]]]) == [1, 1])
  }

  /// Two articles of two columns side by side, and which line is whose is told by the byline between.
  @Test func headingsSideBySideDivideTheColumns() {
    let lines = [
      "渔港开海渔船归航", "本报记者 李某", "麦收时节机手下田", "本报记者 王某", "渔港开海以后渔船归航忙鱼市，",
      "渔民笑了鱼市人山人海真热闹，", "麦收时节到了机手下田忙收割，", "农户笑了粮站人来人往真热闹，",
      "渔船归航以后渔民笑了真高兴。", "渔港开海以后鱼市热闹非凡了。", "机手下田以后农户放心了真好。", "颗粒归仓粮站收购农户放心了。",
    ]
    #expect(
      places(lines, display: [0, 1, 2, 3], bands: [[[4, 8], [5, 9], [6, 10], [7, 11]]]) == [0, 0, 2, 2])
  }

  /// 引题, 主题 of both, and then both bylines: drawn by their height.
  @Test func asManyBylinesAsHeadingsAreGivenInTurn() {
    let lines = [
      "渔港开海渔船归航", "麦收时节机手下田", "本报记者 李某", "本报记者 王某", "渔港开海以后渔船归航忙鱼市，",
      "麦收时节到了机手下田忙收割，", "渔船归航以后渔民笑了真高兴。", "颗粒归仓粮站收购农户放心了。",
    ]
    #expect(places(lines, display: [0, 1, 2, 3], bands: [[[4, 6], [5, 7]]]) == [0, 1, 0, 1])
  }

  /// Behind the last column there is nothing that it could stand above.
  @Test func aSentenceAtTheFootStaysThere() {
    let lines = ["渔港开海以后渔船归航忙鱼市，", "开张人山人海渔民笑了真高兴。", "渔港开海以后渔船归航。"]
    #expect(places(lines, display: [2], bands: [[[0], [1]]]) == [2])
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
    #expect(links.evidence(0, 1, asksForWords: true) == 1)
    #expect(links.evidence(0, 2, asksForWords: true) == 0)
    #expect(links.score(0, 1) > links.score(0, 2) + 1)
  }

  @Test func whatEndsASentenceAsksForNothing() {
    let links = links(["渔民笑了。", "港开海以后渔船归航忙，", "出的是渔船归航以后没有泊位，"])
    #expect(!links.isOpen(0))
    #expect(links.evidence(0, 1, asksForWords: true) == nil)
    #expect(links.score(0, 1) > 0 && links.score(0, 2) < 0)
  }

  @Test func noSentenceGoesOnInAnIndentOrADisplayLine() {
    let links = links(["大家认为这一次的问题比较突", "港开海以后渔船归航忙鱼", "渔民笑了", "出的是渔船归航以后没有泊位"])
    #expect(links.score(0, 1) < links.score(0, 3))
    #expect(links.score(0, 2) < links.score(0, 3) - 1)
  }
}

@Suite struct TightLinesTests {
  /// Lines of text with a blank line before each but one.
  private func links(tightAt: Int, gap: Int = 1) -> LineLinks {
    let texts = [
      "渔港开海以后渔船归航忙鱼市，", "渔民笑了", "鱼市开张", "渔港开海以后渔船归航忙鱼市，", "渔民笑了鱼市人山人海真热闹，",
      "渔船归航以后渔民笑了真高兴，", "渔港开海以后鱼市热闹非凡了，", "渔民笑了。",
    ]
    let rows = texts.enumerated().map {
      Row(Line(number: $0 + 1, text: $1, gap: $0 == tightAt ? 0 : gap))
    }
    return LineLinks(
      rows: rows, measures: rows.map { _ in 28 }, cohesion: Cohesion(rows: rows), words: WordBreaks())
  }

  @Test func whatNoBlankLinePartsIsABlockOfDisplayType() {
    let links = links(tightAt: 2)
    #expect(links.isTight == [false, true, false, false, false, false, false, false])
    #expect(links.isBlock(1) && links.isBlock(2) && !links.isBlock(3))
    #expect(links.isHeadline(1))
  }

  /// A line of the text under a heading, closer than the text's lines are to each other, is no part of it.
  @Test func aFullLineBehindABlockIsText() {
    let links = links(tightAt: 3)
    #expect(links.isBlock(2) && !links.isBlock(3))
  }

  @Test func withoutBlankLinesNothingIsTold() {
    #expect(!links(tightAt: 2, gap: 0).isTight.contains(true))
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

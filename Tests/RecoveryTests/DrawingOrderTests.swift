import Anthology
import Testing

@testable import Recovery

/// What tells the drawing order where the places of the display type alone would mislead.
@Suite struct DrawingOrderTests {
  private let bridge = ["桥梁工程队昨天架好了第三座桥梁，河东的果农从此", "不再摆渡，果子当天就能运到县城的市场。"]
  private let school = ["学校操场昨天铺好了跑道，两百名学生在操场上开了", "第一场运动会，老师说跑道平整又防滑。"]

  @Test func wordsOfPicturesBehindTheHeadingsDoNotMakeThemHeadTheCaptions() {
    let page = page(
      bridge + school + [
        "河东果农不再摆渡", "本报记者 张某", "学校操场铺好跑道", "本报记者 李某", "", "两百名学生在", "操场上开运动", "会，跑道平整", "又防滑。",
      ])
    let recovered = recover(page)
    #expect(audit(recovered, against: page, file: "a").isEmpty)
    #expect(recovered.articles.map(\.title) == ["河东果农不再摆渡", "学校操场铺好跑道"])
    #expect(recovered.articles.map(\.bylines.count) == [1, 1])
  }

  @Test func aReadingWhoseHeadingsSuitOtherBodiesIsAppraisedLower() {
    let lines: [(kind: Element.Kind, text: String, gap: Int)] = [
      (.display, "河东果农不再摆渡", 0), (.paragraph, bridge.joined(), 0),
      (.display, "学校操场铺好跑道", 0), (.paragraph, school.joined(), 0),
    ]
    let sheet = sheet(lines)
    func drafts(_ headings: [Int]) -> [Draft] {
      zip(headings, [1, 3]).map { heading, body in
        var draft = Draft()
        (draft.heading, draft.body) = ([heading], [body])
        return draft
      }
    }
    #expect(Appraisal(sheet, drafts([0, 2])).score == 0)
    #expect(Appraisal(sheet, drafts([2, 0])).score < -3)
  }

  /// Display type inside, and two headings at the end: a subhead says what follows it, a heading behind its body what stands before.
  @Test(arguments: [(isSubhead: true, Layout.tail), (false, .after)])
  func whatDisplayTypeInsideSaysTellsATail(isSubhead: Bool, expected: Layout) {
    let bodies = isSubhead ? [bridge, school] : [school, bridge]
    let sheet = sheet([
      (.paragraph, bodies[0].joined(), 0), (.display, "学校操场昨天铺好了跑道两百名学生开运动会", 0),
      (.paragraph, bodies[1].joined(), 0),
      (.display, "河东果农不再摆渡", 1), (.display, "学校操场铺好跑道", 1), (.display, "村里种下柳树", 1),
    ])
    var runs = sheet.displayRuns()
    // Two are too few to be headings of several articles by their number alone.
    runs[runs.count - 1].displays.removeLast()
    #expect(layout(of: sheet, runs) == expected)
  }

  @Test func aHeadlineThatPartsWordsMayHaveMoreThanThreeLines() throws {
    let lines = ["河东果农昨天不再摆", "渡第三座桥梁架好通", "车果子当天运到县", "城市场"]
    func groups(_ isBroken: Bool) throws -> [Range<Int>] {
      let rows = (bridge + lines).enumerated().map { Row(Line(number: $0 + 1, text: $1)) }
      let elements = rows.indices.map { index in
        Element(
          kind: index < bridge.count ? .paragraph : .display,
          pieces: [Piece(row: index, range: rows[index].scalars.indices)], scalars: rows[index].scalars,
          gap: 0,
          measure: 48, confidence: 1)
      }
      let sheet = Sheet(
        page: page(bridge + lines), rows: rows, gaps: rows.map { _ in 0 }, cohesion: Cohesion(rows: rows),
        isInsideWord: rows.indices.map { isBroken && $0 > bridge.count }, elements: elements)
      let run = try #require(sheet.displayRuns().last)
      return try #require(tailSolver(sheet, run)).groups
    }
    let (broken, whole) = (try groups(true), try groups(false))
    #expect(broken.contains(0..<4))
    #expect(!whole.contains(0..<4) && whole.contains(0..<3))
  }

  @Test func aHeadingOfFewCharactersIsRatherTheRestOfAnother() throws {
    let sheet = sheet([
      (.paragraph, bridge.joined(), 0), (.display, "河东果农不再摆渡", 0), (.display, "新画卷", 0),
    ])
    let run = try #require(sheet.displayRuns().last)
    let solver = try #require(tailSolver(sheet, run))
    func isBrief(_ group: Range<Int>) -> Bool {
      var tracer = Tracer()
      solver.grouping(group, into: &tracer)
      return tracer.trace.contains { $0.feature == .groupedBrief && $0.value > 0 }
    }
    #expect(isBrief(1..<2) && !isBrief(0..<1) && !isBrief(0..<2))
  }

  @Test(arguments: [
    ("铺好了跑道。 本", "报记者 张某", true), ("铺好了跑道。本报记者", "张某 摄", true), ("铺好了跑道。", "本报记者 张某", false),
    ("铺好了跑道", "本报记者 张某", false), ("铺好了跑道。学校又", "建了操场", false),
  ])
  func theRestOfABylineBeginsNothing(before: String, line: String, expected: Bool) {
    #expect(endsByline(scalars(line), behind: scalars(before)) == expected)
  }
}

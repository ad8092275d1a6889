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

  @Test(arguments: [
    ("铺好了跑道。 本", "报记者 张某", true), ("铺好了跑道。本报记者", "张某 摄", true), ("铺好了跑道。", "本报记者 张某", false),
    ("铺好了跑道", "本报记者 张某", false), ("铺好了跑道。学校又", "建了操场", false),
  ])
  func theRestOfABylineBeginsNothing(before: String, line: String, expected: Bool) {
    #expect(endsByline(scalars(line), behind: scalars(before)) == expected)
  }
}

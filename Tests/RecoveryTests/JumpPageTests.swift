import Anthology
import Testing

@testable import Recovery

/// Where a jump line stands.
enum JumpPlace: CaseIterable { case inText, ownLine }

/// Two pages of made-up articles, one of which begins on the first and goes on on the second.
private func pages(
  _ order: PageSetter.Order, _ place: JumpPlace, isOpen: Bool, seed: UInt64
) -> (pages: [Page], article: MadeUpArticle, cut: Int) {
  var setter = PageSetter(order, .afterParagraphs, seed: seed)
  var articles = setter.articles(5)
  for index in articles.indices { articles[index].captions = [] }
  articles[0].body = articles[0].paragraphs.map { .paragraph($0) }
  let whole = articles[0]
  var (first, second) = (whole, whole)
  let cut = whole.body.count / 2
  first.body = Array(whole.body[..<cut])
  second.body = Array(whole.body[cut...])
  if isOpen, case .paragraph(let text)? = first.body.last {
    let characters = Array(text)
    first.body[first.body.count - 1] = .paragraph(String(characters[..<(characters.count / 2)]))
    second.body.insert(.paragraph(String(characters[(characters.count / 2)...])), at: 0)
  }
  // The second part repeats the headline; where headings are drawn behind their bodies, the byline as well.
  (second.deck, second.kicker) = ("", "")
  if order != .after { second.byline = "" }
  if case .paragraph(let text)? = first.body.last, place == .inText {
    first.body[first.body.count - 1] = .paragraph(text + "（下转第3版）")
  }
  if case .paragraph(let text)? = second.body.first, place == .inText {
    second.body[0] = .paragraph("（上接第1版）" + text)
  }
  let fronts = [first, articles[1], articles[2]]
  let backs = [articles[3], second, articles[4]]
  let folios = ["某某日报 2025年6月28日 星期六 第1版", "2025年6月28日 星期六 第3版"]
  let made = zip([fronts, backs], folios).enumerated().map { number, some in
    var lines = [some.1] + setter.lines(some.0)
    if place == .ownLine {
      let jump = number == 0 ? "（下转第3版）" : "（上接第1版）"
      let body = number == 0 ? first.paragraphs : second.paragraphs
      let wanted = number == 0 ? body.last ?? "" : body.first ?? ""
      let at = lines.firstIndex {
        !$0.isEmpty && (number == 0 ? wanted.hasSuffix($0) : wanted.hasPrefix($0))
      }
      if let at { lines.insert(jump, at: number == 0 ? at + 1 : at) }
    }
    var page = page(lines)
    page.source = "page-\(number == 0 ? 1 : 3).txt"
    return page
  }
  return (made, whole, cut)
}

@Suite struct JumpPageTests {
  /// Lines that a page holds beside two short articles, and the furniture and the last words of the first.
  @Test(arguments: [
    (["多了。（下转第3版）"], ["（下转第3版）"], "多了。"), (["多（下转", "A4版·要闻）"], ["（下转A4版·要闻）"], "多"),
    (["多了。", "下转第3版"], ["下转第3版"], "多了。"), (["多", "（紧接第3版）"], ["（紧接第3版）"], "多"),
    (["多了。本报记者 张某（下转第3版）"], ["（下转第3版）"], "多了。"),
  ])
  func aJumpLineIsFurniture(end: [String], furniture: [String], last: String) {
    let body = ["村里修路又修桥，大家出门方便了，果子卖得快，", "学校也近了，孩子上学不再翻山，老人看病不再", "等船，过河的日子一去不返，如今从村里到镇上"]
    let page = page(["村里修路忙", "本报记者 张某", ""] + body + end + ["", "镇上架桥忙", "本报记者 李某", ""] + body + ["多了。"])
    let recovered = recover(page)
    #expect(audit(recovered, against: page, file: "a").isEmpty)
    #expect(recovered.furniture.map(\.text) == furniture)
    #expect(recovered.articles.map(\.title) == ["村里修路忙", "镇上架桥忙"])
    #expect(recovered.articles.first?.body.last?.text.hasSuffix("从村里到镇上" + last) == true)
  }

  @Test(arguments: PageSetter.Order.allCases, JumpPlace.allCases)
  func partsOfOneArticleFindEachOther(order: PageSetter.Order, place: JumpPlace) {
    var right = 0
    for seed in 1...2 as ClosedRange<UInt64> {
      let isOpen = seed % 2 == 0
      let (pages, article, _) = pages(order, place, isOpen: isOpen, seed: seed)
      let recovered = pages.map { recover($0) }
      for (page, result) in zip(pages, recovered) { #expect(audit(result, against: page, file: "a").isEmpty) }
      let joined = joinJumps(recovered, folios: recovered.map(\.folio), files: ["1", "3"])
      #expect(joined.findings.joined().allSatisfy { $0.code != .textLost && $0.code != .textInvented })
      let whole = joined.pages[0].articles.filter { !$0.continuations.isEmpty }
      let texts = whole.first?.body.filter { $0.role == .paragraph }.map(\.text) ?? []
      if texts.joined() == article.paragraphs.joined() { right += 1 }
      let furniture = joined.pages.flatMap(\.furniture).map(\.text)
      #expect(furniture.contains("（下转第3版）") && furniture.contains("（上接第1版）"))
    }
    #expect(right == 2)
  }
}

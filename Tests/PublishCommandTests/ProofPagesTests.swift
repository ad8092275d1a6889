import Foundation
import Markup
import Print
import PublishCommand
import TestSupport
import Testing

/// Books laid out by Chromium, and the PDF read with other eyes than the command's own.
@Suite(.enabled(if: LaidOut.hasTools, "Chromium, poppler-utils or mupdf is not here"), .serialized)
struct ProofPagesTests {
  @Test(arguments: ["large-32k", "16k"]) func theSeeds(_ trim: String) throws {
    let seeds = Repository.seeds.appending(path: "book.yaml").path
    let proof = try LaidOut(seeds, in: try Bench(), trim: trim)
    #expect(proof.articles.count == 9)
    try hold(proof, fullPages: 3)
  }

  @Test(arguments: ["large-32k", "16k"]) func theLargeBook(_ trim: String) throws {
    let bench = try Bench()
    try LargeBook().write(to: URL(filePath: bench.path("large"), directoryHint: .isDirectory))
    let proof = try LaidOut(bench.path("large/book.yaml"), in: bench, trim: trim)
    #expect(proof.articles.count == LargeBook.articleCount)
    // Its articles are short: most have a heading on each of their pages.
    try hold(proof, fullPages: 0)
  }

  func hold(_ proof: LaidOut, fullPages: Int) throws {
    #expect(proof.run.status == 0, "\(proof.run.errors)")
    // What is left is one kind of warning, which says its reason.
    #expect(proof.findings.allSatisfy { $0.hasSuffix("[underfull-page]") }, "\(proof.findings)")
    #expect(proof.run.errors.contains("\r\u{1B}[Klaying out the book, pass 3\r\u{1B}[K"))
    try holdNumbers(proof)
    try holdRightPages(proof)
    try holdText(proof)
    try holdTypeArea(proof, fullPages: fullPages)
    try holdOutline(proof)
  }

  /// 目录、作者索引、图片目录、原载一览: each line ends in a number, and on the page of that number stands what it leads to.
  func holdNumbers(_ proof: LaidOut) throws {
    let lists = ["contents", "authors", "pictures", "sources"].compactMap { id in
      proof.index.descendants { $0["id"] == id }.first
    }
    #expect(lists.count >= 2)
    let starts = proof.pages.values.sorted()
    let texts = try proof.pageTexts()
    let lines = try proof.pageTexts("-layout")
    for list in lists {
      let links = list.descendants(named: "a").filter { $0["href"]?.hasPrefix("#") == true }
      #expect(links.count >= 9)
      let first = try #require(proof.pages[list["id"] ?? ""])
      let last = starts.first { $0 > first }.map { $0 - 1 } ?? lines.count
      var rest = lines[(first - 1)..<last].joined()[...]
      for link in links {
        let page = try #require(proof.pages[String((link["href"] ?? "").dropFirst())])
        let line = try #require(
          rest.range(of: bare(link.text) + "\(page)", options: .literal), "\(link.text) \(page)")
        rest = rest[line.upperBound...]
        let isThere = texts[page - 1].range(of: bare(link.text), options: .literal) != nil
        #expect(isThere, "\(link.text) on page \(page)")
      }
    }
  }

  /// 另面起: contents, parts, the first article of each, and the first list at the back.
  func holdRightPages(_ proof: LaidOut) throws {
    let order = proof.index.descendants(named: "body").first?.elements.compactMap { $0["id"] } ?? []
    var right = ["contents", "authors"] + order.filter { $0.hasPrefix("part-") }
    for (part, next) in zip(order, order.dropFirst()) where part.hasPrefix("part-") { right.append(next) }
    #expect(right.count >= 6)
    for id in right { #expect(proof.pages[id]?.isMultiple(of: 2) == false, "\(id)") }
  }

  /// The PDF says what the outline says.
  func holdText(_ proof: LaidOut) throws {
    let text = try proof.pageTexts().joined()
    for article in proof.articles {
      let body = (article["body"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
      let heading = ["kicker", "headline", "deck"].compactMap { article[$0] as? String }
      let others = ["byline", "captions"].flatMap { article[$0] as? [String] ?? [] }
      for passage in heading + others + body where !passage.isEmpty {
        let isThere = text.range(of: bare(passage), options: .literal) != nil
        #expect(isThere, "\(passage)")
      }
    }
  }

  /// 版心: a full page has the lines that were asked for, a full line the characters, and nothing has more.
  func holdTypeArea(_ proof: LaidOut, fullPages: Int) throws {
    let area = proof.area
    let first = try #require(proof.pages["art-0001"])
    let pages = try proof.boxes().dropFirst(first - 1).map { setLines(on: $0, area) }.filter { !$0.isEmpty }
    // A subhead takes two lines, so lines are counted by their places.
    let places = pages.map { (($0[$0.count - 1].y - $0[0].y) / area.lead) + 1 }
    #expect(places.count { abs($0 - Double(area.lines)) < 0.05 } >= fullPages)
    #expect(places.allSatisfy { $0 < Double(area.lines) + 0.05 })
    // Lines of Chinese alone, whose punctuation gives up nothing.
    let counts = pages.joined().filter { isPlain($0.text) && $0.fills(area) }.map { $0.text.count }
    #expect(counts.count >= 20 && counts.max() == area.characters)
    #expect(counts.count { $0 == area.characters } * 2 > counts.count)
  }

  /// 书签: the headings in their order, each at the page of its article.
  func holdOutline(_ proof: LaidOut) throws {
    let headings = proof.index.descendants { ["h1", "h2"].contains($0.name) }
    let outline = try proof.outline()
    #expect(outline.map { bare($0.title) } == headings.map { bare($0.text) })
    let levels = headings.map { $0["aria-level"].flatMap { Int($0) } ?? ($0.name == "h1" ? 1 : 2) }
    #expect(outline.map(\.level) == levels && Set(levels) == [1, 2, 3])
    for article in proof.index.descendants(named: "article") {
      let title = bare(article.descendants(named: "h1").first?.text ?? "")
      let page = proof.pages[article["id"] ?? ""]
      #expect(outline.contains { bare($0.title) == title && $0.page == page }, "\(title)")
    }
  }
}

/// A line of a page, in points from its top left.
private struct Line {
  var text: String
  var left: Double
  var right: Double
  /// Its middle.
  var y: Double

  /// Whether it goes from one side of the type area to the other.
  func fills(_ area: TypeArea) -> Bool {
    abs(left - area.sideMargin) < 1 && abs(right - area.sideMargin - area.width) < 1
  }
}

/// Han, and inside it single commas and stops, which keep their cell.
private func isPlain(_ text: String) -> Bool {
  let isHan = text.unicodeScalars.map(\.properties.isIdeographic)
  return zip(text.unicodeScalars, isHan.indices).allSatisfy { scalar, place in
    isHan[place]
      || "，、。；".unicodeScalars.contains(scalar) && place > 0 && isHan[place - 1] && place + 1 < isHan.count
        && isHan[place + 1]
  }
}

/// The lines of the text on a page, from head to foot: those whose middle stands in the type area, half a line and more
/// apart.
private func setLines(on page: Element, _ area: TypeArea) -> [Line] {
  func number(_ word: Element, _ name: String) -> Double { Double(word[name] ?? "") ?? 0 }
  let words = page.descendants(named: "word").map { word in
    Line(
      text: word.text, left: number(word, "xMin"), right: number(word, "xMax"),
      y: (number(word, "yMin") + number(word, "yMax")) / 2)
  }
  .filter { $0.y > area.headMargin && $0.y < area.headMargin + area.height }
  var lines: [Line] = []
  for word in words.sorted(by: { ($0.y, $0.left) < ($1.y, $1.left) }) {
    guard var line = lines.last, word.y - line.y < area.lead / 2 else {
      lines.append(word)
      continue
    }
    line.text += word.text
    line.left = min(line.left, word.left)
    line.right = max(line.right, word.right)
    lines[lines.count - 1] = line
  }
  return lines
}

import Anthology
import Testing

@testable import Recovery

@Suite struct UndoubleTests {
  private func kept(_ line: String, isSaid: Bool = false) -> String? {
    let all = scalars(line)
    guard let found = Undouble.line(all, isSaid: { _ in isSaid }) else { return nil }
    let ranges = (found.keep + found.drop).sorted { $0.lowerBound < $1.lowerBound }
    #expect(ranges.flatMap(Array.init) == Array(all.indices), "what stays and what goes is the whole line")
    return found.keep.map { text(all[$0]) }.joined()
  }

  @Test(arguments: [
    ("““山海同行山海同行””", "“山海同行”"), ("《《山海山海》》", "《山海》"), ("（（山海山海））", "（山海）"), ("““山山””", "“山”"),
    ("「「山海同行山海同行」」", "「山海同行」"),
  ])
  func doubledMarksProveIt(line: String, single: String) { #expect(kept(line) == single) }

  @Test(arguments: [
    "““山海同行””", "““山海同行山海向前””", "“山海同行山海同行”", "研究研究", "研究研究研究研究", "山海同行山海同行", "", "““””", "“““”””",
  ])
  func staysWithoutProof(line: String) { #expect(kept(line) == nil) }

  @Test(arguments: [("山海同行山海同行", "山海同行"), ("一路向前走一路向前走", "一路向前走")])
  func theWholeLineTwiceWhereTheBodySaysItOnce(line: String, single: String) {
    #expect(kept(line, isSaid: true) == single)
  }

  @Test(arguments: ["研究研究", "走走", "山海同行山海向前", "一路向前走一路向前"])
  func tooShortOrNotTheSame(line: String) { #expect(kept(line, isSaid: true) == nil) }

  @Test func aDisplayLineThatRepeatsTheOneBefore() {
    var sheet = sheet([(.display, "山海同行谱新篇", 0), (.display, "山海同行谱新篇", 0), (.paragraph, "村里修了路。", 1)])
    let dropped = sheet.undoubleDisplay()
    #expect(dropped.map(\.passage.text) == ["山海同行谱新篇"])
    #expect(dropped.map(\.passage.spans) == [[SourceSpan(line: 2, bytes: 0..<21)]])
    #expect(dropped.map(\.reason) == [.doubled])
    #expect(sheet.elements.count == 2)
  }

  @Test func aParagraphIsNeverUndoubled() {
    var sheet = sheet([(.paragraph, "““山海同行山海同行””", 0), (.paragraph, "““山海同行山海同行””", 0)])
    #expect(sheet.undoubleDisplay().isEmpty)
    #expect(sheet.elements.count == 2)
  }

  @Test func spansOfWhatStaysAndGoes() {
    var sheet = sheet([(.display, "““山海山海””", 0)])
    let dropped = sheet.undoubleDisplay()
    #expect(text(sheet.elements[0].scalars) == "“山海”")
    #expect(sheet.passage(sheet.elements[0]).spans.map(\.bytes) == [3..<12, 18..<21])
    #expect(dropped.map(\.passage.text).joined() == "“山海”")
    #expect(dropped.flatMap(\.passage.spans).map(\.bytes) == [0..<3, 12..<18, 21..<24])
  }
}

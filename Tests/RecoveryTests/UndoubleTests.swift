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

  /// The single form decides wherever it stands on the page, but in no line that is doubled itself.
  @Test(
    arguments: [
      ("村里的山海同行活动开始了。", "山海同行"), ("山海同行", "山海同行"), ("起步山海同行", "山海同行"), ("山海同行山海同行", nil), ("山海同走了很远的路。", nil),
    ] as [(String, String?)])
  func theSingleFormStandsElsewhere(other: String, single: String?) {
    var sheet = sheet([(.display, "山海同行山海同行", 0), (.paragraph, other, 1), (.paragraph, "村里修了路。", 1)])
    #expect(sheet.undoubleDisplay().map(\.passage.text) == (single.map { [$0] } ?? []))
  }

  @Test func windowsHaveTheHashOfTheirText() {
    let all = scalars("村里修了一条路，路边种了树。村里修了")
    for length in 1...all.count {
      var starts: [Int] = []
      RollingHash.windows(of: length, in: all) { start, hash in
        starts.append(start)
        #expect(hash == RollingHash.whole(all[start..<(start + length)]))
      }
      #expect(starts == Array(0...(all.count - length)))
    }
  }
}

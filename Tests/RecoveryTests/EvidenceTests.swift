import Testing

@testable import Recovery

@Suite struct EvidenceTests {
  /// A paragraph of one line that ends in 。” is a sentence as well as one that ends in 。
  @Test(arguments: ["村民说：“今年要多种树。”", "（有的路还没有修好。）", "今年要多种树。"])
  func aSentenceInsideMarksIsNoDisplayType(line: String) {
    let evidence = Evidence(rows: [row(line)], isFlowed: false)
    var tracer = Tracer()
    evidence.line(0, .display, into: &tracer)
    #expect(tracer.trace.contains { $0.feature == .displayEndsStop })
  }
}

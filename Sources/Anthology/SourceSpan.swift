/// Where a stretch of text stands in its source.
///
/// There is one for each line of a book's pages, so it is kept in sixteen bytes: no source has more than 2³¹ lines or bytes.
package struct SourceSpan: Hashable, Sendable {
  private var storedLine: Int32
  private var start: Int32
  private var end: Int32
  private var storedPart: Int32

  /// One-based line of the source file.
  package var line: Int { Int(storedLine) }
  /// UTF-8 byte offsets into `Line.text`, the end not included.
  package var bytes: Range<Int> { Int(start)..<Int(end) }
  /// Which source of its article: 0 for the article's own, n for the nth of `Article.continuations`.
  package var part: Int {
    get { Int(storedPart) }
    set { storedPart = Int32(clamping: newValue) }
  }

  package init(line: Int, bytes: Range<Int>, part: Int = 0) {
    storedLine = Int32(clamping: line)
    start = Int32(clamping: bytes.lowerBound)
    end = Int32(clamping: bytes.upperBound)
    storedPart = Int32(clamping: part)
  }
}

/// The spans of a passage as pairs of first and last line, for people and for the outline. The spans are those of one source.
package func lineRanges(of spans: [SourceSpan]) -> [ClosedRange<Int>] {
  var ranges: [ClosedRange<Int>] = []
  for span in spans {
    if let last = ranges.last, span.line == last.upperBound || span.line == last.upperBound + 1 {
      ranges[ranges.count - 1] = last.lowerBound...span.line
    } else {
      ranges.append(span.line...span.line)
    }
  }
  return ranges
}
